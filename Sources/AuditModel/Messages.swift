/// The texts of the user interface, by key, as the data files hold them.
public struct Messages: Sendable {
  /// The texts by key, such as `report.score.title`.
  public var texts: [String: LocalizedText]

  /// Texts by key.
  public init(_ texts: [String: LocalizedText]) { self.texts = texts }

  /// The text of that key with its `{name}` places filled. A key without a text shows itself, so that a gap is seen.
  public func text(_ key: String, _ values: [String: String] = [:]) -> LocalizedText {
    guard let text = texts[key] else { return LocalizedText(vi: "⟦\(key)⟧", en: "⟦\(key)⟧") }
    return text.filled(values.mapValues { LocalizedText(vi: $0, en: $0) })
  }
}
