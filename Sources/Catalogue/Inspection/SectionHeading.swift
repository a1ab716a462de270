import AuditModel
import VietnameseText

/// An own block of a page that heads what follows it.
struct SectionHeading: Sendable {
  /// The index of the block.
  let block: Int
  /// Its rank: 1...6 for headings, 7 for lines that stand for one, 8 for lines that are one by their words or place.
  let rank: Int
  /// Which of the page's own blocks it heads: those up to the next heading of its rank.
  let section: Range<Int>
  /// The words of those that are not links.
  let words: Int

  /// The headings of a page that have phrases.
  static func all(
    on facts: PageFacts, isOwn: [Bool], _ ownBlocks: [Int], _ hits: BlockHits, _ labels: [PageLabel],
    sectionNames: PhraseList
  ) -> [SectionHeading] {
    guard !hits.isEmpty else { return [] }
    let ranks = ownBlocks.map { index in
      rank(of: facts.blocks[index], hits[index], sectionNames: sectionNames) {
        headsTable(index, facts, isOwn, labels)
      }
    }
    return ownBlocks.indices.compactMap { place in
      guard ranks[place] < Block.noHeading, !hits[ownBlocks[place]].isEmpty else { return nil }
      var end = place + 1
      var words = 0
      while end < ownBlocks.count, ranks[end] > ranks[place] {
        let block = facts.blocks[ownBlocks[end]]
        if !block.isLinked { words += block.wordCount }
        end += 1
      }
      return SectionHeading(block: ownBlocks[place], rank: ranks[place], section: place + 1..<end, words: words)
    }
  }

  /// The rank of a block with such phrases as a heading. Many themes make headings of plain lines; a line that is
  /// nothing but the name of a section is one, and so is one right above a table.
  private static func rank(
    of block: Block, _ hits: PhraseHits, sectionNames: PhraseList, headsTable: () -> Bool
  ) -> Int {
    let rank = block.headingRank
    if rank < Block.noHeading { return rank }
    guard !block.isLinked else { return Block.noHeading }
    switch block.role {
    // A button that folds a part of the page away bears its name.
    case .paragraph, .form:
      let least = block.role == .form ? PageLabel.leastStrength : nameStrength
      if block.wordCount <= 10, nameShare(of: block.text, hits, sectionNames) >= least { return Block.namedLine }
    case .caption: break
    case .heading, .item, .row: return Block.noHeading
    }
    return block.role != .form && headsTable() ? Block.namedLine : Block.noHeading
  }

  /// How much of a linked heading the name of a section must be for the heading to be its name.
  static let linkedStrength = 0.5

  /// How much of a line the names of sections are, its number and the year that it is about left out.
  private static func nameShare(of text: String, _ hits: PhraseHits, _ sectionNames: PhraseList) -> Double {
    let strength = hits.strength(of: sectionNames)
    guard strength > 0, strength < nameStrength else { return strength }
    let number = text.utf8.count - text.withoutNumber.utf8.count
    let years = SchoolYearScanner.mentions(in: text).first?.range ?? YearScanner.mentions(in: text).first?.range
    // What follows the year belongs to it, and so does the word before it ("năm học").
    let rest = years.map { text.utf8.count - max(0, $0.lowerBound - yearWord) } ?? 0
    let length = text.utf8.count - number - rest
    return length > 0 ? min(1, strength * Double(text.utf8.count) / Double(length)) : strength
  }

  /// The bytes of "năm học ", which stands before a school year.
  private static let yearWord = "năm học ".utf8.count

  /// Whether a short line stands right above a table, and so tells what is in it. The page's own name heads all of it.
  private static func headsTable(_ index: Int, _ facts: PageFacts, _ isOwn: [Bool], _ labels: [PageLabel]) -> Bool {
    let blocks = facts.blocks
    return blocks.indices.contains(index + 1) && blocks[index + 1].role == .row && isOwn[index + 1]
      && blocks[index].wordCount <= wordsOfCaption && !labels.contains { $0.text == blocks[index].text }
  }

  /// A longer line above a table tells something itself.
  private static let wordsOfCaption = 25

  /// How much of a plain line the name of a section must be for the line to head it.
  private static let nameStrength = 0.7
}
