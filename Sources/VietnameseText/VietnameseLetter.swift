/// A letter that Vietnamese writes with a mark of its own or a tone: a shape (the letter with its own mark, as â or đ)
/// and a tone over it.
///
/// Kept as one number, `shape * 6 + tone`, so that tables are small and the composed form needs no search.
struct VietnameseLetter: Equatable, Sendable {
  /// The letter without its tone, in the order of the Vietnamese alphabet as far as it matters here.
  enum Shape: UInt8 {
    case a, aBreve, aCircumflex, e, eCircumflex, i, o, oCircumflex, oHorn, u, uHorn, y, d, dStroke
  }

  /// The tones in the order of the tables below.
  enum Tone: UInt8 {
    case level, grave, acute, hook, tilde, dot
  }

  /// How many letters there are: twelve vowels and two consonants of six places each (a consonant uses the first).
  static let count: UInt8 = 14 * 6

  /// `shape * 6 + tone`.
  let code: UInt8

  init(code: UInt8) {
    precondition(code < Self.count, "a letter code is shape * 6 + tone")
    self.code = code
  }

  init(_ shape: Shape, _ tone: Tone) {
    code = shape.rawValue * 6 + tone.rawValue
  }

  /// The letter without its tone.
  var shape: UInt8 { code / 6 }

  /// The tone, 0 for none.
  var tone: UInt8 { code % 6 }

  /// False for d and đ, which bear no tone.
  var isVowel: Bool { shape < Shape.d.rawValue }

  /// True for ă â ê ô ơ ư: such a vowel always carries the tone of its syllable.
  var hasOwnMark: Bool { Self.marked & (1 << UInt16(shape)) != 0 }

  private static let marked: UInt16 = [Shape.aBreve, .aCircumflex, .eCircumflex, .oCircumflex, .oHorn, .uHorn]
    .reduce(0) { $0 | (1 << UInt16($1.rawValue)) }

  /// The same vowel with another tone.
  func with(tone: UInt8) -> VietnameseLetter {
    VietnameseLetter(code: shape * 6 + tone)
  }

  /// The letter with a combining mark put on it, or nil where no letter of Vietnamese is written so. A tone that is
  /// there already is not replaced; the mark of the letter may come after the tone (a, dot below, circumflex = ậ).
  func adding(mark: UInt32) -> VietnameseLetter? {
    guard isVowel else { return nil }
    if let tone = Self.tone(of: mark) {
      return self.tone == 0 || self.tone == tone.rawValue ? with(tone: tone.rawValue) : nil
    }
    guard let shape = Self.shape(of: self.shape, with: mark) else { return nil }
    return VietnameseLetter(code: shape.rawValue * 6 + self.tone)
  }

  /// The tone that a combining mark writes; U+0340 and U+0341 are canonically U+0300 and U+0301.
  private static func tone(of mark: UInt32) -> Tone? {
    switch mark {
    case 0x300, 0x340: .grave
    case 0x301, 0x341: .acute
    case 0x309: .hook
    case 0x303: .tilde
    case 0x323: .dot
    default: nil
    }
  }

  private static func shape(of shape: UInt8, with mark: UInt32) -> Shape? {
    switch (Shape(rawValue: shape), mark) {
    case (.a, 0x302), (.aCircumflex, 0x302): .aCircumflex
    case (.a, 0x306), (.aBreve, 0x306): .aBreve
    case (.e, 0x302), (.eCircumflex, 0x302): .eCircumflex
    case (.o, 0x302), (.oCircumflex, 0x302): .oCircumflex
    case (.o, 0x31B), (.oHorn, 0x31B): .oHorn
    case (.u, 0x31B), (.uHorn, 0x31B): .uHorn
    default: nil
    }
  }
}
