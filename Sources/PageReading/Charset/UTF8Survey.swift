/// What of some bytes is UTF-8 (RFC 3629).
struct UTF8Survey {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Runs of bytes that are none, counted as WHATWG Encoding replaces them: one U+FFFD each.
  private(set) var repairs = 0
  /// The bytes with each such run replaced; nil where nothing was to be replaced.
  private(set) var repaired: [UInt8]?

  /// Whether every byte belongs to a character.
  var isValid: Bool { repairs == 0 }

  /// Whether the bytes are UTF-8 with a few faults rather than another charset.
  var isMostlyValid: Bool { sequences >= 10 * repairs && sequences > 0 }

  /// Surveys all bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    var copiedUpTo = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (length, isWellFormed) = Self.sequence(at: index, in: bytes)
      if isWellFormed {
        sequences += 1
      } else {
        repairs += 1
        repaired = repaired ?? []
        repaired?.append(contentsOf: bytes[copiedUpTo..<index])
        repaired?.append(contentsOf: [0xEF, 0xBF, 0xBD])
        copiedUpTo = index + length
      }
      index += length
    }
    repaired?.append(contentsOf: bytes[copiedUpTo...])
  }

  /// How many bytes the sequence (or the start of one that breaks off) takes up, and whether it is whole.
  private static func sequence(at index: Int, in bytes: ArraySlice<UInt8>) -> (length: Int, isWellFormed: Bool) {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (1, false)
    }
    for offset in 1..<length {
      let range = offset == 1 ? second : 0x80...0xBF
      guard index + offset < bytes.endIndex, range.contains(bytes[index + offset]) else { return (offset, false) }
    }
    return (length, true)
  }
}
