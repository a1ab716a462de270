/// A part of an address, for what may stand in it unencoded.
enum AddressPart {
  /// The path: `pchar` and `/` (RFC 3986, 3.3).
  case path
  /// The query: `pchar`, `/` and `?` (RFC 3986, 3.4).
  case query
}

/// The bytes with their percent-encoding in normal form (RFC 3986, 6.2.2): what may not stand there is encoded,
/// unreserved characters are decoded, hexadecimal digits are upper case, and a lone `%` becomes `%25`.
func percentNormalized(_ bytes: ArraySlice<UInt8>, in part: AddressPart) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    if let value = percentEncodedByte(bytes, at: index) {
      if value.isUnreserved { result.append(value) } else { appendPercentEncoded(value, to: &result) }
      index += 3
      continue
    }
    if byte.isAllowed(in: part) { result.append(byte) } else { appendPercentEncoded(byte, to: &result) }
    index += 1
  }
  return result
}

/// The byte that is encoded at `index`; nil where no `%` with two hexadecimal digits stands.
func percentEncodedByte(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
  guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
    let high = bytes[index + 1].hexDigitValue, let low = bytes[index + 2].hexDigitValue
  else { return nil }
  return high << 4 | low
}

/// The text with its percent-encoding decoded for people: control characters, and bytes that are no UTF-8, stay
/// encoded.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)[...]
  var result: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    var run: [UInt8] = []
    while index < bytes.endIndex, let value = percentEncodedByte(bytes, at: index) {
      run.append(value)
      index += 3
    }
    appendReadable(run[...], to: &result)
    if index < bytes.endIndex {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Appends the characters of `run`; what is no character for people is appended percent-encoded.
private func appendReadable(_ run: ArraySlice<UInt8>, to result: inout [UInt8]) {
  var run = run
  while let first = run.first {
    let candidates = first < 0x80 ? 1...1 : 2...4
    let length = candidates.first { length in
      run.count >= length && String(validating: run.prefix(length), as: UTF8.self) != nil
    }
    if let length, first >= 0x20, first != 0x7F {
      result += run.prefix(length)
      run = run.dropFirst(length)
    } else {
      appendPercentEncoded(first, to: &result)
      run = run.dropFirst()
    }
  }
}

/// Appends `%XX`.
private func appendPercentEncoded(_ byte: UInt8, to result: inout [UInt8]) {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
  result.append(UInt8(ascii: "%"))
  result.append(digit(byte >> 4))
  result.append(digit(byte & 15))
}
