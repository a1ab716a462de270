import VietnameseText

/// Every phrase that any check asks for, compiled into one automaton, so that a text is searched once for all checks.
struct PhraseBook: Sendable {
  let phrases: PhraseSet

  /// The phrases that occur in a text.
  func hits(in text: String) -> PhraseHits { hits(in: text, FoldedText(matching: text)) }

  /// The phrases that occur in a text that is folded already.
  func hits(in text: String, _ folded: FoldedText) -> PhraseHits {
    PhraseHits(mentions: phrases.matches(in: folded).map(PhraseMention.init), textLength: text.utf8.count)
  }
}
