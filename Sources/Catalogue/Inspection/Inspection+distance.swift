import AuditModel
import WebAddress

extension Inspection {
  /// The pages in the order of how many links lie between the start page and them; those equally far, and at the end
  /// those that no page leads to, in the order given.
  func nearestFirst(_ chosen: [InspectedPage]) -> [InspectedPage] {
    guard chosen.count > 1 else { return chosen }
    let distances = linkDistances
    let measured = chosen.enumerated().map { (distances[$1.address.identity] ?? .max, $0, $1) }
    return measured.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// How many links lie between the start page and each page, by its identity.
  private var linkDistances: [String: Int] {
    let pagesByIdentity = Dictionary(pages.map { ($0.address.identity, $0) }) { first, _ in first }
    var identities: [WebAddress: String] = [:]
    var distances = [site.start.identity: 0]
    var edge = [site.start.identity]
    while !edge.isEmpty {
      var next: [String] = []
      for (page, distance) in edge.compactMap({ identity in
        pagesByIdentity[identity].map { ($0, distances[identity] ?? 0) }
      }) {
        for link in page.facts.links {
          let identity = identities[link.target] ?? link.target.identity
          identities[link.target] = identity
          guard distances[identity] == nil else { continue }
          distances[identity] = distance + 1
          next.append(identity)
        }
      }
      edge = next
    }
    return distances
  }
}
