import AuditModel
import Glibc

/// What was made of bytes that came before, so that it need not be made again.
///
/// Lines and links follow each other as they did on the page before, so that most are found without a search: each
/// remembers which came after it the last time.
///
/// It forgets in two steps: when the young half is full, the old one goes and the young one is the old one. What comes
/// again and again moves to the young half each time and is never forgotten; the lines that one page has to itself go
/// by.
struct Recollection<Value: Sendable>: Sendable {
  /// How many values one half holds; a page of a portal has some five hundred lines and links.
  private static var limit: Int { 1024 }

  /// One half: a hash table with open addressing over the bytes of all keys.
  private struct Half: Sendable {
    struct Entry: Sendable {
      let hash: UInt64
      /// Where its key stands.
      let start: Int32
      let end: Int32
      /// The index of the entry that was asked for next.
      var next: Int32
      let value: Value
    }

    var bytes: [UInt8] = []
    var entries: [Entry] = []
    /// The index of the entry that was asked for last.
    var last = 0
    /// The index of the entry that has each place; -1 for none. At least half of the places are free. There is none
    /// before the first entry.
    var places: [Int16] = []

    /// The value of a key where it follows the last one as it did before; nil else.
    mutating func nextValue(_ key: [UInt8]) -> Value? {
      guard last < entries.count else { return nil }
      let next = Int(entries[last].next)
      guard isKey(key, at: next) else { return nil }
      last = next
      return entries[next].value
    }

    /// The value of a key; nil where it is not known.
    mutating func value(of key: [UInt8], hash: UInt64) -> Value? {
      if places.isEmpty { return nil }
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] >= 0 {
        let index = Int(places[place])
        if entries[index].hash == hash, isKey(key, at: index) {
          entries[last].next = Int32(index)
          last = index
          return entries[index].value
        }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }

    private func isKey(_ key: [UInt8], at index: Int) -> Bool {
      let (start, end) = (Int(entries[index].start), Int(entries[index].end))
      guard end - start == key.count else { return false }
      return unsafe bytes.withUnsafeBytes { bytes in
        unsafe key.withUnsafeBytes { key in
          guard let kept = bytes.baseAddress, let sought = key.baseAddress else { return true }
          return unsafe memcmp(kept + start, sought, key.count) == 0
        }
      }
    }

    mutating func add(_ value: Value, key: [UInt8], hash: UInt64) {
      if places.isEmpty { places = Array(repeating: -1, count: 2 * Recollection.limit) }
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      let index = entries.count
      places[place] = Int16(index)
      let start = bytes.count
      bytes += key
      entries.append(
        Entry(hash: hash, start: Int32(start), end: Int32(bytes.count), next: Int32(index), value: value))
      entries[last].next = Int32(index)
      last = index
    }
  }

  private var young = Half()
  private var old = Half()

  /// What was kept for a key.
  mutating func value(of key: [UInt8]) -> Value? {
    if let known = young.nextValue(key) { return known }
    let hash = hash(of: key)
    if let known = young.value(of: key, hash: hash) { return known }
    guard let known = old.value(of: key, hash: hash) else { return nil }
    add(known, key: key, hash: hash)
    return known
  }

  /// Keeps a value for a key for which there is none.
  mutating func keep(_ value: Value, for key: [UInt8]) { add(value, key: key, hash: hash(of: key)) }

  private func hash(of key: [UInt8]) -> UInt64 { unsafe key.withUnsafeBytes { unsafe SeededHash.hash(of: $0) } }

  private mutating func add(_ value: Value, key: [UInt8], hash: UInt64) {
    if young.entries.count == Self.limit { (old, young) = (young, Half()) }
    young.add(value, key: key, hash: hash)
  }
}
