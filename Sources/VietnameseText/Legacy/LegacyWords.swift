/// The words of a text that could tell its encoding.
struct LegacyWords {
  /// A word with characters outside ASCII.
  struct Word {
    /// Where it lies in the characters.
    var range: Range<Int>
    /// Whether a line or cell begins between it and the telling word before.
    var isFirst: Bool
  }

  /// The characters of the whole text.
  let scalars: [UInt32]
  /// The telling words in order.
  let telling: [Word]

  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    var words: [Word] = []
    var isFirst = true
    var index = 0
    while index < scalars.count {
      if Self.isSpace(scalars[index]) {
        if Self.endsCell(scalars[index]) { isFirst = true }
        index += 1
        continue
      }
      let start = index
      var isTelling = false
      while index < scalars.count, !Self.isSpace(scalars[index]) {
        if scalars[index] >= 0x80 || scalars[index] < 0x20 { isTelling = true }
        index += 1
      }
      guard isTelling else { continue }
      words.append(Word(range: start..<index, isFirst: isFirst))
      isFirst = false
    }
    telling = words
  }

  /// White space that parts words; 0x85 is no line break here but a byte of VISCII.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A tab between cells, or the end of a line or page.
  static func endsCell(_ scalar: UInt32) -> Bool {
    scalar == 0x09 || endsLine(scalar)
  }

  /// The end of a line or page.
  static func endsLine(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x2028 || scalar == 0x2029
  }
}
