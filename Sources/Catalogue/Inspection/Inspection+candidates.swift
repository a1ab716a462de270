import AuditModel
import VietnameseText
import WebAddress

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
      guard block.role == .item || text.withoutNumber.utf8.count < text.utf8.count,
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
      let number = block.text.utf8.count - block.text.withoutNumber.utf8.count
      return mention.range.lowerBound <= number + 1 ? (index, mention.range.upperBound) : nil
    }
  }
}
