/// Writes a text once the encodings of its words are known.
struct RestoredTextWriter {
  private var bytes: [UInt8] = []
  private var passages: [RestoredText.Passage] = []
  private var reading = LegacyReading()
  /// Words of the line so far by encoding, in the order of `LegacyPath.states`.
  private var counts = LegacyPath.states.map { _ in 0 }
  private var lineStart = 0

  /// The text with every telling word read in its encoding.
  static func write(_ words: LegacyWords, in encodings: [LegacyEncoding?]) -> RestoredText {
    var writer = RestoredTextWriter()
    writer.bytes.reserveCapacity(words.scalars.count * 2)
    var offset = 0
    for (index, word) in words.telling.enumerated() {
      writer.copy(words.scalars[offset..<word.range.lowerBound])
      writer.write(word.range, of: words.scalars, in: encodings[index])
      offset = word.range.upperBound
    }
    writer.copy(words.scalars[offset...])
    writer.endLine()
    return RestoredText(text: String(decoding: writer.bytes, as: UTF8.self), passages: writer.passages)
  }

  private mutating func copy(_ scalars: ArraySlice<UInt32>) {
    for scalar in scalars {
      append(scalar)
      if LegacyWords.endsLine(scalar) { endLine() }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    UTF8Decoding.encode(scalar) { bytes.append($0) }
  }

  private mutating func write(_ range: Range<Int>, of scalars: [UInt32], in encoding: LegacyEncoding?) {
    reading.read(scalars[range], in: encoding)
    if let state = LegacyPath.states.firstIndex(of: encoding) { counts[state] += 1 }
    if encoding == .tcvn3, isInCapitals(range, of: scalars) { reading.raise() }
    for scalar in reading.scalars { append(scalar) }
  }

  /// How many characters away the case of other words is looked for.
  private static let sight = 80

  /// Whether a word stands in capitals: by its own letters, or where they leave it open by the words beside it.
  private func isInCapitals(_ range: Range<Int>, of scalars: [UInt32]) -> Bool {
    switch reading.letterCase {
    case .capitals: return true
    case .mixed: return false
    case .unknown: break
    }
    let before = Self.neighbour(scalars[..<range.lowerBound].suffix(Self.sight).reversed())
    let after = Self.neighbour(scalars[range.upperBound...].prefix(Self.sight))
    return (before, after) == (.capitals, .capitals) || (before, after) == (.capitals, .unknown)
      || (before, after) == (.unknown, .capitals)
  }

  /// The case of the next word that tells it, from a place on in either direction, within the line or cell. An
  /// abbreviation has capitals among small letters too: with full stops, digits or no vowel it tells nothing.
  private static func neighbour(_ scalars: some Sequence<UInt32>) -> LegacyReading.LetterCase {
    var capitals = 0
    var isWord = false
    var isAbbreviation = false
    for scalar in scalars {
      switch scalar {
      case 0x61...0x7A: return .mixed
      case 0x41...0x5A:
        capitals += 1
        if LetterTable.shared.letter(of: scalar)?.isVowel == true { isWord = true }
      case 0x30...0x39, 0x2E, 0x2F: isAbbreviation = true
      case _ where LegacyWords.isSpace(scalar):
        if capitals > 1, isWord, !isAbbreviation { return .capitals }
        if LegacyWords.endsCell(scalar) { return .unknown }
        (capitals, isWord, isAbbreviation) = (0, false, false)
      case 0x80...: isWord = true
      default: break
      }
    }
    return capitals > 1 && isWord && !isAbbreviation ? .capitals : .unknown
  }

  /// Adds the line to the passage before it where they agree; a line without telling words goes with the one before.
  private mutating func endLine() {
    guard bytes.count > lineStart else { return }
    let most = counts.max() ?? 0
    let encoding = most == 0 ? passages.last?.encoding : counts.firstIndex(of: most).flatMap { LegacyPath.states[$0] }
    if let last = passages.last, last.encoding == encoding {
      passages[passages.count - 1] = RestoredText.Passage(
        range: last.range.lowerBound..<bytes.count, encoding: encoding)
    } else {
      passages.append(RestoredText.Passage(range: lineStart..<bytes.count, encoding: encoding))
    }
    lineStart = bytes.count
    for state in counts.indices { counts[state] = 0 }
  }
}
