/// One file of a catalogue, as bytes with the path under which messages name it.
public struct RuleFile: Sendable {
  /// The path as messages show it, such as `rules/tt37-2020/9.01-introduction.yaml`.
  public let path: String
  /// The content.
  public let text: String

  /// A file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
