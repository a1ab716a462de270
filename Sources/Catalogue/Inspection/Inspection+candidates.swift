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
      return Candidate(
        page: page, blocks: Array(rest), label: label.text, strength: label.hits.strength(of: list), isSection: true,
        heading: index)
    }
  }
}

extension InspectedPage {
  /// The rank of a block as a heading.
  func headingRank(of index: Int, sectionNames: PhraseList) -> Int {
    Self.headingRank(of: facts.blocks[index], hits[index], sectionNames: sectionNames)
  }

  /// The rank of a block with such phrases as a heading. Many themes make headings of plain lines; a line that is
  /// nothing but the name of a section is one.
  static func headingRank(of block: Block, _ hits: PhraseHits, sectionNames: PhraseList) -> Int {
    if block.isHeadingLike { return block.headingRank }
    guard block.role == .paragraph, !block.isLinked, block.wordCount <= 10,
      hits.strength(of: sectionNames) >= nameStrength
    else { return Block.noHeading }
    return 8
  }

  /// How much of a linked heading the name of a section must be for the heading to be its name.
  fileprivate static let linkedStrength = 0.5
  /// How much of a plain line the name of a section must be for the line to head it.
  private static let nameStrength = 0.7
}

extension Block {
  /// A heading, or a short line that stands for one: numbered in Roman figures, or all in capitals.
  var isHeadingLike: Bool { headingRank < Self.noHeading }

  /// The rank of what is no heading.
  static let noHeading = 9

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
