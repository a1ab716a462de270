/// Composes UTF-8 in one pass.
struct TextComposer {
  private(set) var bytes: [UInt8] = []
  private let table = LetterTable.shared

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Composes a whole text; called once.
  mutating func compose(_ source: borrowing Span<UInt8>) {
    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      if byte > 0x20, byte < 0x7F {
        bytes.append(byte)
        offset += 1
      } else {
        let (scalar, length) = UTF8Decoding.scalar(at: offset, in: source)
        append(scalar)
        offset += length
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      if (0x9...0xD).contains(scalar) || scalar == 0x20 { appendSpace() }
      return
    }
    switch ScalarKind(scalar) {
    case .space: appendSpace()
    case .invisible: break
    case .mark: addMark(scalar)
    default: appendScalar(scalar)
    }
  }

  private mutating func appendSpace() {
    if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func appendScalar(_ scalar: UInt32) {
    UTF8Decoding.encode(scalar) { bytes.append($0) }
  }

  /// Puts a mark on the letter before it, over a space too (see `TextFolder`).
  private mutating func addMark(_ mark: UInt32) {
    let isParted = bytes.last == UInt8(ascii: " ")
    let end = isParted ? bytes.count - 1 : bytes.count
    guard let (scalar, start) = UTF8Decoding.scalar(before: end, in: bytes.span),
      let composed = composed(scalar, mark, isParted: isParted)
    else {
      appendScalar(mark)
      return
    }
    bytes.removeLast(bytes.count - start)
    appendScalar(composed)
    if isParted { bytes.append(UInt8(ascii: " ")) }
  }

  private func composed(_ scalar: UInt32, _ mark: UInt32, isParted: Bool) -> UInt32? {
    let entry = table.entry(of: scalar)
    if let letter = table.letter(of: scalar)?.adding(mark: mark) {
      return table.scalar(of: letter, capital: entry & LetterTable.capital != 0)
    }
    return isParted ? nil : LatinAccents.composed(scalar, mark)
  }
}
