/// What a scalar outside ASCII stands for when text is read for its words.
enum ScalarKind {
  /// Any white space, the no-break kinds and line separators among them.
  case space
  /// Shows nothing: zero-width spaces and joiners, soft hyphens, byte order and direction marks, variation selectors.
  case invisible
  /// A combining diacritical mark, U+0300...U+036F.
  case mark
  /// Written with ASCII instead: dashes, typographic quotes, full-width forms, ligatures of print.
  case ascii(StaticString)
  /// A full-width form of an ASCII character.
  case fullWidth(UInt8)
  /// Anything else.
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      self = .invisible
    case 0x34F: self = .invisible
    case 0x300...0x36F: self = .mark
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: self = .ascii("-")
    case 0x2018...0x201B, 0x2032, 0x2035, 0xB4, 0x2B9, 0x2BC: self = .ascii("'")
    case 0x201C...0x201F, 0x2033, 0x2036, 0xAB, 0xBB: self = .ascii("\"")
    case 0x2024: self = .ascii(".")
    case 0x2026: self = .ascii("...")
    case 0xFB00: self = .ascii("ff")
    case 0xFB01: self = .ascii("fi")
    case 0xFB02: self = .ascii("fl")
    case 0xFF01...0xFF5E: self = .fullWidth(UInt8(scalar - 0xFF01 + 0x21))
    default: self = .other
    }
  }

  /// Whether a scalar belongs to a word: a letter, a digit or a mark on one.
  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
    if LetterTable.shared.entry(of: scalar) != LetterTable.none || (0x300...0x36F).contains(scalar) { return true }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
