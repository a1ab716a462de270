import AuditModel
import WebAddress

/// The order in which a visitor who follows every link comes upon the pages of a site: the start page, what it links to
/// from its top to its bottom, what the first of these links to, and so on. It does not depend on how they were crawled.
struct VisitOrder: Sendable {
  /// By the number of an identity.
  private let placeOfIdentity: [Int]

  /// - Parameter start: The number of the start page's identity among those of the links.
  init(from start: Int32, over links: SiteLinks) {
    var pageOfIdentity = [Int32](repeating: -1, count: links.identityCount)
    for (page, identity) in links.pages.enumerated() where pageOfIdentity[Int(identity)] < 0 {
      pageOfIdentity[Int(identity)] = Int32(page)
    }
    var placeOfIdentity = [Int](repeating: .max, count: links.identityCount)
    placeOfIdentity[Int(start)] = 0
    // The nearest page that has a link decides, and a menu is on all of them.
    var isFollowed = [Bool](repeating: false, count: links.count)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let page = pageOfIdentity[Int(queue[next])]
      next += 1
      guard page >= 0 else { continue }
      for link in links.numbers[Int(page)] where !isFollowed[Int(link)] {
        isFollowed[Int(link)] = true
        let identity = links.target(of: link)
        guard placeOfIdentity[Int(identity)] == .max else { continue }
        placeOfIdentity[Int(identity)] = queue.count
        queue.append(identity)
      }
    }
    self.placeOfIdentity = placeOfIdentity
  }

  /// The place of what has the identity of a number; the last of all where no links lead to it.
  subscript(identity: Int32) -> Int { placeOfIdentity[Int(identity)] }
}

extension Inspection {
  /// The pages in the order in which visitors come upon them; those that no link leads to at the end, in the order
  /// given.
  func nearestFirst(_ chosen: [InspectedPage]) -> [InspectedPage] {
    guard chosen.count > 1 else { return chosen }
    return chosen.indices.sorted { (chosen[$0].visit, $0) < (chosen[$1].visit, $1) }.map { chosen[$0] }
  }
}
