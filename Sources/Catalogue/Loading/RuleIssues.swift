/// All that is wrong with a set of rule files, told at once.
public struct RuleIssues: Error, Sendable, CustomStringConvertible {
  /// The issues by file and line.
  public let issues: [RuleIssue]

  /// One issue after the other.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}
