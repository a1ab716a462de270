/// A block on one of the pages that have it.
struct PlacedBlock: Sendable {
  /// The index of the page.
  let page: Int
  /// The index of the block among those of the page.
  let block: Int
  /// The phrases in it.
  let hits: PhraseHits
}
