/// Two years joined by a dash or slash, as scanned: 2018-2019, 2021 - 2025, 20-21.
struct YearRange {
  let start: Int
  let end: Int
  let range: Range<Int>
  /// Whether the years were written with all their digits.
  let isFull: Bool
}

extension YearRange {
  /// The range of years that begins at an offset.
  init?(in text: FoldedText, at offset: Int) {
    guard text.isDigit(offset), !Self.isTail(offset, in: text), let first = text.number(at: offset, limit: 4),
      first.end - offset == 4 || first.end - offset == 2
    else { return nil }
    let joint = text.skip(" ", at: first.end)
    guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_")].contains(text.byte(joint)) else { return nil }
    let secondStart = text.skip(" ", at: joint + 1)
    guard let second = text.number(at: secondStart, limit: 4), !Self.isHead(second.end, in: text) else { return nil }
    let isFirstFull = first.end - offset == 4
    let isSecondFull = second.end - secondStart == 4
    guard isSecondFull || second.end - secondStart == 2, isFirstFull || !isSecondFull else { return nil }
    start = isFirstFull ? first.value : 2000 + first.value
    end = isSecondFull ? second.value : start / 100 * 100 + second.value
    guard (1900...2100).contains(start), (1900...2100).contains(end) else { return nil }
    range = offset..<second.end
    isFull = isFirstFull && isSecondFull
  }

  /// Whether the number there is the rest of a longer one: a date, a document number.
  private static func isTail(_ offset: Int, in text: FoldedText) -> Bool {
    if text.isDigit(offset - 1) { return true }
    switch text.byte(offset - 1) {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","): return text.isDigit(offset - 2)
    default: return false
    }
  }

  /// Whether a number goes on there.
  private static func isHead(_ end: Int, in text: FoldedText) -> Bool {
    switch text.byte(end) {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","): text.isDigit(end + 1)
    default: text.isDigit(end)
    }
  }
}
