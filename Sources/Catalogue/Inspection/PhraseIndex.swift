import VietnameseText

/// Where the phrases of a catalogue occur on a site, so that each of a hundred checks looks at a few pages instead of
/// all of them.
struct PhraseIndex: Sendable {
  /// By phrase: the positions of the pages whose names or own blocks have it, ascending.
  private var positions: [Int: [Int]] = [:]

  /// Indexes pages.
  init(_ pages: [InspectedPage]) {
    for (position, page) in pages.enumerated() {
      for label in page.labels { add(label.hits, position) }
      for block in page.ownBlocks { add(page.hits[block], position) }
    }
  }

  private mutating func add(_ hits: PhraseHits, _ position: Int) {
    for mention in hits.mentions where positions[mention.value]?.last != position {
      positions[mention.value, default: []].append(position)
    }
  }

  /// The positions of pages whose names or own blocks have any phrase of the list, ascending.
  func pages(with list: PhraseList) -> [Int] {
    list.indices.reduce(into: Set()) { $0.formUnion(positions[$1] ?? []) }.sorted()
  }
}
