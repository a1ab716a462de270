extension Catalogue {
  /// The obligations in the order of how near their ids are to a word. A slug or a clause that is right counts for more
  /// than letters that happen to be the same.
  public func obligations(like word: String) -> [Obligation] {
    let parts = Self.parts(of: word)
    return obligations.enumerated().map { place, obligation in
      let own = Self.parts(of: obligation.id)
      let distance =
        SpellingHint.distance(word, obligation.id) - (parts.slug == own.slug ? word.count : 0)
        - (parts.clause == own.clause ? 2 : 0)
      return (distance: distance, place: place, obligation: obligation)
    }
    .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    .map(\.obligation)
  }

  /// `9.1` and `org-chart` of `9.1.org-chart`; a word without a full stop is all slug.
  private static func parts(of id: String) -> (clause: Substring, slug: Substring) {
    guard let stop = id.lastIndex(of: ".") else { return ("", id[...]) }
    return (id[..<stop], id[id.index(after: stop)...])
  }
}
