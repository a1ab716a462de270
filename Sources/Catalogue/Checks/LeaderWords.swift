/// The words by which leaders are read.
struct LeaderWords: Sendable, Hashable {
  let positions: [String]
  let duties: [String]
  /// Words that stand where duties are still to come.
  let placeholders: [String]
  /// The labels of names.
  let nameLabels: [String]
}
