import AuditModel
import WebAddress

extension PageComparison {
  /// The pages whose own links with a title's worth of words lead to the same pages as those of some others. A section
  /// whose theme fills it with the newest items of the whole portal has no list of its own.
  static func commonLists(among content: [Int], of pages: [InspectedPage], _ links: SiteLinks) -> Set<String> {
    let lists = Shares.map(content) { index in
      let page = pages[index]
      var targets: Set<Int32> = []
      for (link, number) in zip(page.facts.links, links.numbers[index]) {
        guard let block = link.block, page.isOwn[block], link.kind == .text, link.text.utf8.count >= titleLinkLength
        else { continue }
        targets.insert(links.target(of: number))
      }
      return targets.count >= leastCommonList ? targets.sorted() : []
    }
    var pagesByList: [[Int32]: [String]] = [:]
    for (index, list) in zip(content, lists) where !list.isEmpty {
      pagesByList[list, default: []].append(pages[index].identity)
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
