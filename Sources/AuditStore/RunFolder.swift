/// The names of a run's files.
struct RunFolder: Hashable, Sendable {
  /// The folder.
  let path: String

  /// Every response and failure.
  var archive: String { "\(path)/responses.warc.gz" }
  /// The fetch log, what nobody read, findings and outcomes.
  var log: String { "\(path)/run.sqlite" }
  /// The cache of facts.
  var facts: String { "\(path)/facts.sqlite" }

  /// All of them.
  var all: [String] { [archive, log, facts] }
}
