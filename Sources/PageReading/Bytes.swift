import Glibc

extension UInt8 {
  /// The byte with an ASCII capital made small.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether it is white space of HTML, or another control character that a reader does not see.
  var isBlank: Bool { self <= 0x20 }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether such a byte is among them. Eight times as fast as a loop.
  func has(_ byte: UInt8) -> Bool {
    guard let base = baseAddress else { return false }
    return unsafe memchr(base, Int32(byte), count) != nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether such a byte is among them.
  func has(_ byte: UInt8) -> Bool { unsafe withUnsafeBufferPointer { unsafe $0.has(byte) } }

  /// The bytes without blank ones at either end.
  var trimmed: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isBlank { start += 1 }
    while start < end, self[end - 1].isBlank { end -= 1 }
    return self[start..<end]
  }

  /// The bytes as text with percent-encoding undone (RFC 3986, section 2.1).
  var percentDecoded: String {
    var decoded: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      if self[index] == UInt8(ascii: "%"), index + 2 < endIndex,
        let value = UInt8(self[index + 1...index + 2].text, radix: 16)
      {
        decoded.append(value)
        index += 3
      } else {
        decoded.append(self[index])
        index += 1
      }
    }
    return decoded.text
  }

  /// Whether the bytes begin with that text, which is given in lower case; ASCII case does not matter.
  func hasPrefix(_ text: StaticString, at offset: Int = 0) -> Bool {
    let start = startIndex + offset
    let length = text.utf8CodeUnitCount
    guard start >= startIndex, start + length <= endIndex else { return false }
    return text.withUTF8Buffer { needle in
      for index in 0..<length where unsafe self[start + index].lowered != needle[index] { return false }
      return true
    }
  }

  /// The offset of that text (given in lower case) from the first byte, not before `from`; nil where it is not.
  func offset(of text: StaticString, from: Int = 0) -> Int? {
    let length = text.utf8CodeUnitCount
    guard from >= 0, count - from >= length else { return nil }
    return unsafe withUnsafeBufferPointer { bytes in
      text.withUTF8Buffer { needle in
        let first = unsafe needle[0]
        for offset in from...(bytes.count - length) where unsafe bytes[offset].lowered == first {
          if (1..<length).allSatisfy({ unsafe bytes[offset + $0].lowered == needle[$0] }) { return offset }
        }
        return nil
      }
    }
  }
}

extension [UInt8] {
  /// The index of the next such byte, not before `start`; nil where there is none. Eight times as fast as a loop.
  func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
  }
}

extension [UInt8] {
  /// Whether a reader sees a gap before a text that another element begins with: no word goes on from a small letter to
  /// a capital, so that styles must part them.
  func needsSpace(before text: ArraySlice<UInt8>) -> Bool {
    guard let last, !last.isBlank, let first = text.first, !first.isBlank else { return false }
    // Most texts are told apart by their ASCII ends alone.
    if last < 0x80, last.lowered != last || last < 0x61 || last > 0x7A { return false }
    if first < 0x80, first.lowered == first { return false }
    let start = lastIndex { $0 & 0xC0 != 0x80 } ?? startIndex
    guard let left = Unicode.Scalar.first(of: self[start...]), let right = Unicode.Scalar.first(of: text) else {
      return false
    }
    return left.properties.isLowercase && right.properties.isUppercase
  }
}

extension Unicode.Scalar {
  /// The first character of valid UTF-8.
  fileprivate static func first(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    bytes.prefix(4).text.unicodeScalars.first
  }
}

extension Collection<UInt8> {
  /// The bytes as text; they are UTF-8 already.
  var text: String { String(decoding: self, as: UTF8.self) }
}
