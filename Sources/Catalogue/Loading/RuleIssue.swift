/// Something wrong in a rule file: where, what, and what to do about it.
public struct RuleIssue: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it stands.
  public let position: SourcePosition
  /// What is wrong, as a sentence.
  public let message: String
  /// What to do; empty where the message says it all.
  public let hint: String

  /// `file:line:column: message` with the hint on a line of its own.
  public var description: String {
    hint.isEmpty ? "\(position): \(message)" : "\(position): \(message)\n    \(hint)"
  }
}
