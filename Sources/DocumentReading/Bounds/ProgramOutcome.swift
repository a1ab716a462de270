import AuditModel

/// What a program made of a document.
struct ProgramOutcome {
  /// How far it came; `read` where it ended well.
  var state: DocumentFacts.State
  /// What it wrote.
  var output: [UInt8] = []
  /// What it complained of.
  var complaints: [UInt8] = []
}
