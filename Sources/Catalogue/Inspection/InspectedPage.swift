import AuditModel
import VietnameseText
import WebAddress

/// A page seen among the other pages of its site: what it is called, and which of its blocks are its own.
/// A class, for pages are handed around by every check, and a copy of their facts would count twenty references.
final class InspectedPage: Sendable {
  let facts: PageFacts
  /// What tells the page from others, as `WebAddress.identity`.
  let identity: String
  /// The place at which visitors come upon the page; the last of all where no links lead to it.
  let visit: Int
  /// Whether the block of that index is the page's own, rather than shared with other pages (menu, footer).
  let isOwn: [Bool]
  /// The indices of the page's own blocks in reading order.
  let ownBlocks: [Int]
  /// The words of own blocks that are not links.
  let ownWords: Int
  /// The phrases in each own block.
  let hits: BlockHits
  /// The own blocks that have phrases and head what follows.
  let headings: [SectionHeading]
  /// The indices of own blocks, rows of tables apart, that have a label of personal data.
  let personalLines: [Int]
  /// What the page is called, by itself and by links that lead to it.
  let labels: [PageLabel]
  /// For each name that has phrases, the place of the first own block that bears it or the page's heading; -1 else.
  private let nameBlocks: [Int32]
  /// Pictures that are the page's own.
  let ownPictures: [Picture]
  /// The links that lead to documents.
  let documentLinks: [Link]
  /// The page whose content this one repeats under another address; nil for the first.
  let duplicateOf: Int?
  /// What the page really is; nil for ordinary content.
  let condition: PageCondition?
  /// Whether only scripts would draw what the page is there for: the server sent a shell, or words that bid to wait.
  let needsBrowser: Bool
  /// What a script printed into the page; nil where it printed nothing.
  let programMessage: ProgramMessage?

  var address: WebAddress { facts.address }

  /// The last day that news on the page can be of: a page tells of no day after the one it was captured on, however
  /// late the audit.
  func lastNewsDay(before auditDate: CalendarDate) -> CalendarDate { min(auditDate, facts.capturedAt.vietnamDate) }

  init(
    facts: PageFacts, identity: String, visit: Int, isOwn: [Bool], hits: BlockHits, sectionNames: PhraseList,
    labels: [PageLabel], ownPictures: [Picture], documentLinks: [Link], duplicateOf: Int?, condition: PageCondition?,
    programMessage: ProgramMessage?, personalLines: [Int], waiting: PhraseList
  ) {
    self.facts = facts
    self.identity = identity
    self.visit = visit
    self.isOwn = isOwn
    ownBlocks = isOwn.indices.filter { isOwn[$0] }
    ownWords = ownBlocks.reduce(0) { facts.blocks[$1].isLinked ? $0 : $0 + facts.blocks[$1].wordCount }
    self.hits = hits
    headings = SectionHeading.all(on: facts, isOwn: isOwn, ownBlocks, hits, labels, sectionNames: sectionNames)
    self.personalLines = personalLines
    self.labels = labels
    nameBlocks = Self.nameBlocks(of: labels, on: facts, ownBlocks)
    self.ownPictures = ownPictures
    self.documentLinks = documentLinks
    self.duplicateOf = duplicateOf
    self.condition = condition
    self.programMessage = programMessage
    needsBrowser = facts.needsBrowser || Self.waits(facts, ownBlocks, hits, for: waiting)
  }

  /// The place among own blocks of the first that bears the name of that place, or the page's heading.
  func nameBlock(of label: Int) -> Int? { nameBlocks[label] < 0 ? nil : Int(nameBlocks[label]) }

  /// A page with more words of its own tells something, whatever else it still waits for.
  private static let mostWordsOfWaiting = 30

  /// How much of a line bids to wait; "Đang tải bình luận…" waits for something that is not the page.
  private static let shareOfWaiting = 0.6

  private static func waits(_ facts: PageFacts, _ own: [Int], _ hits: BlockHits, for waiting: PhraseList) -> Bool {
    guard facts.document == nil, own.reduce(0, { $0 + facts.blocks[$1].wordCount }) <= mostWordsOfWaiting else {
      return false
    }
    return own.contains { index in
      let words = hits[index].separate(of: waiting).reduce(0) { $0 + $1.range.count }
      return words > 0 && Double(words) >= shareOfWaiting * Double(hits[index].textLength)
    }
  }
}
