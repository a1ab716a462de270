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

extension Inspection {
  /// Pages and sections that a list names, and the documents that stand in for them, best first.
  func candidates(named list: PhraseList) -> Candidates {
    var found = Candidates(among: distinctPages)
    guard !list.isEmpty else { return found }
    found.add(nameIndex.places(of: list), named: list)
    found.add(standIns(for: found))
    found.sort()
    return found
  }

  /// Parts of a page under own headings that the list names.
  func sections(of page: InspectedPage, named list: PhraseList) -> [Candidate] {
    page.sections(named: list).map {
      Candidate(
        page: page, heading: page.headings[$0.heading], isWithin: $0.isWithin, words: $0.words, strength: $0.strength)
    }
  }

  /// Numbered lines and items of lists that open with a name of the list and go on behind a colon. Other lines that do
  /// may be sentences of anything.
  func paragraphs(of page: InspectedPage, named list: PhraseList) -> [Candidate] {
    lines(of: page, opening: list).compactMap { line in
      let block = page.facts.blocks[line.block]
      let text = block.text
      guard block.role == .item || UnitRequirement.withoutNumber(text).utf8.count < text.utf8.count,
        text.utf8.dropFirst(line.end).first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: ":")
      else {
        return nil
      }
      return Candidate(
        page: page, blocks: [line.block], label: text.slice(utf8: 0..<line.end), strength: 1, isSection: true)
    }
  }

  /// Lines that open with a name of the list and go on with a figure: a part of a page that is one line long.
  func lines(of page: InspectedPage, named list: PhraseList) -> [Candidate] {
    lines(of: page, opening: list).compactMap { line in
      let text = page.facts.blocks[line.block].text
      guard LabelledNumber.count(in: text) > 0 else { return nil }
      return Candidate(
        page: page, blocks: [line.block], label: text.slice(utf8: 0..<line.end), strength: 1, isSection: true)
    }
  }

  /// The lines of a page that open with a name of the list, and where the name ends in each.
  private func lines(of page: InspectedPage, opening list: PhraseList) -> [(block: Int, end: Int)] {
    page.hits.blocks(with: list).compactMap { index in
      let block = page.facts.blocks[index]
      guard page.isOwn[index], block.role == .paragraph || block.role == .item, !block.isLinked,
        let mention = page.hits[index].first(of: list)
      else { return nil }
      let number = block.text.utf8.count - UnitRequirement.withoutNumber(block.text).utf8.count
      return mention.range.lowerBound <= number + 1 ? (index, mention.range.upperBound) : nil
    }
  }
}
