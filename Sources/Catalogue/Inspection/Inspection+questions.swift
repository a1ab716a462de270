import AuditModel
import VietnameseText

extension Inspection {
  /// Proofs that questions of a section are answered: on the pages that it links, by lines that open as answers do, or
  /// in the section itself, where words follow each question.
  func answers(in section: Candidate, openings: PhraseList) -> [Evidence] {
    var seen: Set<String> = [section.page.identity]
    var answered: [Evidence] = []
    for link in section.links where answered.count < Self.answersShown {
      guard let page = distinctPage(at: link.target), seen.insert(page.identity).inserted,
        let line = answer(on: page, openings)
      else { continue }
      answered.append(evidence(page, line))
    }
    return answered.isEmpty ? followedQuestions(in: section) : answered
  }

  private static let answersShown = 5

  /// The first line of a page that opens as an answer does and says something, itself or in the line below.
  private func answer(on page: InspectedPage, _ openings: PhraseList) -> String? {
    for (place, index) in page.ownBlocks.enumerated() {
      let block = page.facts.blocks[index]
      guard !block.isLinked, let opening = page.hits[index].first(of: openings),
        opening.range.lowerBound <= PageLabel.openingLength, block.opensAsLabel
      else { continue }
      if block.wordCount >= Self.wordsOfAnswer { return block.text }
      guard page.ownBlocks.indices.contains(place + 1) else { continue }
      let next = page.facts.blocks[page.ownBlocks[place + 1]]
      if block.wordCount <= 4, !next.isLinked, next.wordCount >= Self.wordsOfAnswer { return next.text }
    }
    return nil
  }

  /// The answers of a section that has at least two questions with words below them, as lists of frequent ones do.
  private func followedQuestions(in section: Candidate) -> [Evidence] {
    let blocks = section.blocks.map { section.page.facts.blocks[$0] }
    let answers = blocks.indices.dropLast().compactMap { place -> Evidence? in
      let next = blocks[place + 1]
      guard blocks[place].isQuestion, !next.isQuestion, !next.isLinked, next.wordCount >= Self.wordsOfAnswer else {
        return nil
      }
      return evidence(section.page, next.text)
    }
    return answers.count >= 2 ? answers : []
  }

  /// An answer of fewer words says hardly anything.
  private static let wordsOfAnswer = 8
}

extension Block {
  /// Whether it opens as a label does, with a colon behind some words, or is no more than one: "Đáp lại tình cảm của các
  /// em, …" answers no question.
  fileprivate var opensAsLabel: Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return wordCount <= Self.wordsOfLabel }
    return text.utf8[..<colon].count { $0 == UInt8(ascii: " ") } < Self.wordsOfOpening
  }

  private static let wordsOfLabel = 4
  private static let wordsOfOpening = 20

  /// Whether it is a question of several words.
  fileprivate var isQuestion: Bool {
    !isLinked && wordCount >= 4 && text.utf8.last == UInt8(ascii: "?")
  }
}
