import AuditModel
import VietnameseText

/// A page, or a section of one, that is called what a check looks for.
struct Candidate: Sendable {
  /// The page.
  let page: InspectedPage
  /// The indices of the blocks that belong to it, its heading left out.
  let blocks: [Int]
  /// The name by which it was found.
  let label: String
  /// The phrases in the name, where they are known.
  private let labelHits: PhraseHits?
  /// How much of the name is the phrase looked for, 0...1.
  let strength: Double
  /// Whether it is a part of a page under a heading of its own.
  let isSection: Bool
  /// The block that heads a section; nil for whole pages.
  let heading: Int?

  /// The words of its blocks that are not links.
  let words: Int

  init(
    page: InspectedPage, blocks: [Int], words: Int? = nil, label: String, hits: PhraseHits? = nil, strength: Double,
    isSection: Bool, heading: Int? = nil
  ) {
    self.page = page
    self.blocks = blocks
    self.label = label
    labelHits = hits
    self.strength = strength
    self.isSection = isSection
    self.heading = heading
    self.words =
      words ?? blocks.reduce(0) { page.facts.blocks[$1].isLinked ? $0 : $0 + page.facts.blocks[$1].wordCount }
  }

  /// A whole page by one of its names. The name is no content, by whichever of its forms the page was found.
  init(page: InspectedPage, label: Int, words: Int, strength: Double) {
    var blocks = page.ownBlocks
    if let name = page.nameBlock(of: label) { blocks.remove(at: name) }
    let shown = page.shown(page.labels[label])
    self.init(
      page: page, blocks: blocks, words: words, label: shown.text, hits: shown.hits, strength: strength,
      isSection: false)
  }

  /// A part of a page under its heading, which belongs to it where it links a paper.
  init(page: InspectedPage, heading: SectionHeading, isWithin: Bool, words: Int, strength: Double) {
    self.init(
      page: page, blocks: (isWithin ? [heading.block] : []) + page.ownBlocks[heading.section], words: words,
      label: page.facts.blocks[heading.block].text, hits: page.hits[heading.block], strength: strength,
      isSection: true, heading: heading.block)
  }

  /// The same without links and lines of so few words that they are names, labels or dates.
  var runningText: Candidate {
    let text = blocks.filter { !page.facts.blocks[$0].isLinked && page.facts.blocks[$0].wordCount >= Self.wordsOfText }
    return Candidate(
      page: page, blocks: text, label: label, hits: labelHits, strength: strength, isSection: isSection,
      heading: heading)
  }

  private static let wordsOfText = 8

  /// The phrases in its name.
  func hits(_ inspection: Inspection) -> PhraseHits { labelHits ?? inspection.phrases.hits(in: label) }

  /// The phrases in a form of its name.
  func hits(of name: String, _ inspection: Inspection) -> PhraseHits {
    name == label ? hits(inspection) : inspection.phrases.hits(in: name)
  }

  /// Links to pages or documents from its blocks.
  var links: [Link] {
    var isIn = [Bool](repeating: false, count: page.isOwn.count)
    for block in blocks { isIn[block] = true }
    return page.facts.links.filter { link in link.block.map { isIn[$0] } ?? false }
  }
}
