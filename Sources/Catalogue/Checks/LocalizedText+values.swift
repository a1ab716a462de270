import AuditModel

extension LocalizedText {
  /// Several texts as one list.
  static func list(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      vi: texts.map(\.vi).joined(separator: "; "), en: texts.map(\.en).joined(separator: "; "))
  }
}
