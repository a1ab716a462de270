/// The phrases in blocks of one page, by the index of the block. Most blocks have none, and those take no place.
struct BlockHits: Sendable {
  /// The indices of blocks that have phrases, ascending.
  private var blocks: [Int32] = []
  private var found: [PhraseHits] = []

  /// The phrases of blocks, whose indices ascend.
  init(_ hits: some Sequence<(block: Int, hits: PhraseHits)>) {
    for (block, hits) in hits where !hits.isEmpty {
      blocks.append(Int32(block))
      found.append(hits)
    }
  }

  /// The phrases in the block of that index; none for a block that was not given.
  subscript(block: Int) -> PhraseHits {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low] == block ? found[low] : .none
  }
}
