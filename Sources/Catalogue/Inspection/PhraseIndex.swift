import VietnameseText

/// Where the phrases of a catalogue occur on a site, so that each of a hundred checks looks at a few pages instead of
/// all of them.
struct PhraseIndex: Sendable {
  /// By phrase: the positions of the pages whose names or own blocks have it, ascending.
  private var positions: [[Int32]]

  /// Indexes pages.
  init(_ pages: [InspectedPage], phrases: PhraseBook) {
    positions = Array(repeating: [], count: phrases.phrases.phrases.count)
    for (position, page) in pages.enumerated() {
      for label in page.labels { add(label.hits, Int32(position)) }
      page.hits.forEach { add($0, Int32(position)) }
    }
  }

  private mutating func add(_ hits: PhraseHits, _ position: Int32) {
    for mention in hits.mentions where positions[mention.value].last != position {
      positions[mention.value].append(position)
    }
  }

  /// The positions of pages that have any phrase of the list, ascending.
  func pages(with list: PhraseList) -> [Int] {
    var found: [Int32] = []
    for phrase in list.indices { found += positions[phrase] }
    found.sort()
    var last: Int32 = -1
    return found.compactMap { position in
      defer { last = position }
      return position == last ? nil : Int(position)
    }
  }
}
