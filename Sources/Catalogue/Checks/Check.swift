import AuditModel

/// A kind of question that can be put to a site. A new law is new YAML; a new kind of question is a new check.
protocol Check: Sendable {
  /// The name under which rule files ask for it.
  static var kind: String { get }
  /// The reason codes that it gives beside those that any check may give.
  static var codes: Set<String> { get }
  /// Reads the check's keys; what is wrong is reported to the reader's log, and nil returned.
  init?(_ reader: inout CheckReader)
  /// The ways of writing an example in which this check may say something else, and why.
  static var exemptions: [ExampleVariant: String] { get }
  /// What the site says.
  func judge(_ inspection: Inspection) -> Judgement
  /// The words that make a link worth following for this check.
  var interest: PhraseList { get }
  /// Whether the absence of an answer can be told only after the whole site was looked at.
  var needsWholeSite: Bool { get }
}

extension Check {
  static var exemptions: [ExampleVariant: String] { [:] }
  var needsWholeSite: Bool { true }
}
