import AuditModel
import VietnameseText

extension Inspection {
  /// The first block of a candidate that holds a phrase of the list, as a proof. A sentence that says no more than that
  /// the thing is to be told later proves nothing.
  func mention(of list: PhraseList, in candidate: Candidate) -> Evidence? {
    for index in candidate.blocks {
      let hits = candidate.page.hits[index]
      let text = candidate.page.facts.blocks[index].text
      if isPlaceholder(candidate.page.facts.blocks[index], hits) { continue }
      let postponing = hits.all(of: vocabulary.postponements)
      for mention in hits.all(of: list) where !isPostponed(mention, by: postponing, in: text) {
        return evidence(candidate.page, text, around: mention.range)
      }
    }
    return nil
  }

  /// Whether a short line says that what it is about is still to come ("Hồ sơ: đang cập nhật").
  private func isPlaceholder(_ block: Block, _ hits: PhraseHits) -> Bool {
    block.wordCount <= Self.wordsOfPlaceholder && hits.contains(vocabulary.placeholders)
  }

  /// A longer line says more than that something is to come.
  private static let wordsOfPlaceholder = 15

  /// Whether a mention stands in one sentence with the words that put it off, and nothing between them tells the thing:
  /// no figure, no list.
  private func isPostponed(_ mention: PhraseMention, by words: [PhraseMention], in text: String) -> Bool {
    words.contains { word in
      let start = min(mention.range.lowerBound, word.range.lowerBound)
      let end = max(mention.range.upperBound, word.range.upperBound)
      let between = text.slice(utf8: start..<end)
      let isTold = between.utf8.contains { Self.sentenceMarks.contains($0) || (0x30...0x39).contains($0) }
      return !isTold && !between.utf8Contains("gồm")
    }
  }

  /// What ends a sentence or opens a list.
  private static let sentenceMarks = Set(".;:|!?".utf8)

  /// The years that a candidate's text names, with the first places as proofs.
  func years(in candidate: Candidate) -> (values: Set<Int>, evidence: [Evidence]) {
    var values: Set<Int> = []
    var proofs: [Evidence] = []
    for index in candidate.blocks where !candidate.page.facts.blocks[index].isLinked {
      let text = candidate.page.facts.blocks[index].text
      let single = YearScanner.mentions(in: text).map { ($0.value, $0.range) }
      let dated = DateScanner.mentions(in: text).map { ($0.value.year, $0.range) }
      for (year, range) in single + dated where (1900...auditDate.year).contains(year) {
        if values.insert(year).inserted, proofs.count < 3 {
          proofs.append(evidence(candidate.page, text, around: range))
        }
      }
    }
    return (values, proofs)
  }

  /// Whether an address is one that the portal software ships with, or a reserved example.
  func isPlaceholder(_ email: EmailAddress) -> Bool {
    email.isPlaceholder || vocabulary.sampleMail.contains { $0 == email.text || $0 == email.domain }
  }
}
