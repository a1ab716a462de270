/// What was worked out for blocks or links, by the content that they share (`contentID`). The frame of a site is the
/// same contents on each of its pages, so that nine of ten are found here, by their place in memory and not by their
/// words.
///
/// They also follow each other as they did on the page before, so that most are found without a search: each remembers
/// which came after it the last time.
///
/// Contents are kept alive as long as they are known, or another one could take their place in memory. A full memory
/// forgets everything and learns the frame again from the next page.
public struct ContentMemory<Content: Sendable, Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let id: ObjectIdentifier
    let content: Content
    var value: Value
    /// The index of the entry that was asked for next.
    var next: Int
  }

  private var entries: [Entry] = []
  private var indices: [ObjectIdentifier: Int] = [:]
  /// The index of the entry that was asked for last.
  private var last = 0
  private let limit: Int

  /// A memory of so many contents; a page has some five hundred.
  public init(limit: Int = 4096) { self.limit = limit }

  /// What is known of a content.
  public mutating func value(of id: ObjectIdentifier) -> Value? {
    guard last < entries.count else { return nil }
    var index = entries[last].next
    if entries[index].id != id {
      guard let known = indices[id] else { return nil }
      entries[last].next = known
      index = known
    }
    last = index
    return entries[index].value
  }

  /// Keeps what was worked out for a content, in place of what was known of it.
  public mutating func keep(_ value: Value, for content: Content, _ id: ObjectIdentifier) {
    if let known = indices[id] {
      entries[known].value = value
      return
    }
    if entries.count >= limit {
      entries.removeAll(keepingCapacity: true)
      indices.removeAll(keepingCapacity: true)
      last = 0
    }
    let index = entries.count
    entries.append(Entry(id: id, content: content, value: value, next: index))
    indices[id] = index
    entries[last].next = index
    last = index
  }
}
