/// A word of a text with what telling names apart needs: its folded form, its place and how its letters are cased.
struct NameWord {
  /// How a word is cased.
  enum Case {
    /// Begins with a capital, goes on in small letters: Nguyễn.
    case title
    /// Capitals only: NGUYỄN.
    case upper
    /// One capital: the "A" of "Vừ A Dính", the "N" of "Lê Khắc N".
    case initial
    /// Anything else, numbers among them.
    case other
  }

  /// The word folded with accents.
  let folded: String
  /// Its range in the folded bytes.
  let range: Range<Int>
  /// How it is cased.
  let letterCase: Case
  /// Whether nothing but one space parts it from the word before.
  let followsSpace: Bool

  /// Whether it may be a syllable of a name.
  var isCapitalised: Bool { letterCase != .other }
}

extension NameWord {
  /// The words of a text.
  static func words(of folded: FoldedText, from source: String) -> [NameWord] {
    var words: [NameWord] = []
    var offset = 0
    let bytes = folded.bytes.span
    var previousEnd = -2
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(at: offset, in: bytes)
        guard ScalarKind.isWord(scalar) else { break }
        offset += length
      }
      if offset > start {
        let follows = previousEnd == start - 1 && bytes[start - 1] == UInt8(ascii: " ")
        words.append(
          NameWord(
            folded: folded.text(start..<offset), range: start..<offset,
            letterCase: letterCase(of: folded.sourceRange(of: start..<offset), in: source.utf8Span.span),
            followsSpace: follows))
        previousEnd = offset
      } else {
        offset += UTF8Decoding.scalar(at: offset, in: bytes).length
      }
    }
    return words
  }

  /// Whether a text has so many capitals. Most lines have one, and need not be taken apart in search of a name.
  static func capitals(in text: String, reach least: Int) -> Bool {
    let source = text.utf8Span.span
    var found = 0
    var offset = 0
    while offset < source.count {
      let (scalar, length) = UTF8Decoding.scalar(at: offset, in: source)
      offset += length
      guard isCapital(scalar) == true else { continue }
      found += 1
      if found == least { return true }
    }
    return false
  }

  private static func letterCase(of range: Range<Int>, in source: borrowing Span<UInt8>) -> Case {
    var capitals = 0
    var letters = 0
    var offset = range.lowerBound
    var startsWithCapital = false
    while offset < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(at: offset, in: source)
      offset += length
      guard let isCapital = isCapital(scalar) else { continue }
      if letters == 0 { startsWithCapital = isCapital }
      letters += 1
      capitals += isCapital ? 1 : 0
    }
    guard startsWithCapital else { return .other }
    if letters == 1 { return .initial }
    return capitals == letters ? .upper : (capitals == 1 ? .title : .other)
  }

  /// Whether a scalar is a capital; nil for what is no letter. A digit counts as a small letter, so "A1" is no name.
  private static func isCapital(_ scalar: UInt32) -> Bool? {
    if scalar < 0x80 {
      return (0x41...0x5A).contains(scalar) ? true : ScalarKind.isWord(scalar) ? false : nil
    }
    if (0x300...0x36F).contains(scalar) { return nil }
    let entry = LetterTable.shared.entry(of: scalar)
    if entry != LetterTable.none { return entry & LetterTable.capital != 0 }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic else { return nil }
    return properties.isUppercase
  }
}
