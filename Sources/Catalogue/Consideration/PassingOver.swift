/// Why a check passes over a page that has the name it looks for.
enum PassingOver: Sendable {
  /// The name has words that mean something else.
  case otherMatter
  /// It is about another body, named by these words.
  case otherBody(String)
  /// It is about a level of school that this school is not.
  case otherLevel
}

extension Inspection {
  /// Why a check passes over what bears words that it excludes or, where it asks about entry to a school, that name the
  /// classes which children of another level enter; nil where it does not.
  func passingOver(_ hits: PhraseHits, excluding: PhraseList, isAboutEntry: Bool) -> PassingOver? {
    if isOtherMatter(hits, by: excluding) { return .otherMatter }
    return isAboutEntry && (level.map { hits.contains($0.foreignEntry) } ?? false) ? .otherLevel : nil
  }
}
