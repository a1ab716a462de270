import AuditModel
import VietnameseText
import WebAddress

/// A page, or a section of one, that is called what a check looks for.
struct Candidate: Sendable {
  /// The page.
  let page: InspectedPage
  /// The indices of the blocks that belong to it, its heading left out.
  let blocks: [Int]
  /// The name by which it was found.
  let label: String
  /// How much of the name is the phrase looked for, 0...1.
  let strength: Double
  /// Whether it is a part of a page under a heading of its own.
  let isSection: Bool
  /// The block that heads a section; nil for whole pages.
  let heading: Int?

  /// The words of its blocks that are not links.
  let words: Int

  init(
    page: InspectedPage, blocks: [Int], label: String, strength: Double, isSection: Bool, heading: Int? = nil
  ) {
    self.page = page
    self.blocks = blocks
    self.label = label
    self.strength = strength
    self.isSection = isSection
    self.heading = heading
    words = blocks.reduce(0) { page.facts.blocks[$1].isLinked ? $0 : $0 + page.facts.blocks[$1].wordCount }
  }

  /// Links to pages or documents from its blocks.
  var links: [Link] {
    let set = Set(blocks)
    return page.facts.links.filter { link in link.block.map(set.contains) ?? false }
  }
}

extension Inspection {
  /// Pages and sections that a list names, best first: by how much of the name it is, whole pages before their parts, and
  /// what visitors come upon first.
  func candidates(named list: PhraseList) -> [Candidate] {
    guard !list.isEmpty else { return [] }
    var found: [Candidate] = []
    for page in pages(with: list) {
      if let label = bestLabel(of: page, named: list) {
        // The name is no content, by whichever of its forms the page was found.
        let names = [label.text, page.labels.first { $0.source == .heading }?.text]
        let heading = page.ownBlocks.first { names.contains(page.facts.blocks[$0].text) }
        found.append(
          Candidate(
            page: page, blocks: page.ownBlocks.filter { $0 != heading }, label: shown(label, of: page),
            strength: label.hits.strength(of: list), isSection: false))
      }
      found += sections(of: page, named: list)
    }
    return (found + standIns(for: found)).map { ($0, visits[$0.page.identity]) }.sorted {
      ($1.0.strength, $0.0.isSection ? 1 : 0, $0.1, $1.0.words) < (
        $0.0.strength, $1.0.isSection ? 1 : 0, $1.1, $0.0.words
      )
    }.map(\.0)
  }

  /// What a reader is told the page is called: words that stand somewhere, rather than a part of its address.
  func shown(_ label: PageLabel, of page: InspectedPage) -> String {
    label.source == .slug ? page.labels.first?.text ?? label.text : label.text
  }

  func bestLabel(of page: InspectedPage, named list: PhraseList) -> PageLabel? {
    page.labels.filter { $0.names(list) }.max {
      ($0.hits.strength(of: list), -$0.source.rawValue) < ($1.hits.strength(of: list), -$1.source.rawValue)
    }
  }

  /// Parts of a page under own headings that the list names.
  func sections(of page: InspectedPage, named list: PhraseList) -> [Candidate] {
    page.headings.compactMap { index -> Candidate? in
      guard page.hits[index].contains(list) else { return nil }
      let label = PageLabel(text: page.facts.blocks[index].text, source: .heading, hits: page.hits[index])
      guard label.names(list) else { return nil }
      // A linked heading of which the phrase is a small part is an entry of a list, and heads nothing.
      guard !page.facts.blocks[index].isLinked || label.hits.strength(of: list) >= InspectedPage.linkedStrength else {
        return nil
      }
      let rank = page.headingRank(of: index, sectionNames: sectionNames)
      let rest = page.ownBlocks.drop { $0 <= index }.prefix {
        page.headingRank(of: $0, sectionNames: sectionNames) > rank
      }
      // A line may name a paper and link it in one: "VI. Báo cáo thường niên: bctn-2025.pdf".
      let number = label.text.utf8.count - UnitRequirement.withoutNumber(label.text).utf8.count
      let linksPaper =
        rank < Block.namedLine && (label.hits.first(of: list)?.range.lowerBound ?? .max) <= number + 1
        && documentLinksOfPages[page.identity]?.contains { $0.block == index } ?? false
      return Candidate(
        page: page, blocks: (linksPaper ? [index] : []) + rest, label: label.text,
        strength: label.hits.strength(of: list), isSection: true, heading: index)
    }
  }

  /// Lines that open with a name of the list and go on with a figure: a part of a page that is one line long.
  func lines(of page: InspectedPage, named list: PhraseList) -> [Candidate] {
    page.ownBlocks.compactMap { index in
      let block = page.facts.blocks[index]
      guard block.role == .paragraph || block.role == .item, !block.isLinked,
        let mention = page.hits[index].first(of: list)
      else { return nil }
      let number = block.text.utf8.count - UnitRequirement.withoutNumber(block.text).utf8.count
      guard mention.range.lowerBound <= number + 1, LabelledNumber.count(in: block.text) > 0 else { return nil }
      return Candidate(
        page: page, blocks: [index], label: block.text.slice(utf8: 0..<mention.range.upperBound), strength: 1,
        isSection: true)
    }
  }
}

extension InspectedPage {
  /// The rank of a block as a heading.
  func headingRank(of index: Int, sectionNames: PhraseList) -> Int {
    Self.headingRank(
      of: facts.blocks[index], hits[index], sectionNames: sectionNames,
      headsTable: Self.headsTable(index, facts, isOwn, labels))
  }

  /// The rank of a block with such phrases as a heading. Many themes make headings of plain lines; a line that is
  /// nothing but the name of a section is one, and so is one right above a table.
  static func headingRank(of block: Block, _ hits: PhraseHits, sectionNames: PhraseList, headsTable: Bool) -> Int {
    if block.isHeadingLike { return block.headingRank }
    guard !block.isLinked else { return Block.noHeading }
    switch block.role {
    // A button that folds a part of the page away bears its name.
    case .paragraph, .form:
      let least = block.role == .form ? PageLabel.leastStrength : nameStrength
      if block.wordCount <= 10, nameShare(of: block.text, hits, sectionNames) >= least { return Block.namedLine }
    case .caption: break
    case .heading, .item, .row: return Block.noHeading
    }
    return block.role != .form && headsTable ? Block.namedLine : Block.noHeading
  }

  /// How much of a linked heading the name of a section must be for the heading to be its name.
  fileprivate static let linkedStrength = 0.5

  /// How much of a line the names of sections are, its number and the year that it is about left out.
  private static func nameShare(of text: String, _ hits: PhraseHits, _ sectionNames: PhraseList) -> Double {
    let strength = hits.strength(of: sectionNames)
    guard strength > 0, strength < nameStrength else { return strength }
    let number = text.utf8.count - UnitRequirement.withoutNumber(text).utf8.count
    let years = SchoolYearScanner.mentions(in: text).first?.range ?? YearScanner.mentions(in: text).first?.range
    // What follows the year belongs to it, and so does the word before it ("năm học").
    let rest = years.map { text.utf8.count - max(0, $0.lowerBound - yearWord) } ?? 0
    let length = text.utf8.count - number - rest
    return length > 0 ? min(1, strength * Double(text.utf8.count) / Double(length)) : strength
  }

  /// The bytes of "năm học ", which stands before a school year.
  private static let yearWord = "năm học ".utf8.count

  /// Whether a short line stands right above a table, and so tells what is in it. The page's own name heads all of it.
  static func headsTable(_ index: Int, _ facts: PageFacts, _ isOwn: [Bool], _ labels: [PageLabel]) -> Bool {
    let blocks = facts.blocks
    return blocks.indices.contains(index + 1) && blocks[index + 1].role == .row && isOwn[index + 1]
      && blocks[index].wordCount <= wordsOfCaption && !labels.contains { $0.text == blocks[index].text }
  }

  /// A longer line above a table tells something itself.
  private static let wordsOfCaption = 25

  /// How much of a plain line the name of a section must be for the line to head it.
  private static let nameStrength = 0.7
}

extension Block {
  /// A heading, or a short line that stands for one: numbered in Roman figures, or all in capitals.
  var isHeadingLike: Bool { headingRank < Self.noHeading }

  /// The rank of what is no heading.
  static let noHeading = 9
  /// The rank of a plain line that is a heading by its words or its place.
  static let namedLine = 8

  /// Whether the text is a day and hardly anything else, as some themes head the items of each day.
  var isDate: Bool {
    guard text.utf8.count <= 60, let mention = DateScanner.mentions(in: text).first else { return false }
    return text.utf8.count - mention.range.count <= 20
  }

  /// 1...6 for headings, 7 for lines that stand for one, `noHeading` for the rest.
  var headingRank: Int {
    if role == .heading { return level }
    guard role == .paragraph || role == .item, !isLinked, text.utf8.count <= 150 else { return Self.noHeading }
    return isCapitalised || opensWithRomanNumber ? 7 : Self.noHeading
  }

  /// Whether all letters are capitals, and there are at least eight of them.
  private var isCapitalised: Bool {
    var capitals = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      guard !scalar.properties.isLowercase else { return false }
      capitals += 1
    }
    return capitals >= 8
  }

  private var opensWithRomanNumber: Bool {
    let opening = text.utf8.prefix { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X") }
    guard (1...5).contains(opening.count) else { return false }
    let next = text.utf8.dropFirst(opening.count).first
    return next == UInt8(ascii: ".") || next == UInt8(ascii: ")") || next == UInt8(ascii: "/")
  }
}
