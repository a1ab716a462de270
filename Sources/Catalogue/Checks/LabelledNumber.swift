/// Numbers as Vietnamese statistics write them (`1.234`, `45,6`), told apart from years, dates and numbering.
enum LabelledNumber {
  /// How many numbers a text holds that may be figures: not dates, not school years, not the numbering of the line.
  static func count(in text: String) -> Int {
    tokens(of: text).count { isFigure($0.text) && !$0.isFirst }
  }

  /// Whether a cell is a number and nothing else but a unit.
  static func isNumber(_ cell: String) -> Bool {
    let tokens = tokens(of: cell)
    return tokens.count <= 2 && tokens.first.map { isFigure($0.text) } == true
  }

  /// Whether a cell is words rather than a number.
  static func isLabel(_ cell: String) -> Bool { !cell.isEmpty && !isNumber(cell) }

  /// Whether a figure stands within a few words after a label: `Số lớp: 12`, `Tổng số học sinh là 407 em`.
  static func follows(_ label: Range<Int>, in text: String) -> Bool {
    tokens(of: text).filter { $0.start >= label.upperBound }.prefix(4).contains { isFigure($0.text) }
  }

  /// Whether a figure stands within a few words of a label, on either side, or in the cells behind it.
  static func stands(beside label: Range<Int>, in text: String) -> Bool {
    let tokens = tokens(of: text)
    if tokens.filter({ $0.start >= label.upperBound }).prefix(6).contains(where: { isFigure($0.text) }) { return true }
    guard let before = tokens.last(where: { $0.start + $0.text.utf8.count <= label.lowerBound }) else { return false }
    return isFigure(before.text) && !before.isFirst
  }

  /// Whether a figure stands right before what it counts: `289 lớp`.
  static func precedes(_ noun: Range<Int>, in text: String) -> Bool {
    guard let before = tokens(of: text).last(where: { $0.start < noun.lowerBound }) else { return false }
    return isFigure(before.text) && before.start + before.text.utf8.count + 1 >= noun.lowerBound
  }

  private struct Token {
    let text: Substring
    let start: Int
    let isFirst: Bool
  }

  private static func tokens(of text: String) -> [Token] {
    let utf8 = text.utf8
    var tokens: [Token] = []
    var offset = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = part.utf8.count
      if !part.isEmpty, part != "|" {
        tokens.append(Token(text: part, start: offset, isFirst: tokens.isEmpty && utf8.count > length))
      }
      offset += length + 1
    }
    return tokens
  }

  /// Digits with at most thousands' dots, a decimal comma or a percent sign; no stroke (dates), no dash (school years).
  private static func isFigure(_ token: Substring) -> Bool {
    var digits = 0
    var isPlainYear = true
    for byte in token.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "="), UInt8(ascii: "+"):
        isPlainYear = false
      default: return false
      }
    }
    guard (1...12).contains(digits) else { return false }
    if digits == 4, isPlainYear || token.utf8.count == 5, let value = Int(token.prefix(4)),
      (1900...2100).contains(value)
    {
      return false
    }
    return true
  }
}
