/// The letters of a syllable, packed so that it is a key: a byte a letter, the tone in the topmost byte.
struct SyllableSpelling: Hashable {
  /// As many letters as the longest syllable has ("nghiêng").
  static let limit = 7

  private(set) var packed: UInt64 = 0
  private(set) var count = 0
  /// The tone, 0 for none.
  private(set) var tone: UInt8 = 0
  /// False once there were too many letters or two tones.
  private(set) var isPlausible = true

  init() {}

  /// A spelling from composed text in small letters, as the tables hold it.
  init(_ text: Substring.UnicodeScalarView) {
    for scalar in text {
      let entry = LetterTable.shared.entry(of: scalar.value)
      append(entry: entry, ascii: entry == LetterTable.none ? UInt8(truncatingIfNeeded: scalar.value) : 0)
    }
  }

  /// A spelling from letters in either case, composed or not; implausible where they are not all of Vietnamese.
  init(_ letters: ArraySlice<UInt32>) {
    var index = letters.startIndex
    while index < letters.endIndex {
      if let letter = LegacyReading.composedLetter(at: index, in: letters) {
        append(entry: letter.entry, ascii: 0)
        index += letter.length
      } else {
        append(entry: LetterTable.none, ascii: letters[index] < 0x80 ? UInt8(letters[index]) | 0x20 : 0)
        index += 1
      }
    }
  }

  /// Appends a letter: a vowel or đ by its entry in `LetterTable`, any other by its small ASCII letter.
  mutating func append(entry: UInt8, ascii: UInt8) {
    guard count < Self.limit else {
      isPlausible = false
      return
    }
    var key = ascii
    if entry != LetterTable.none {
      let letter = VietnameseLetter(code: entry & ~LetterTable.capital)
      key = letter.shape + 1
      if letter.tone != 0 {
        if tone != 0 { isPlausible = false }
        tone = letter.tone
      }
    }
    packed |= UInt64(key) << (8 * UInt64(count))
    count += 1
  }

  /// The whole as a key, with its tone.
  var key: UInt64 { packed | UInt64(tone) << 56 }

  /// The first letters as a key.
  func prefix(_ length: Int) -> UInt64 {
    packed & (1 << (8 * UInt64(length)) - 1)
  }

  /// The letters from a place on as a key.
  func suffix(from start: Int) -> UInt64 {
    packed >> (8 * UInt64(start))
  }

  /// The letter at a place: shape and one for vowels, d and đ; ASCII for others; 0 beyond the end.
  func letter(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> (8 * UInt64(index)))
  }
}
