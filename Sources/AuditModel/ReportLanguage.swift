/// The language of a report or message.
public enum ReportLanguage: String, Sendable, Codable, CaseIterable {
  /// Vietnamese.
  case vi
  /// English.
  case en
}
