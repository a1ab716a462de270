/// Texts, each kept once under a number. Texts are equal where their bytes are: `String` takes composed and decomposed
/// letters for equal, so that a store would give back another spelling than it was given.
///
/// A page has some five hundred texts, nearly all of which other pages have too. A dictionary takes 0.15 µs to find one,
/// most of it for a hash that no attacker can foresee; here a seed does for that, and it takes a fifth.
public struct TextTable: Sendable {
  /// The texts; the index of each is its number.
  public private(set) var texts: [String] = []

  private var hashes: [UInt64] = []
  /// The number of the text that has each place; -1 for none. At least half of the places are free.
  private var places: [Int32] = Array(repeating: -1, count: 256)

  /// An empty table.
  public init() {}

  /// How many texts there are.
  public var count: Int { texts.count }

  /// The number of a text, which is added where it is new.
  public mutating func number(of text: String) -> Int {
    let (hash, place) = find(text)
    if places[place] >= 0 { return Int(places[place]) }
    places[place] = Int32(texts.count)
    texts.append(text)
    hashes.append(hash)
    if texts.count * 2 > places.count { grow() }
    return texts.count - 1
  }

  /// The number of a text; nil where it has none.
  public func known(_ text: String) -> Int? {
    let number = places[find(text).place]
    return number < 0 ? nil : Int(number)
  }

  /// The hash of a text, and its place or the free one that it would have.
  private func find(_ text: String) -> (hash: UInt64, place: Int) {
    var text = text
    let hash = text.withUTF8 { bytes in SeededHash.hash(of: UnsafeRawBufferPointer(bytes)) }
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if hashes[number] == hash, Self.areEqual(texts[number], text) { break }
      place = (place + 1) & (places.count - 1)
    }
    return (hash, place)
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 4)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }

  private static func areEqual(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard left.count == right.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        var index = 0
        while index + 8 <= left.count {
          if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          {
            return false
          }
          index += 8
        }
        while index < left.count {
          if left[index] != right[index] { return false }
          index += 1
        }
        return true
      }
    }
  }
}
