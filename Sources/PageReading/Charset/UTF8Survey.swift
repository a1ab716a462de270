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
    hasControls = bytes.haveControls
    var copiedUpTo = bytes.startIndex
    var index = bytes.startIndex
    while true {
      index = skipPlain(from: index, in: bytes)
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

  /// Goes on to the next byte that is neither ASCII nor begins a well-formed sequence of the usual kinds, over ASCII
  /// eight bytes at a time.
  private mutating func skipPlain(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let first = bytes.startIndex
    var sequences = 0
    let end = unsafe bytes.withUnsafeBytes { buffer in
      var index = start - first
      while index < buffer.count {
        if index + 8 <= buffer.count {
          let word = unsafe UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let others = word & 0x8080_8080_8080_8080
          index += others == 0 ? 8 : others.trailingZeroBitCount / 8
          if others == 0 { continue }
        }
        let byte = unsafe buffer[index]
        if byte < 0x80 {
          index += 1
        } else if byte >= 0xC2, byte <= 0xDF, index + 1 < buffer.count, unsafe buffer[index + 1].goesOn {
          sequences += 1
          index += 2
        } else if byte >= 0xE1, byte <= 0xEC, index + 2 < buffer.count, unsafe buffer[index + 1].goesOn,
          unsafe buffer[index + 2].goesOn
        {
          sequences += 1
          index += 3
        } else {
          break
        }
      }
      return index
    }
    self.sequences += sequences
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
  /// Whether it carries on a sequence.
  fileprivate var goesOn: Bool { self & 0xC0 == 0x80 }

  /// Whether it is a control character of ASCII but tab and line ends.
  fileprivate var isControl: Bool { self < 0x20 && self != 0x0A && self != 0x09 && self != 0x0D }
}

extension ArraySlice<UInt8> {
  /// Whether there is a control character of ASCII but tab and line ends. Eight bytes are looked at together.
  fileprivate var haveControls: Bool {
    unsafe withUnsafeBytes { bytes in
      /// Adds to seven bits of each byte, so that its top bit is set unless byte and sum are below 0x80.
      func carry(_ word: UInt64, _ sum: UInt64) -> UInt64 { (word & 0x7F7F_7F7F_7F7F_7F7F) &+ sum | word }
      /// The top bit of each byte that is another one.
      func differs(_ word: UInt64, from byte: UInt64) -> UInt64 { carry(word ^ byte, 0x7F7F_7F7F_7F7F_7F7F) }
      var index = 0
      while index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let low = ~carry(word, 0x6060_6060_6060_6060) & 0x8080_8080_8080_8080
        if low != 0,
          low & differs(word, from: 0x0A0A_0A0A_0A0A_0A0A) & differs(word, from: 0x0D0D_0D0D_0D0D_0D0D)
            & differs(word, from: 0x0909_0909_0909_0909) != 0
        {
          return true
        }
        index += 8
      }
      while index < bytes.count {
        if unsafe bytes[index].isControl { return true }
        index += 1
      }
      return false
    }
  }
}
