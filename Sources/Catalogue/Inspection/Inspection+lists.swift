import AuditModel
import WebAddress

extension Inspection {
  /// The pages whose own links with a title's worth of words lead to the same pages as those of some others. A section
  /// whose theme fills it with the newest items of the whole portal has no list of its own.
  static func commonLists(among pages: [InspectedPage]) -> Set<String> {
    var pagesByList: [Set<String>: [String]] = [:]
    for page in pages {
      var targets: Set<String> = []
      for link in page.facts.links {
        guard link.kind == .text, link.text.utf8.count >= titleLinkLength, let block = link.block, page.isOwn[block]
        else {
          continue
        }
        targets.insert(link.target.identity)
      }
      if targets.count >= leastCommonList { pagesByList[targets, default: []].append(page.identity) }
    }
    return Set(pagesByList.values.filter { $0.count >= pagesOfCommonList }.joined())
  }

  /// A link with fewer bytes is a control or an entry of a menu.
  private static let titleLinkLength = 25
  /// So few links may be the same by chance.
  private static let leastCommonList = 5
  /// A list on so many pages is none of theirs.
  private static let pagesOfCommonList = 4
}
