import AuditModel
import VietnameseText

/// Information in English: words that are English, not an English switch over Vietnamese text.
struct EnglishCheck: Check {
  static let kind = "english"
  static let codes: Set<String> = ["met", "missing.none", "missing.vietnamese-text"]

  let interest: PhraseList
  private let excluding: PhraseList
  private let leastWords: Int
  /// Whether a telephone number or e-mail address must be among the words.
  private let needsContact: Bool

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    interest = named
    excluding = reader.phrases("excluding")
    needsContact = reader.flag("contact")
    leastWords = reader.integer("words", default: 30, in: 5...1000)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let judgements = inspection.candidates(named: interest).lazy.filter { !isLesson($0) }.map { judge($0, inspection) }
    return judgements.first { $0.verdict == .met } ?? judgements.first { $0.code == "missing.vietnamese-text" }
      ?? Judgement("missing.none")
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    inspection.candidates(named: interest).map { candidate in
      Consideration(
        candidate, isLesson(candidate) ? .passedOver(.otherMatter) : .judged(judge(candidate, inspection)))
    }
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let text = candidate.blocks.lazy.filter { !candidate.page.facts.blocks[$0].isLinked }.map {
      candidate.page.facts.blocks[$0].text
    }
    .joined(separator: " ")
    switch LanguageGuess.of(text) {
    case .english
    where candidate.words >= leastWords
      && (!needsContact || !TelephoneScanner.mentions(in: text).isEmpty || !EmailScanner.mentions(in: text).isEmpty):
      let quotes = candidate.blocks.filter { candidate.page.facts.blocks[$0].wordCount >= 6 }
      return Judgement(
        "met",
        evidence: quotes.prefix(3).map { inspection.evidence(candidate.page, candidate.page.facts.blocks[$0].text) })
    case .vietnamese:
      return Judgement(
        "missing.vietnamese-text", evidence: [inspection.evidence(candidate.page, candidate.label)])
    case .english, .other, .unknown: return Judgement("missing.none")
    }
  }

  /// Whether a page teaches English rather than telling something in it.
  private func isLesson(_ candidate: Candidate) -> Bool {
    candidate.page.labels.contains { $0.hits.contains(excluding) }
      || candidate.page.ownBlocks.prefix(6).contains { candidate.page.hits[$0].contains(excluding) }
  }
}
