/// Why a check passes over a page that has the name it looks for.
enum PassingOver: Sendable {
  /// The name has words that mean something else.
  case otherMatter
  /// It is about another body, named by these words.
  case otherBody(String)
  /// It is about a level of school that this school is not.
  case otherLevel
}
