import AuditModel
import WebAddress

/// How many links lie between the start page of a site and each of its pages.
struct LinkDistances: Sendable {
  /// By the identity of an address.
  private var distances: [String: Int]

  init(from start: WebAddress, over pages: [InspectedPage]) {
    let pagesByIdentity = Dictionary(pages.map { ($0.identity, $0) }) { first, _ in first }
    distances = [start.identity: 0]
    // The nearest page that has a link decides, and a menu is on all of them.
    var followed: Set<ObjectIdentifier> = []
    var edge = [start.identity]
    var distance = 0
    while !edge.isEmpty {
      distance += 1
      var next: [String] = []
      for page in edge.compactMap({ pagesByIdentity[$0] }) {
        for link in page.facts.links where followed.insert(link.contentID).inserted {
          let identity = link.target.identity
          guard distances[identity] == nil else { continue }
          distances[identity] = distance
          next.append(identity)
        }
      }
      edge = next
    }
  }

  /// The distance of a page; nil where no links lead to it.
  subscript(page: InspectedPage) -> Int? { distances[page.identity] }
}

extension Inspection {
  /// The pages in the order of how many links lie between the start page and them; those equally far, and at the end
  /// those that no page leads to, in the order given.
  func nearestFirst(_ chosen: [InspectedPage]) -> [InspectedPage] {
    guard chosen.count > 1 else { return chosen }
    let measured = chosen.enumerated().map { (distances[$1] ?? .max, $0, $1) }
    return measured.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
