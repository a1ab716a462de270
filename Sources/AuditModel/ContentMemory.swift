/// What was worked out for blocks or links, by the content that they share (`contentID`). The frame of a site is the
/// same contents on each of its pages, so that nine of ten are found here, by their place in memory and not by their
/// words.
///
/// Contents are kept alive as long as they are known, or another one could take their place in memory. A full memory
/// forgets everything and learns the frame again from the next page.
public struct ContentMemory<Content: Sendable, Value: Sendable>: Sendable {
  @usableFromInline struct Known: Sendable {
    @usableFromInline let content: Content
    @usableFromInline let value: Value

    @inlinable init(content: Content, value: Value) { (self.content, self.value) = (content, value) }
  }

  @usableFromInline var known = Sequel<ObjectIdentifier, Known>()
  @usableFromInline let limit: Int

  /// A memory of so many contents; a page has some five hundred.
  @inlinable public init(limit: Int = 4096) { self.limit = limit }

  /// What is known of a content.
  @inlinable public mutating func value(of id: ObjectIdentifier) -> Value? { known.value(of: id)?.value }

  /// Keeps what was worked out for a content, in place of what was known of it.
  @inlinable public mutating func keep(_ value: Value, for content: Content, _ id: ObjectIdentifier) {
    if known.count >= limit { known.removeAll() }
    known.keep(Known(content: content, value: value), for: id)
  }
}
