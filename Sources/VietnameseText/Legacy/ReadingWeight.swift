/// What a piece of evidence for or against a reading of a word weighs.
enum ReadingWeight {
  /// A common syllable.
  static let common = 4
  /// A syllable that could be.
  static let possible = 1
  /// A word that is no syllable, in Unicode: foreign words are met in any text.
  static let foreign = -1
  /// The same in an encoding, where a word with a mark is a syllable.
  static let mistaken = -4
  /// A letter that the encoding does not have.
  static let impossible = -6
  /// What an encoding must win by before it is left for another at the end of a line or cell, and within one.
  static let switchAtBorder = 6
  static let switchWithin = 10

  /// What a symbol of a Unicode text weighs by the letters it touches: `x·` and `®Õn` are no words, `m²` is a unit.
  static func of(symbolAt index: Int, in word: ArraySlice<UInt32>) -> Int {
    let symbol = word[index]
    guard (0xA1...0xBF).contains(symbol) || symbol == 0xD7 || symbol == 0xF7 else { return 0 }
    let before = index > word.startIndex ? word[index - 1] : 0
    let after = index + 1 < word.endIndex ? word[index + 1] : 0
    switch (symbol, LegacyReading.isLetter(before), LegacyReading.isLetter(after)) {
    case (0xB2, true, false), (0xB3, true, false): return before == 0x6D ? 2 : 0
    // Signs of word division.
    case (0xAD, _, _), (0xB7, _, _): return 0
    case (_, true, true): return -2
    case (_, true, false): return afterLetters.contains(symbol) ? 0 : -1
    case (_, false, true): return beforeLetters.contains(symbol) ? 0 : -1
    case (_, false, false): return 0
    }
  }

  /// ® © ª ¹ º ° » may end a word.
  private static let afterLetters: Set<UInt32> = [0xAE, 0xA9, 0xAA, 0xB9, 0xBA, 0xB0, 0xBB]
  /// « ¡ ¿ ° µ ¢ £ ¤ ¥ § ¶ © × may begin one.
  private static let beforeLetters: Set<UInt32> = [
    0xAB, 0xA1, 0xBF, 0xB0, 0xB5, 0xA2, 0xA3, 0xA4, 0xA5, 0xA7, 0xB6, 0xA9, 0xD7,
  ]
}
