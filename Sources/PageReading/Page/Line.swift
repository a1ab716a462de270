import AuditModel

/// Text that has been read and is no block yet.
struct Line {
  /// The text as sent. A line end in it is one of the page's structure; those of the source are spaces already.
  private(set) var bytes: [UInt8] = []
  /// Whether there is anything to see.
  private(set) var hasText = false
  /// The role of the first visible text.
  private(set) var role = Block.Role.paragraph
  /// The level of the first visible text.
  private(set) var level = 0
  /// Whether words stand outside links.
  private(set) var hasUnlinkedWords = false
  /// Whether words stand outside bold elements.
  private(set) var hasPlainWords = false
  /// Whether the line begins after a single `br`.
  var followsBreak = false
  /// The length at which a link ended, and the link.
  var lastLink: (length: Int, node: Int)?

  /// Takes in a text.
  mutating func append(_ text: ArraySlice<UInt8>, in element: OpenElement, isVisible: Bool) {
    if !isVisible {
      if hasText { bytes.append(0x20) }
      return
    }
    if bytes.needsSpace(before: text) { bytes.append(0x20) }
    if !hasText {
      hasText = true
      role = element.role
      level = role == .heading || role == .form ? element.level : 0
    }
    let start = bytes.count
    bytes.append(contentsOf: text)
    // Blank bytes are those up to the space.
    for index in start..<bytes.count { bytes[index] = max(bytes[index], 0x20) }
    if element.isInLink && element.isBold { return }
    guard text.contains(where: \.isPartOfWord) else { return }
    if !element.isInLink { hasUnlinkedWords = true }
    if !element.isBold { hasPlainWords = true }
  }

  /// Begins the next line, with the room of this one.
  mutating func clear() {
    var room = bytes
    bytes = []
    room.removeAll(keepingCapacity: true)
    self = Line()
    bytes = room
  }

  /// Separates what was read from what comes.
  mutating func separate(by byte: UInt8) {
    if hasText { bytes.append(byte) }
  }
}

extension UInt8 {
  /// Whether the byte can be part of a letter or digit in UTF-8; separators such as "|", "»" and "›" have no such byte.
  fileprivate var isPartOfWord: Bool {
    isDigit || (0x61...0x7A).contains(lowered) || (self >= 0xC3 && self != 0xE2)
  }
}
