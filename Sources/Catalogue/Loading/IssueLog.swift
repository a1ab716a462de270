/// Gathers what is wrong while files are read, so that all of it can be told at once.
final class IssueLog {
  private(set) var issues: [RuleIssue] = []

  func report(_ position: SourcePosition, _ message: String, hint: String = "") {
    issues.append(RuleIssue(position: position, message: message, hint: hint))
  }

  /// Throws everything that was reported, in the order of the files.
  func throwIfAny() throws(RuleIssues) {
    guard !issues.isEmpty else { return }
    throw RuleIssues(
      issues: issues.sorted {
        ($0.position.file, $0.position.line, $0.position.column)
          < ($1.position.file, $1.position.line, $1.position.column)
      })
  }
}
