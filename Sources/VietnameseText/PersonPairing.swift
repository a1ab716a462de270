/// Pairs the names of a text with its positions.
struct PersonPairing {
  /// A name and a position that belong together, by index.
  struct Pair: Equatable {
    let name: Int
    let position: Int
  }

  /// A name or a position in the order of the text.
  private struct Item {
    let isName: Bool
    let index: Int
    let range: Range<Int>
  }

  /// A possible pairing of two items, by index; the weaker the looser.
  private struct Link {
    let left: Int
    let right: Int
    let weakness: Int
    let length: Int
  }

  /// The pairs in order of the names.
  let pairs: [Pair]

  /// Pairs ranges of folded bytes; both lists are in order and nothing overlaps.
  init(names: [Range<Int>], positions: [Range<Int>], in text: FoldedText) {
    let items =
      (names.enumerated().map { Item(isName: true, index: $0.offset, range: $0.element) }
      + positions.enumerated().map { Item(isName: false, index: $0.offset, range: $0.element) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var partner = Self.partners(of: items, in: text)
    Self.share(positionsOf: items, in: text, &partner)
    let more = Self.furtherPositions(of: items, in: text, partner)
    pairs = items.indices.flatMap { index -> [Pair] in
      guard items[index].isName, let first = partner[index] else { return [] }
      return ([first] + (more[index] ?? [])).map { Pair(name: items[index].index, position: items[$0].index) }
    }
  }

  /// The strongest links first; each item takes part in one. Equal links go to the order that the text began with.
  private static func partners(of items: [Item], in text: FoldedText) -> [Int?] {
    let links = items.indices.dropLast().compactMap { left -> Link? in
      let right = left + 1
      guard items[left].isName != items[right].isName else { return nil }
      let gap = PersonGap(items[left].range.upperBound..<items[right].range.lowerBound, in: text)
      guard let weakness = gap.weakness(isNameFirst: items[left].isName) else { return nil }
      return Link(left: left, right: right, weakness: weakness, length: gap.range.count)
    }
    let firmest = links.map(\.weakness).min()
    let leadsWithName = links.first { $0.weakness == firmest }.map { items[$0.left].isName }
    let ordered = links.sorted { one, other in
      if one.weakness != other.weakness { return one.weakness < other.weakness }
      let (first, second) = (items[one.left].isName == leadsWithName, items[other.left].isName == leadsWithName)
      if first != second { return first }
      return one.left < other.left
    }
    var partner = [Int?](repeating: nil, count: items.count)
    for link in ordered where partner[link.left] == nil && partner[link.right] == nil {
      partner[link.left] = link.right
      partner[link.right] = link.left
    }
    return partner
  }

  /// "Nguyễn Thuận – Bí thư chi bộ – Hiệu trưởng": positions that go on the list which a name leads, per name.
  private static func furtherPositions(
    of items: [Item], in text: FoldedText, _ partner: [Int?]
  ) -> [Int: [Int]] {
    var further: [Int: [Int]] = [:]
    var holder: Int?
    for index in items.indices {
      if items[index].isName {
        holder = nil
      } else if let name = partner[index] {
        holder = name < index ? name : nil
      } else if let name = holder, index > 0 {
        let gap = PersonGap(items[index - 1].range.upperBound..<items[index].range.lowerBound, in: text)
        if gap.goesOnWithPosition { further[name, default: []].append(index) } else { holder = nil }
      }
    }
    return further
  }

  /// "Phó Hiệu trưởng: Nguyễn Văn A, Trần Thị B": a name after a comma shares the position that leads the list.
  private static func share(positionsOf items: [Item], in text: FoldedText, _ partner: inout [Int?]) {
    for index in items.indices.dropFirst() where items[index].isName && partner[index] == nil {
      let previous = index - 1
      guard items[previous].isName, let position = partner[previous], position < previous,
        PersonGap(items[previous].range.upperBound..<items[index].range.lowerBound, in: text).isEnumeration
      else { continue }
      partner[index] = position
    }
  }
}
