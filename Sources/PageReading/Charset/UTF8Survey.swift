/// What of some bytes is UTF-8 (RFC 3629).
struct UTF8Survey {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Runs of bytes that are none, counted as WHATWG Encoding replaces them: one U+FFFD each.
  private(set) var repairs = 0
  /// The bytes with each such run replaced; nil where nothing was to be replaced.
  private(set) var repaired: [UInt8]?
  /// Whether there are control characters of ASCII but tab and line ends.
  private(set) var hasControls = false

  /// Whether every byte belongs to a character.
  var isValid: Bool { repairs == 0 }

  /// Whether the bytes are UTF-8 with a few faults rather than another charset.
  var isMostlyValid: Bool { sequences >= 10 * repairs && sequences > 0 }

  /// Surveys all bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    var copiedUpTo = bytes.startIndex
    var index = bytes.startIndex
    while true {
      index = skipASCII(from: index, in: bytes)
      guard index < bytes.endIndex else { break }
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

  /// Goes on to the next byte that is not ASCII, eight bytes at a time where all are letters and the like.
  private mutating func skipASCII(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let first = bytes.startIndex
    var hasControls = false
    let end = unsafe bytes.withUnsafeBytes { buffer in
      var index = start - first
      while index < buffer.count {
        if index + 8 <= buffer.count {
          let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 == 0 {
            // The top bit of a byte is set by the borrow of one below 0x20.
            if (word &- 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080 != 0 {
              for place in index..<index + 8 where unsafe buffer[place].isControl { hasControls = true }
            }
            index += 8
            continue
          }
        }
        let byte = unsafe buffer[index]
        if byte >= 0x80 { break }
        if byte.isControl { hasControls = true }
        index += 1
      }
      return index
    }
    if hasControls { self.hasControls = true }
    return first + end
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

extension UInt8 {
  /// Whether it is a control character of ASCII but tab and line ends.
  fileprivate var isControl: Bool { self < 0x20 && self != 0x0A && self != 0x09 && self != 0x0D }
}
