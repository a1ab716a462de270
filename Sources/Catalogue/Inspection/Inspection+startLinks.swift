import AuditModel
import WebAddress

extension Inspection {
  /// Links of the start page, its menu among them, that lead to nothing or to a server's error.
  var deadStartLinks: Finding? {
    guard let start = startPage else { return nil }
    let dead = Dictionary(
      site.failures.filter { $0.isDead }.map { ($0.address.identity, $0.address) },
      uniquingKeysWith: { first, _ in first })
    guard !dead.isEmpty else { return nil }
    var seen: Set<String> = []
    let links = start.facts.links.filter { link in
      let identity = link.target.identity
      return dead[identity] != nil && seen.insert(identity).inserted
    }
    guard let first = links.first else { return nil }
    let names = links.prefix(Self.namedLinks).map { "“\($0.name)”" }.joined(separator: ", ")
    return Finding(
      code: "dead-start-links", severity: .serious, url: first.target,
      values: ["count": String(links.count), "names": names])
  }

  /// How many of the links are named.
  private static let namedLinks = 3
}

extension UnreachedAddress {
  /// Whether a server answered that there is nothing, or that it failed.
  fileprivate var isDead: Bool { isGone || (status ?? 0) >= 500 }
}
