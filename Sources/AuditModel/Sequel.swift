/// Values by their keys, which mostly follow each other as they did before: each entry remembers which was asked for
/// after it, so that the frame of a site, the same on each of its pages, is found without a search.
///
/// It is inlinable because it is asked five hundred times a page, and takes three times as long where the compiler does
/// not know of what its keys and values are.
public struct Sequel<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline struct Entry: Sendable {
    @usableFromInline let key: Key
    @usableFromInline var value: Value
    /// The index of the entry that was asked for next.
    @usableFromInline var next: Int

    @inlinable init(key: Key, value: Value, next: Int) { (self.key, self.value, self.next) = (key, value, next) }
  }

  @usableFromInline var entries: [Entry] = []
  @usableFromInline var indices: [Key: Int] = [:]
  /// The index of the entry that was asked for last.
  @usableFromInline var last = 0

  /// No values.
  @inlinable public init() {}

  /// How many values there are.
  @inlinable public var count: Int { entries.count }

  /// The value of a key; nil where none is kept.
  @inlinable public mutating func value(of key: Key) -> Value? {
    guard last < entries.count else { return nil }
    var index = entries[last].next
    if entries[index].key != key {
      guard let known = indices[key] else { return nil }
      entries[last].next = known
      index = known
    }
    last = index
    return entries[index].value
  }

  /// Keeps a value, in place of the one that its key had.
  @inlinable public mutating func keep(_ value: Value, for key: Key) {
    if let known = indices[key] {
      entries[known].value = value
      return
    }
    let index = entries.count
    entries.append(Entry(key: key, value: value, next: index))
    indices[key] = index
    entries[last].next = index
    last = index
  }

  /// Forgets all values.
  @inlinable public mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
    last = 0
  }
}
