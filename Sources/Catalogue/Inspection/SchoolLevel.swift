/// A level of school, as its name tells it.
struct SchoolLevel: Sendable {
  /// Its id, such as `lower-secondary`.
  let id: String
  /// The levels of a school that has several, its own id else.
  let parts: [String]
  /// The words in a school's name.
  let names: PhraseList
  /// The classes that children enter ("lớp 6").
  let entry: PhraseList
  /// The classes that children of other schools enter.
  let foreignEntry: PhraseList
}
