/// The phrases in blocks of one page, by the index of the block. Most blocks have none, and those take no place.
struct BlockHits: Sendable {
  private var places: [Int32] = []
  private var found: [PhraseHits] = []

  /// The phrases of blocks, whose indices ascend.
  init(_ hits: some Sequence<(block: Int, hits: PhraseHits)>) {
    for (block, hits) in hits where !hits.isEmpty {
      places.append(Int32(block))
      found.append(hits)
    }
  }

  /// Whether no block has any.
  var isEmpty: Bool { places.isEmpty }

  /// The indices of blocks that have phrases, ascending.
  var blocks: [Int] { places.map(Int.init) }

  /// The indices of blocks that have a phrase of the list, ascending.
  func blocks(with list: PhraseList) -> [Int] {
    places.indices.compactMap { found[$0].contains(list) ? Int(places[$0]) : nil }
  }

  /// Calls `body` with the phrases of each block that has any.
  func forEach(_ body: (PhraseHits) -> Void) {
    for hits in found { body(hits) }
  }

  /// The phrases in the block of that index; none for a block that was not given.
  subscript(block: Int) -> PhraseHits {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == block ? found[low] : .none
  }
}
