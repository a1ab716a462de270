import AuditModel
import WebAddress

/// The order in which a visitor who follows every link comes upon the pages of a site: the start page, what it links to
/// from its top to its bottom, what the first of these links to, and so on. It does not depend on how they were crawled.
struct VisitOrder: Sendable {
  /// By the identity of an address.
  private var places: [String: Int]

  init(from start: WebAddress, over pages: [PageFacts]) {
    let pagesByIdentity = Dictionary(pages.enumerated().map { ($1.address.identity, $0) }) { first, _ in first }
    places = [start.identity: 0]
    // The nearest page that has a link decides, and a menu is on all of them.
    var followed: Set<ObjectIdentifier> = []
    var queue = [start.identity]
    var next = 0
    while next < queue.count {
      if let page = pagesByIdentity[queue[next]] {
        for link in pages[page].links where followed.insert(link.contentID).inserted {
          let identity = link.target.identity
          guard places[identity] == nil else { continue }
          places[identity] = places.count
          queue.append(identity)
        }
      }
      next += 1
    }
  }

  /// The place of the page with that identity; the last of all where no links lead to it.
  subscript(identity: String) -> Int { places[identity] ?? .max }
}

extension Inspection {
  /// The pages in the order in which visitors come upon them; those that no link leads to at the end, in the order
  /// given. Of many pages that show the same, the first ones of this order are shown.
  func nearestFirst(_ chosen: [InspectedPage]) -> [InspectedPage] {
    guard chosen.count > 1 else { return chosen }
    let placed = chosen.enumerated().map { (visits[$1.identity], $0, $1) }
    return placed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Articles in that order.
  func nearestFirst(_ articles: [Article]) -> [Article] {
    let places = articles.map { visits[pages[$0.page].identity] }
    return articles.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { articles[$0] }
  }
}
