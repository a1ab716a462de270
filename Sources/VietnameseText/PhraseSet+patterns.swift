extension PhraseSet {
  /// The phrases as the automaton looks for them: folded, trimmed, with their forms at the word "gdđt".
  static func patterns(of phrases: [String], _ folding: Folding) -> [PhraseAutomaton.Pattern] {
    let education = FoldedText("giáo dục", folding).bytes
    let training = FoldedText("đào tạo", folding).bytes
    let ministry = MinistrySpellings.of(folding).word
    var patterns: [PhraseAutomaton.Pattern] = []
    for (index, phrase) in phrases.enumerated() {
      let bytes = trimmed(FoldedText(phrase, folding).bytes)
      patterns.append(PhraseAutomaton.Pattern(bytes: bytes, value: index))
      if ends(bytes, with: education) {
        patterns.append(PhraseAutomaton.Pattern(bytes: bytes.dropLast(education.count) + ministry, value: index))
      }
      if ends(bytes.reversed(), with: training.reversed()) {
        patterns.append(PhraseAutomaton.Pattern(bytes: ministry + bytes.dropFirst(training.count), value: index))
      }
    }
    return patterns
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let space = UInt8(ascii: " ")
    guard let first = bytes.firstIndex(where: { $0 != space }), let last = bytes.lastIndex(where: { $0 != space })
    else { return [] }
    return Array(bytes[first...last])
  }

  /// Whether the bytes end with a whole word or words.
  private static func ends(_ bytes: [UInt8], with words: [UInt8]) -> Bool {
    guard bytes.count >= words.count, Array(bytes.suffix(words.count)) == words else { return false }
    return bytes.count == words.count || bytes[bytes.count - words.count - 1] == UInt8(ascii: " ")
  }
}
