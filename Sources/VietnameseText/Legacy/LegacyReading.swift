/// A word, that is what stands between white space, as one encoding reads it: its characters, and how much they look
/// like Vietnamese.
struct LegacyReading {
  /// What the ASCII letters of a word say of its case; a font of capitals shows the others the same way.
  enum LetterCase {
    case capitals, mixed, unknown
  }

  /// The characters of the word, composed.
  private(set) var scalars: [UInt32] = []
  /// How plausible the reading is, in the units of `ReadingWeight`.
  private(set) var weight = 0
  private(set) var letterCase = LetterCase.unknown

  /// Per character its entry in `LetterTable` where the encoding wrote it, `LetterTable.none` elsewhere.
  private var restored: [UInt8] = []
  private var run = LetterRun()
  private var encoding: LegacyEncoding?
  private var alphabet: LegacyAlphabet?

  /// Reads a word in an encoding, nil for Unicode.
  mutating func read(_ word: ArraySlice<UInt32>, in encoding: LegacyEncoding?) {
    scalars.removeAll(keepingCapacity: true)
    restored.removeAll(keepingCapacity: true)
    weight = 0
    self.encoding = encoding
    alphabet = encoding.map(LegacyAlphabet.of)
    run = LetterRun()
    var index = word.startIndex
    while index < word.endIndex {
      index += readLetter(at: index, in: word) ?? readOther(at: index, in: word)
    }
    closeRun(in: word, at: index)
    letterCase = Self.letterCase(of: word)
  }

  /// Turns the letters that the encoding wrote into capitals.
  mutating func raise() {
    for (index, entry) in restored.enumerated() where entry != LetterTable.none {
      let letter = VietnameseLetter(code: entry & ~LetterTable.capital)
      scalars[index] = LetterTable.shared.scalar(of: letter, capital: true)
    }
  }

  /// Takes the letter at a place; how many characters write it, or nil where there is none.
  private mutating func readLetter(at index: Int, in word: ArraySlice<UInt32>) -> Int? {
    let scalar = word[index]
    if let letter = alphabet.map({ $0.letter(at: index, in: word) }) ?? Self.composedLetter(at: index, in: word) {
      let isCapital = letter.entry & LetterTable.capital != 0
      if isCapital { partWords(in: word, at: index) }
      run.begin(at: index, output: scalars.count)
      let isWritten = scalar >= 0x80 || scalar < 0x20 || letter.length > 1
      run.add(letter.entry, isWritten: isWritten)
      if alphabet == nil, Self.isLookAlike(scalar) { run.hasLookAlike = true }
      let code = letter.entry & ~LetterTable.capital
      scalars.append(LetterTable.shared.scalar(of: VietnameseLetter(code: code), capital: isCapital))
      restored.append(isWritten ? letter.entry : LetterTable.none)
      return letter.length
    }
    guard Self.isLetter(scalar) else { return nil }
    if scalar < 0x5B { partWords(in: word, at: index) }
    run.begin(at: index, output: scalars.count)
    if scalar < 0x80 { run.add(consonant: UInt8(scalar)) } else { run.addForeign() }
    keep(scalar)
    return 1
  }

  /// Ends the run before a capital that follows small letters: cells and lines often come out without a space between
  /// ("tênNgày"). Not in TCVN3, where small letters stand among capitals, nor in Unicode, where it is a sign of a wrong
  /// reading.
  private mutating func partWords(in word: ArraySlice<UInt32>, at index: Int) {
    if run.hasSmall, encoding != nil, encoding != .tcvn3 { closeRun(in: word, at: index) }
  }

  private mutating func readOther(at index: Int, in word: ArraySlice<UInt32>) -> Int {
    closeRun(in: word, at: index)
    if alphabet == nil { weight += ReadingWeight.of(symbolAt: index, in: word) }
    keep(word[index])
    return 1
  }

  private mutating func keep(_ scalar: UInt32) {
    scalars.append(scalar)
    restored.append(LetterTable.none)
  }

  /// Weighs the letters that end before a place.
  private mutating func closeRun(in word: ArraySlice<UInt32>, at end: Int) {
    defer { run = LetterRun() }
    guard run.isEvident else { return }
    let isLegacy = alphabet != nil
    if isLegacy, run.length == 1, !convertsAlone(in: word, at: end) {
      keep(word[run.start..<end], from: run.outputStart)
      return
    }
    let rank = run.rank
    if isLegacy, rank == .none, let quoted = rankWithoutQuotes(in: word, at: end) {
      weight += quoted == .common ? ReadingWeight.common : ReadingWeight.possible
      return
    }
    weight += run.weight(rank: rank, isLegacy: isLegacy)
    if run.hasLookAlike, rank == .none { keep(word[run.start..<end], from: run.outputStart) }
  }

  /// Puts characters of the word in place of what was read from an offset on.
  private mutating func keep(_ source: ArraySlice<UInt32>, from offset: Int) {
    scalars.removeLast(scalars.count - offset)
    restored.removeLast(restored.count - offset)
    for scalar in source { keep(scalar) }
  }

  /// The rank of the letters between quotation marks or dashes, which the encoding has letters for (VISCII); nil where
  /// there are none. The marks are kept as they are.
  private mutating func rankWithoutQuotes(in word: ArraySlice<UInt32>, at end: Int) -> SyllableRank? {
    guard end - run.start == run.length else { return nil }
    for (first, last) in [(1, 0), (0, 1), (1, 1)] where run.length > first + last {
      guard first == 0 || Self.isPunctuation(word[run.start]), last == 0 || Self.isPunctuation(word[end - 1]) else {
        continue
      }
      let rank = SyllableTable.shared.rank(
        of: SyllableSpelling(scalars[(run.outputStart + first)..<(scalars.count - last)]))
      guard rank != .none else { continue }
      for (index, source) in [(run.outputStart, run.start), (scalars.count - 1, end - 1)]
      where (index == run.outputStart ? first : last) == 1 {
        scalars[index] = word[source]
        restored[index] = LetterTable.none
      }
      return rank
    }
    return nil
  }

  /// Dashes and typographic quotation marks.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    (0x2010...0x203A).contains(scalar)
  }

  /// Whether a character that stands alone is a letter. A font of an encoding has no symbols in the places of its
  /// letters, but other fonts lend theirs: © § · × alone are what they look like, while « and ¤ (ô, Ô) are words.
  private func convertsAlone(in word: ArraySlice<UInt32>, at end: Int) -> Bool {
    if Self.isLetter(word[run.start]) { return true }
    let letter = scalars[run.outputStart]
    if letter == 0x110, end < word.endIndex { return [0x2D, 0x2E, 0x2F].contains(word[end]) }
    return Self.loneLetters.contains(letter)
  }

  /// ô Ô á ở đ Ư: words, an abbreviation and the unit of money.
  private static let loneLetters: Set<UInt32> = [0xF4, 0xD4, 0xE1, 0x1EDF, 0x111, 0x1AF]

  /// The letter at a place of a Unicode text with the combining marks after it.
  static func composedLetter(at index: Int, in word: ArraySlice<UInt32>) -> LegacyAlphabet.Letter? {
    let entry = LetterTable.shared.entry(of: word[index])
    guard entry != LetterTable.none else { return nil }
    var letter = VietnameseLetter(code: entry & ~LetterTable.capital)
    var length = 1
    while index + length < word.endIndex, (0x300...0x36F).contains(word[index + length]),
      let marked = letter.adding(mark: word[index + length])
    {
      letter = marked
      length += 1
    }
    return LegacyAlphabet.Letter(entry: letter.code | entry & LetterTable.capital, length: length)
  }

  /// Capitals of other languages that look like Đ: they are put for it where the word is Vietnamese.
  private static func isLookAlike(_ scalar: UInt32) -> Bool {
    scalar == 0xD0 || scalar == 0xF0 || scalar == 0x189
  }

  /// Whether a character is a letter of the Latin script, combining marks included.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func letterCase(of word: ArraySlice<UInt32>) -> LetterCase {
    var capitals = 0
    for scalar in word {
      switch scalar {
      case 0x61...0x7A: return .mixed
      case 0x41...0x5A: capitals += 1
      // A document's number ("12/QD") says nothing of the words beside it.
      case 0x30...0x39: return .unknown
      default: break
      }
    }
    return capitals > 1 ? .capitals : .unknown
  }
}
