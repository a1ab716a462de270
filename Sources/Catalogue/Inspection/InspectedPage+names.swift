import AuditModel
import VietnameseText

extension InspectedPage {
  /// The place of the name that is best for a list: the one of which most is the phrase looked for.
  func bestLabel(named list: PhraseList) -> Int? { bestLabel(named: list, among: labels.indices) }

  /// The best of those names whose places are given.
  func bestLabel(named list: PhraseList, among places: some Sequence<Int>) -> Int? {
    var best: (label: Int, strength: Double)?
    for index in places where labels[index].names(list) {
      let strength = labels[index].hits.strength(of: list)
      if let known = best {
        let order = (known.strength, -labels[known.label].source.rawValue)
        guard order < (strength, -labels[index].source.rawValue) else { continue }
      }
      best = (index, strength)
    }
    return best?.label
  }

  /// What a reader is told the page is called: words that stand somewhere, rather than a part of its address.
  func shown(_ label: PageLabel) -> PageLabel { label.source == .slug ? labels.first ?? label : label }

  /// The words of own blocks that are not links, without those of the block that bears a name.
  func words(besidesName label: Int) -> Int {
    guard let place = nameBlock(of: label) else { return ownWords }
    let block = facts.blocks[ownBlocks[place]]
    return block.isLinked ? ownWords : ownWords - block.wordCount
  }

  /// A section that a list names: the place of its heading, whether the heading belongs to it, its words that are not
  /// links, and how much of the heading is the phrase looked for.
  typealias NamedSection = (heading: Int, isWithin: Bool, words: Int, strength: Double)

  /// The sections under own headings that a list names.
  func sections(named list: PhraseList) -> [NamedSection] {
    headings.indices.compactMap { section(under: $0, named: list) }
  }

  /// The section under the heading of a place; nil where the list does not name it.
  func section(under place: Int, named list: PhraseList) -> NamedSection? {
    let heading = headings[place]
    let hits = hits[heading.block]
    guard hits.contains(list) else { return nil }
    let block = facts.blocks[heading.block]
    guard PageLabel(text: block.text, source: .heading, hits: hits).names(list) else { return nil }
    let strength = hits.strength(of: list)
    // A linked heading of which the phrase is a small part is an entry of a list, and heads nothing.
    guard !block.isLinked || strength >= SectionHeading.linkedStrength else { return nil }
    let isWithin = linksPaper(heading, hits, list)
    let words = isWithin && !block.isLinked ? heading.words + block.wordCount : heading.words
    return (place, isWithin, words, strength)
  }

  /// Whether a line names a paper and links it in one: "VI. Báo cáo thường niên: bctn-2025.pdf".
  private func linksPaper(_ heading: SectionHeading, _ hits: PhraseHits, _ list: PhraseList) -> Bool {
    guard heading.rank < Block.namedLine, documentLinks.contains(where: { $0.block == heading.block }),
      let mention = hits.first(of: list)
    else { return false }
    let text = facts.blocks[heading.block].text
    return mention.range.lowerBound <= text.utf8.count - text.withoutNumber.utf8.count + 1
  }

  /// For each name the place of the first own block that bears it, or the page's heading; -1 where there is none.
  static func nameBlocks(of labels: [PageLabel], on facts: PageFacts, _ ownBlocks: [Int]) -> [Int32] {
    let heading = labels.first { $0.source == .heading }?.text
    return labels.map { label in
      guard !label.hits.isEmpty else { return -1 }
      let place = ownBlocks.firstIndex { index in
        let text = facts.blocks[index].text
        return text.hasBytes(of: label.text) || heading.map(text.hasBytes) ?? false
      }
      return place.map(Int32.init) ?? -1
    }
  }
}

extension String {
  /// Whether it is written as the other is. What pages say is composed, so that texts are equal where their bytes are.
  fileprivate func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
