/// How leaders are looked for. Checks of their names, telephone numbers and duties that look for them alike find the
/// same records, which are read once.
struct LeaderSearch: Sendable, Hashable {
  /// Where leaders are looked for.
  enum Place: Sendable, Hashable {
    /// In pages and sections of such names, of which some are assignments of duties, and without those of other names.
    case sections(named: PhraseList, assignments: PhraseList, excluding: PhraseList)
    /// On pages that show how to reach the head, who holds none of the deputies' positions: on those of any name but some.
    case cards(excluding: PhraseList, deputies: [String])
    /// Anywhere on the portal.
    case passing
  }

  let place: Place
  let words: LeaderWords
}
