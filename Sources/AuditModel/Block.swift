/// A run of visible text that stands for itself: the unit in which a page is read, compared and quoted.
public struct Block: Hashable, Sendable {
  /// What part the text plays.
  public enum Role: String, Sendable {
    /// A heading (`h1`…`h6`, or a role of heading).
    case heading
    /// Running text.
    case paragraph
    /// An item of a list.
    case item
    /// A row of a data table; its cells are joined with " | ".
    case row
    /// Text of a form: a label, legend or button.
    case form
    /// A caption of a picture or table.
    case caption
  }

  /// What part the text plays.
  @inlinable public var role: Role { content.role }
  /// 1...6 for a heading, 6 for text of a form that opens a part of the page right below it, 0 for the rest.
  @inlinable public var level: Int { content.level }
  /// The text, composed (NFC), white space collapsed, zero-width characters removed; never empty.
  @inlinable public var text: String { content.text }
  /// Whether all the text stands inside links.
  @inlinable public var isLinked: Bool { content.isLinked }
  /// How many words the text has, counted by its spaces.
  @inlinable public var wordCount: Int { content.wordCount }

  /// What the block holds. The frame of a site is the same blocks on each of its pages, which then share one content:
  /// a block takes the place of a pointer. What judging asks of every block of every page is inlinable.
  @usableFromInline let content: Content

  @usableFromInline final class Content: Sendable {
    @usableFromInline let role: Role
    @usableFromInline let level: Int
    @usableFromInline let text: String
    @usableFromInline let isLinked: Bool
    @usableFromInline let wordCount: Int

    init(role: Role, level: Int, text: String, isLinked: Bool) {
      (self.role, self.level, self.text, self.isLinked) = (role, level, text, isLinked)
      let bytes = text.utf8Span.span
      var words = 1
      for index in 0..<bytes.count where bytes[index] == UInt8(ascii: " ") { words += 1 }
      wordCount = words
    }
  }

  /// A block.
  public init(role: Role, level: Int = 0, text: String, isLinked: Bool = false) {
    content = Content(role: role, level: level, text: text, isLinked: isLinked)
  }

  /// The same for blocks that share their content. Blocks whose contents are two may still be equal.
  public var contentID: ObjectIdentifier { ObjectIdentifier(content) }
}

extension Block {
  /// Whether role, level, links and every byte of the text are the same.
  public static func == (left: Block, right: Block) -> Bool {
    if left.content === right.content { return true }
    return left.role == right.role && left.level == right.level && left.isLinked == right.isLinked
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the bytes of the text.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
