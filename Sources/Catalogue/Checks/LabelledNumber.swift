import VietnameseText

/// Numbers as Vietnamese statistics write them (`1.234`, `45,6`), told apart from years, dates and numbering.
enum LabelledNumber {
  /// How many numbers a text holds that may be figures: not dates, not school years, not the numbering of the line, and
  /// no part of a telephone number. Where figures are money, long ones are sums.
  static func count(in text: String, areMoney: Bool = false) -> Int {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return 0 }
    let figures = tokens(of: text).filter { isFigure($0.text, isMoney: areMoney) && !$0.isFirst }
    guard !figures.isEmpty else { return 0 }
    let telephones = TelephoneScanner.mentions(in: text).map(\.range)
    return figures.count { figure in !telephones.contains { $0.contains(figure.start) } }
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

  /// How many amounts of money a text may hold: numbers in groups of thousands, and long ones that end in thousands.
  static func amounts(in text: String) -> Int {
    tokens(of: text).count { token in
      guard isFigure(token.text) else { return false }
      let digits = token.text.utf8.filter { (0x30...0x39).contains($0) }
      let isSeparated = token.text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      return digits.count >= 6 && digits.suffix(3).allSatisfy { $0 == 0x30 } || digits.count >= 5 && isSeparated
    }
  }

  /// Whether the digits of a number stand as numbers are written: groups of three behind dots or commas, or a fraction of
  /// one or two behind the last of them. A day (`12.05.2014`) and a telephone number (`0912.345.678`) do not.
  private static func isGrouped(_ token: Substring) -> Bool {
    let number = token.utf8.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "=") }
    let body = number.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let groups = body.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard let first = groups.first else { return false }
    guard groups.count > 1 else { return first.count == 1 || first.first != UInt8(ascii: "0") || first.count == 2 }
    guard first.count <= 3, first.count == 1 || first.first != UInt8(ascii: "0") else { return false }
    let last = groups.last?.count ?? 0
    return groups.dropFirst().dropLast().allSatisfy { $0.count == 3 } && (1...3).contains(last)
      && (groups.count == 2 || last == 3 || body.contains(UInt8(ascii: ",")))
  }

  /// A number without what it is counted by: `60.000` of `60.000/ngày`. The number of a paper (`120/QĐ`) is none.
  private static func withoutRate(_ token: Substring) -> Substring {
    guard let stroke = token.utf8.firstIndex(of: UInt8(ascii: "/")) else { return token }
    let (number, unit) = (token[..<stroke], token[stroke...].dropFirst())
    guard let first = unit.unicodeScalars.first, unit.allSatisfy(\.isLetter) else { return token }
    let isSeparated = number.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return first.properties.isLowercase || isSeparated ? number : token
  }

  /// Whether a number is so long and so odd that it names something: an account, a card, a code. Amounts that are written
  /// without dots end in noughts.
  private static func isCode(_ token: Substring) -> Bool {
    let digits = token.utf8.prefix { (0x30...0x39).contains($0) }
    return digits.count >= 9 && !digits.suffix(2).allSatisfy { $0 == 0x30 }
  }

  /// Digits with at most thousands' dots, a decimal comma or a percent sign; no stroke (dates), no dash (school years).
  private static func isFigure(_ token: Substring, isMoney: Bool = false) -> Bool {
    let token = withoutRate(token)
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
    guard (1...12).contains(digits), isGrouped(token), isMoney || !isCode(token) else { return false }
    if digits == 4, isPlainYear || token.utf8.count == 5, let value = Int(token.prefix(4)),
      (1900...2100).contains(value)
    {
      return false
    }
    return true
  }
}
