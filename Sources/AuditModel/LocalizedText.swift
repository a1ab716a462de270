/// A text for people, in Vietnamese first and in English.
public struct LocalizedText: Hashable, Sendable, Codable {
  /// The Vietnamese text.
  public var vi: String
  /// The English text.
  public var en: String

  /// A text in both languages.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in that language.
  public subscript(language: ReportLanguage) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// The text with every `{name}` replaced by the value of that name, in both languages.
  public func filled(_ values: [String: LocalizedText]) -> LocalizedText {
    LocalizedText(
      vi: Self.fill(vi) { values[$0]?.vi },
      en: Self.fill(en) { values[$0]?.en })
  }

  private static func fill(_ template: String, _ value: (String) -> String?) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += value(name) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
