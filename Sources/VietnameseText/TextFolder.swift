/// Folds UTF-8 in one pass, noting where each byte came from.
struct TextFolder {
  /// What to do with an ASCII byte.
  enum ASCIIClass: UInt8 {
    case dropped, consonant, vowel, punctuation, space, percent
  }

  let folding: Folding
  let table = LetterTable.shared
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = []
  /// Whether the vowels at the end of `bytes` hold a tone whose place is still to be settled.
  var toneIsPending = false
  private let classes: [UInt8]

  init(folding: Folding, capacity: Int) {
    self.folding = folding
    classes = folding == .accented ? Self.accentedClasses : Self.plainClasses
    bytes.reserveCapacity(capacity + 4)
    starts.reserveCapacity(capacity + 5)
  }

  /// Folds a whole text; called once.
  mutating func fold(_ source: borrowing Span<UInt8>) {
    var offset = 0
    let count = source.count
    let classes = classes
    while offset < count {
      let byte = source[offset]
      if byte < 0x80 {
        // Letters and digits of ASCII are four bytes in five: they go the short way.
        let kind = classes[Int(byte)]
        if kind == ASCIIClass.vowel.rawValue || (kind == ASCIIClass.consonant.rawValue && !toneIsPending) {
          append(Self.lower(byte), UInt32(truncatingIfNeeded: offset))
          offset += 1
        } else {
          offset += foldASCII(byte, at: offset, in: source)
        }
      } else {
        let (scalar, length) = UTF8Decoding.scalar(at: offset, in: source)
        foldScalar(scalar, at: UInt32(truncatingIfNeeded: offset))
        offset += length
      }
    }
    endWord()
    starts.append(UInt32(truncatingIfNeeded: count))
  }

  /// Folds one ASCII byte and says how many bytes that took.
  private mutating func foldASCII(_ byte: UInt8, at offset: Int, in source: borrowing Span<UInt8>) -> Int {
    let start = UInt32(truncatingIfNeeded: offset)
    switch classes[Int(byte)] {
    case ASCIIClass.consonant.rawValue:
      if toneIsPending { settleTone(closed: byte > UInt8(ascii: "9")) }
      append(Self.lower(byte), start)
    case ASCIIClass.vowel.rawValue: append(Self.lower(byte), start)
    case ASCIIClass.punctuation.rawValue: appendPunctuation(byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte, start)
    case ASCIIClass.space.rawValue: appendSpace(start)
    case ASCIIClass.percent.rawValue:
      if offset + 2 < source.count, source[offset + 1] == UInt8(ascii: "2"), source[offset + 2] == UInt8(ascii: "0") {
        appendSpace(start)
        return 3
      }
      appendPunctuation(byte, start)
    default: break
    }
    return 1
  }

  private mutating func foldScalar(_ scalar: UInt32, at start: UInt32) {
    let entry = table.entry(of: scalar)
    if entry != LetterTable.none {
      append(VietnameseLetter(code: entry & ~LetterTable.capital), start)
      return
    }
    switch ScalarKind(scalar) {
    case .space: appendSpace(start)
    case .invisible: break
    case .mark: addMark(scalar, at: start)
    case .ascii(let text): text.withUTF8Buffer { for byte in $0 { appendFolded(byte, start) } }
    case .fullWidth(let byte): appendFolded(byte, start)
    case .other: appendOther(scalar, start)
    }
  }

  private mutating func append(_ letter: VietnameseLetter, _ start: UInt32) {
    if letter.isVowel {
      if letter.tone != 0 { toneIsPending = folding == .accented }
    } else if toneIsPending {
      settleTone(closed: true)
    }
    if folding == .plain { append(table.bare[Int(letter.code)], start) } else { appendPacked(letter, start) }
  }

  mutating func appendPacked(_ letter: VietnameseLetter, _ start: UInt32) {
    var packed = table.bytes(of: letter)
    for _ in 0..<(packed >> 24) {
      append(UInt8(truncatingIfNeeded: packed), start)
      packed >>= 8
    }
  }

  /// A character that is written with ASCII, folded as ASCII is.
  private mutating func appendFolded(_ byte: UInt8, _ start: UInt32) {
    switch classes[Int(byte)] {
    case ASCIIClass.consonant.rawValue:
      if toneIsPending { settleTone(closed: true) }
      append(Self.lower(byte), start)
    case ASCIIClass.vowel.rawValue: append(Self.lower(byte), start)
    case ASCIIClass.space.rawValue: appendSpace(start)
    default: appendPunctuation(byte, start)
    }
  }

  /// Letters of other scripts and signs: in lower case, and without their accents where Latin and folded plainly.
  private mutating func appendOther(_ scalar: UInt32, _ start: UInt32) {
    guard ScalarKind.isWord(scalar), let character = Unicode.Scalar(scalar) else {
      endWord()
      UTF8Decoding.encode(scalar) { append($0, start) }
      return
    }
    if toneIsPending { settleTone(closed: true) }
    if folding == .plain, let base = LatinAccents.base(of: scalar) {
      for byte in base.utf8 { append(byte, start) }
    } else {
      for byte in character.properties.lowercaseMapping.utf8 { append(byte, start) }
    }
  }

  private mutating func appendPunctuation(_ byte: UInt8, _ start: UInt32) {
    endWord()
    append(byte, start)
  }

  private mutating func appendSpace(_ start: UInt32) {
    endWord()
    if bytes.last != UInt8(ascii: " ") { append(UInt8(ascii: " "), start) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, _ start: UInt32) {
    bytes.append(byte)
    starts.append(start)
  }

  /// Drops the bytes from an index on.
  mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
    starts.removeLast(starts.count - count)
  }

  private mutating func endWord() {
    if toneIsPending { settleTone(closed: false) }
    if mayEndMinistry { unifyMinistry() }
  }

  /// Puts a combining mark on the letter before it. PDF text often parts the two by a space ("hê ̣thống"); a mark on a
  /// space means nothing in Vietnamese, so it goes to the letter before the space.
  private mutating func addMark(_ mark: UInt32, at start: UInt32) {
    let isParted = bytes.last == UInt8(ascii: " ")
    let end = isParted ? bytes.count - 1 : bytes.count
    if folding == .plain { return }
    if let (scalar, letterStart) = UTF8Decoding.scalar(before: end, in: bytes.span),
      let letter = table.letter(of: scalar)?.adding(mark: mark)
    {
      let spaceStart = isParted ? starts[end] : start
      let source = starts[letterStart]
      truncate(to: letterStart)
      append(letter, source)
      if isParted {
        // The mark may have moved the place of a tone that was settled at the space.
        toneIsPending = true
        appendSpace(spaceStart)
      }
    } else if let (scalar, letterStart) = UTF8Decoding.scalar(before: end, in: bytes.span), !isParted,
      let composed = LatinAccents.composed(scalar, mark)
    {
      let source = starts[letterStart]
      truncate(to: letterStart)
      UTF8Decoding.encode(composed) { append($0, source) }
    } else {
      UTF8Decoding.encode(mark) { append($0, start) }
    }
  }
}

extension TextFolder {
  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static let accentedClasses: [UInt8] = (0..<128).map { byte -> UInt8 in
    let scalar = Unicode.Scalar(UInt8(byte))
    switch scalar {
    case "\t", "\n", "\u{B}", "\u{C}", "\r", " ": return ASCIIClass.space.rawValue
    case "a", "e", "i", "o", "u", "y", "A", "E", "I", "O", "U", "Y": return ASCIIClass.vowel.rawValue
    case "a"..."z", "A"..."Z", "0"..."9": return ASCIIClass.consonant.rawValue
    case "!"..."~": return ASCIIClass.punctuation.rawValue
    default: return ASCIIClass.dropped.rawValue
    }
  }

  private static let plainClasses: [UInt8] = {
    var classes = accentedClasses
    for separator in "-_./+".utf8 { classes[Int(separator)] = ASCIIClass.space.rawValue }
    classes[Int(UInt8(ascii: "%"))] = ASCIIClass.percent.rawValue
    return classes
  }()
}
