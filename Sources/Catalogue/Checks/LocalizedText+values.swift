import AuditModel

extension LocalizedText {
  /// A text that is the same in both languages, such as a number or a name.
  static func same(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  /// A number.
  static func same(_ number: Int) -> LocalizedText { same(String(number)) }

  /// Several texts as one list.
  static func list(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      vi: texts.map(\.vi).joined(separator: "; "), en: texts.map(\.en).joined(separator: "; "))
  }
}
