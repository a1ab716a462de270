/// The names of months in Vietnamese and English, as folding leaves them.
enum MonthNames {
  private static let openers = ["tháng", "thang", "thg"]

  /// Longer names first where one begins another.
  private static let vietnamese: [(name: String, month: Int)] = [
    ("mười hai", 12), ("mười một", 11), ("muoi hai", 12), ("muoi mot", 11), ("chạp", 12), ("giêng", 1), ("một", 1),
    ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8),
    ("chín", 9), ("mười", 10), ("mot", 1), ("bon", 4), ("tu", 4), ("nam", 5), ("sau", 6), ("bay", 7), ("tam", 8),
    ("chin", 9), ("muoi", 10),
  ]

  private static let english: [(name: String, month: Int)] = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8),
    ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3),
    ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ]

  /// The month named at an offset, and where its name ends; with `isNamed`, only by a word, not as "tháng 9".
  static func month(in text: FoldedText, at offset: Int, isNamed: Bool = false) -> (month: Int, end: Int)? {
    // Most offsets are ruled out by their first byte: t(háng) or the first letters of the English names.
    switch text.byte(offset) {
    case UInt8(ascii: "t"): return vietnameseMonth(in: text, at: offset, isNamed: isNamed)
    case UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "m"),
      UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "s"):
      return word(of: english, in: text, at: offset)
    default: return nil
    }
  }

  private static func vietnameseMonth(in text: FoldedText, at offset: Int, isNamed: Bool) -> (month: Int, end: Int)? {
    if !isNamed, let number = text.after("th", at: offset).flatMap({ text.number(at: $0, limit: 2) }) {
      return (number.value, number.end)
    }
    guard let opener = text.after(words: openers, at: offset) else { return nil }
    let start = text.skip(" :", at: opener)
    if let named = word(of: vietnamese, in: text, at: start) { return named }
    guard !isNamed, let number = text.number(at: start, limit: 2) else { return nil }
    return (number.value, number.end)
  }

  private static func word(
    of names: [(name: String, month: Int)], in text: FoldedText, at offset: Int
  ) -> (month: Int, end: Int)? {
    for (name, month) in names {
      if let end = text.after(words: [name], at: offset) { return (month, end) }
    }
    return nil
  }
}
