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
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var hashes: [UInt64] = []
    var values: [Value] = []
    /// For each value the index of the one that was asked for next.
    var next: [Int16] = []
    /// The index of the value that was asked for last.
    var last = 0
    /// The index of the value that has each place; -1 for none. At least half of the places are free. There is none
    /// before the first value.
    var places: [Int16] = []

    /// The value of a key where it follows the last one as it did before; nil else.
    mutating func nextValue(_ key: [UInt8]) -> Value? {
      guard last < next.count, isKey(key, at: Int(next[last])) else { return nil }
      last = Int(next[last])
      return values[last]
    }

    /// The value of a key; nil where it is not known.
    mutating func value(of key: [UInt8], hash: UInt64) -> Value? {
      if places.isEmpty { return nil }
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] >= 0 {
        let index = Int(places[place])
        if hashes[index] == hash, isKey(key, at: index) {
          next[last] = Int16(index)
          last = index
          return values[index]
        }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }

    private func isKey(_ key: [UInt8], at index: Int) -> Bool {
      let start = index == 0 ? 0 : ends[index - 1]
      guard ends[index] - start == key.count else { return false }
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
      places[place] = Int16(values.count)
      bytes += key
      ends.append(bytes.count)
      hashes.append(hash)
      next.append(Int16(values.count))
      next[last] = Int16(values.count)
      last = values.count
      values.append(value)
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
    if young.values.count == Self.limit { (old, young) = (young, Half()) }
    young.add(value, key: key, hash: hash)
  }
}
