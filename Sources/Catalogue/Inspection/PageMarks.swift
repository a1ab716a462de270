/// What a text says of every page on which it stands. Hardly a text has any mark, so that a page need not be searched
/// again for them.
struct PageMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// Words by which pages are told that are not content.
  static let condition = PageMarks(rawValue: 1)
  /// What a script printed that went on.
  static let remark = PageMarks(rawValue: 2)
  /// What a script printed that ended there.
  static let end = PageMarks(rawValue: 4)

  /// A label of personal data of one person, and digits enough for what it labels.
  static let personal = PageMarks(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The marks of a text with such phrases, personal data apart.
  init(of text: String, _ hits: PhraseHits, conditionWords: PhraseList) {
    self = hits.contains(conditionWords) ? .condition : []
    switch ProgramMessage(text) {
    case .remark: insert(.remark)
    case .end: insert(.end)
    case nil: break
    }
  }
}
