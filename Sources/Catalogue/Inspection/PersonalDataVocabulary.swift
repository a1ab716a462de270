import VietnameseText

/// The words by which personal data is known.
final class PersonalDataVocabulary: Sendable {
  /// What dates of birth are called.
  let births: PhraseSet
  /// What identity numbers are called.
  let identities: PhraseSet
  /// What telephone numbers are called.
  let telephones: PhraseSet
  /// What parents are called.
  let parents: PhraseSet
  /// What heads columns about children.
  let pupils: PhraseSet
  /// What heads columns of names.
  let names: PhraseSet
  /// What heads columns about people whom the public is to reach.
  let officers: PhraseSet
  /// What dates of birth and identity numbers are called.
  private let lineLabels: PhraseSet

  /// The words by the names of their lists.
  init(_ texts: (String) -> [String]) {
    births = PhraseSet(texts("birth-labels"))
    identities = PhraseSet(texts("identity-labels"))
    telephones = PhraseSet(texts("telephone-labels"))
    parents = PhraseSet(texts("parent-words"))
    pupils = PhraseSet(texts("pupil-columns"))
    names = PhraseSet(texts("name-columns"))
    officers = PhraseSet(texts("officer-columns"))
    lineLabels = PhraseSet(texts("birth-labels") + texts("identity-labels"))
  }

  /// Whether a line has a label of one person's data and digits enough for a full date or a number.
  func labels(lineOf text: String, _ folded: FoldedText) -> Bool {
    // Most lines hold no number of that length and need not be searched for words.
    let bytes = text.utf8Span.span
    var digits = 0
    for index in 0..<bytes.count where bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9") {
      digits += 1
    }
    return digits >= Self.leastDigits && lineLabels.occurs(in: folded)
  }

  /// The fewest digits of a full date.
  private static let leastDigits = 6
}
