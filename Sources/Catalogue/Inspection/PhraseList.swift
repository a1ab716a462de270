/// One check's choice of the phrases of a book.
struct PhraseList: Sendable, Hashable {
  let indices: Set<Int>
  /// The same as bits, for every phrase that occurs anywhere is asked for by every check.
  private let bits: [UInt64]

  init(indices: Set<Int>) {
    self.indices = indices
    var bits = [UInt64](repeating: 0, count: (indices.max() ?? -1) / 64 + 1)
    for index in indices { bits[index / 64] |= 1 << UInt64(index % 64) }
    self.bits = bits
  }

  /// Lists are equal where their bits are.
  static func == (left: PhraseList, right: PhraseList) -> Bool { left.bits == right.bits }

  func hash(into hasher: inout Hasher) { hasher.combine(bits) }

  var isEmpty: Bool { indices.isEmpty }

  /// Whether a phrase is one of the list.
  func has(_ index: Int) -> Bool { index / 64 < bits.count && bits[index / 64] >> UInt64(index % 64) & 1 == 1 }

  /// The phrases of both lists.
  func union(_ other: PhraseList) -> PhraseList { PhraseList(indices: indices.union(other.indices)) }
}
