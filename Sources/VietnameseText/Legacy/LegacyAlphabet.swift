/// The letters of an encoding: what a character stands for, and what it becomes with the one after it.
///
/// Characters are taken as they come out of a program that read the bytes as windows-1252 or Latin-1.
final class LegacyAlphabet: Sendable {
  /// A letter as it is written: its entry in `LetterTable` and how many characters write it.
  struct Letter {
    var entry: UInt8
    var length: Int
  }

  /// Entries by byte.
  private let letters: [UInt8]
  /// Entries by letter and following byte, `code << 8 | byte`.
  private let pairs: [UInt16: UInt8]
  /// Bytes of characters that programs put for a byte whose glyph the font names after another character.
  private let substitutes: [UInt32: UInt8]

  /// An alphabet from rows as they are written in the tables of this folder, with single spaces and line breaks.
  /// - Parameters:
  ///   - letters: a character and the letter it stands for.
  ///   - marks: a small letter, the small character that follows it, and the letter that both stand for; the capital
  ///     of the character means the same.
  ///   - combining: a character that follows a vowel, and the combining mark that it stands for.
  ///   - substitutes: a character and the one that is meant.
  init(letters: String, marks: String = "", combining: String = "", substitutes: String = "") {
    let table = LetterTable.shared
    var entries = Array(repeating: LetterTable.none, count: 256)
    for row in Self.rows(letters, of: 2) {
      entries[Int(Self.byte(row[0]))] = table.entry(of: row[1])
    }
    var pairs: [UInt16: UInt8] = [:]
    for row in Self.rows(marks, of: 3) {
      let (base, byte) = (table.entry(of: row[0]), Self.byte(row[1]))
      pairs[Self.key(base, byte)] = table.entry(of: row[2])
      pairs[Self.key(base, byte - 0x20)] = table.entry(of: row[2])
    }
    for row in Self.rows(combining, of: 2) {
      for code in 0..<VietnameseLetter.count {
        guard let letter = VietnameseLetter(code: code).adding(mark: row[1]) else { continue }
        pairs[Self.key(code, Self.byte(row[0]))] = letter.code
      }
    }
    var meant: [UInt32: UInt8] = [:]
    for row in Self.rows(substitutes, of: 2) { meant[row[0]] = Self.byte(row[1]) }
    self.letters = entries
    self.pairs = pairs
    self.substitutes = meant
  }

  private static func rows(_ text: String, of count: Int) -> [[UInt32]] {
    text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { row in
      precondition(row.count == count, "a row of a table has \(count) characters, in composed form: \(row)")
      return row.map(\.value)
    }
  }

  private static func byte(_ scalar: UInt32) -> UInt8 {
    guard let byte = WesternByte.of(scalar) else {
      preconditionFailure("the tables name bytes by their characters of windows-1252 or Latin-1: \(scalar)")
    }
    return byte
  }

  private static func key(_ code: UInt8, _ byte: UInt8) -> UInt16 {
    UInt16(code) << 8 | UInt16(byte)
  }

  /// The letter that begins at a place of a word; nil where the encoding has none there.
  func letter(at index: Int, in word: ArraySlice<UInt32>) -> Letter? {
    let scalar = word[index]
    var entry = LetterTable.none
    if scalar < 0x80, scalar >= 0x20 {
      entry = LetterTable.shared.entry(of: scalar)
    } else if let byte = WesternByte.of(scalar) ?? substitutes[scalar] {
      entry = letters[Int(byte)]
    }
    guard entry != LetterTable.none else { return nil }
    var letter = Letter(entry: entry, length: 1)
    while !pairs.isEmpty, index + letter.length < word.endIndex, word[index + letter.length] >= 0x80,
      let byte = WesternByte.of(word[index + letter.length]),
      let joined = pairs[Self.key(letter.entry & ~LetterTable.capital, byte)]
    {
      letter.entry = joined | letter.entry & LetterTable.capital
      letter.length += 1
    }
    return letter
  }
}
