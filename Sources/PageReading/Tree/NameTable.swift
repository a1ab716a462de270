/// What names mean: a hash table of its own, because a page has some ten thousand names to look up and a dictionary's
/// hash is made to withstand an attacker, who cannot add a name here.
struct NameTable<Meaning: Sendable>: Sendable {
  private var places: [(name: PackedName, meaning: Meaning)?]

  /// The members of an enumeration by their names.
  init(_ name: (Meaning) -> String) where Meaning: CaseIterable {
    places = Array(repeating: nil, count: 1024)
    precondition(Meaning.allCases.count < 512, "At least half of the places are free, so that a search is short.")
    for meaning in Meaning.allCases {
      guard let name = PackedName(name(meaning).utf8) else { continue }
      places[place(of: name)] = (name, meaning)
    }
  }

  /// What a name means; nil where it means nothing.
  func meaning(of name: PackedName) -> Meaning? { places[place(of: name)]?.meaning }

  /// Where a name stands or would stand.
  private func place(of name: PackedName) -> Int {
    var place = name.hash & 1023
    while let other = places[place], other.name != name { place = (place + 1) & 1023 }
    return place
  }
}
