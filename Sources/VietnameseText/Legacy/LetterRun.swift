/// Letters of a word that follow one another, as one encoding reads them.
struct LetterRun {
  /// Where the run begins in the word.
  private(set) var start = 0
  /// Where it begins in the characters that were read.
  private(set) var outputStart = 0
  /// How many letters it has.
  private(set) var length = 0
  /// Whether any of them is not ASCII: only such a run tells encodings apart.
  private(set) var isEvident = false
  /// Whether a letter was put for one that looks like it.
  var hasLookAlike = false

  private var spelling = SyllableSpelling()
  private var isForeign = false
  private var small = 0
  /// Whether a capital follows a small letter.
  private var rises = false

  /// Notes where the run begins, if this is its first letter.
  mutating func begin(at index: Int, output: Int) {
    guard length == 0 else { return }
    start = index
    outputStart = output
  }

  /// Whether it has a small letter.
  var hasSmall: Bool { small > 0 }

  /// Adds a letter by its entry in `LetterTable`; `isWritten` where it is not ASCII.
  mutating func add(_ entry: UInt8, isWritten: Bool) {
    spelling.append(entry: entry, ascii: 0)
    if isWritten { isEvident = true }
    note(isCapital: entry & LetterTable.capital != 0)
  }

  /// Adds an ASCII letter that `LetterTable` does not have.
  mutating func add(consonant: UInt8) {
    spelling.append(entry: LetterTable.none, ascii: consonant | 0x20)
    note(isCapital: consonant & 0x20 == 0)
  }

  /// Adds a letter that the encoding does not have.
  mutating func addForeign() {
    isForeign = true
    isEvident = true
    note(isCapital: true)
  }

  private mutating func note(isCapital: Bool) {
    if isCapital, small > 0 { rises = true }
    if !isCapital { small += 1 }
    length += 1
  }

  /// How well the letters make a syllable.
  var rank: SyllableRank {
    isForeign ? .none : SyllableTable.shared.rank(of: spelling)
  }

  /// What the run weighs as a reading.
  func weight(rank: SyllableRank, isLegacy: Bool) -> Int {
    if isForeign { return isLegacy ? ReadingWeight.impossible : ReadingWeight.foreign }
    if length == 1 { return 0 }
    // Fonts of capitals have small letters among ASCII capitals; in Unicode it is a sign of a wrong reading.
    if rank == .none || rises && !isLegacy {
      let isAbbreviation = small == 0 && length <= 6
      return isAbbreviation ? 0 : isLegacy ? ReadingWeight.mistaken : ReadingWeight.foreign
    }
    return rank == .common ? ReadingWeight.common : ReadingWeight.possible
  }
}
