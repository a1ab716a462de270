/// Finds sums in đồng: 50.000 đồng, 50.000đ, 1,5 triệu đồng, 30.000 VNĐ, 2 nghìn đồng, 0 đồng.
///
/// "đồng" begins many other words (03 đồng chí) and "đ" stands for points too (8,5đ), so small sums need care.
public enum MoneyScanner {
  /// The sums in đồng, in order of position.
  public static func mentions(in text: String) -> [Mention<Int>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<Int>] {
    var found: [Mention<Int>] = []
    var offset = 0
    while offset < text.bytes.count {
      guard text.isDigit(offset), !isTail(offset, in: text) else {
        offset += 1
        continue
      }
      let amount = Amount(in: text, at: offset)
      if let (unit, end) = unit(after: amount.end, in: text),
        let value = Amount(in: text, at: offset, groupsByComma: unit.factor == 1).value(times: unit.factor),
        value >= unit.least || (value == 0 && unit.isWord)
      {
        found.append(text.mention(value, offset..<end))
        offset = end
      } else {
        offset = amount.end
      }
    }
    return found
  }

  /// Whether a unit of money follows a number that ends there.
  static func isUnit(after end: Int, in text: FoldedText) -> Bool {
    unit(after: end, in: text) != nil
  }

  private struct Unit {
    let names: [String]
    let factor: Int
    /// The least sum that is meant as money.
    let least: Int
    /// Whether the unit is spelt out, so that 0 of it says "free".
    let isWord: Bool
  }

  private static let units = [
    Unit(names: ["tỷ đồng", "tỉ đồng", "ty dong", "tỷ vnđ"], factor: 1_000_000_000, least: 1, isWord: false),
    Unit(
      names: ["triệu đồng", "trieu dong", "tr.đ", "trđ", "triệu vnđ", "triệu đ"], factor: 1_000_000, least: 1,
      isWord: false),
    Unit(
      names: ["nghìn đồng", "ngàn đồng", "nghin dong", "ngan dong", "nghìn đ", "ngàn đ"], factor: 1000, least: 1,
      isWord: false),
    Unit(names: ["việt nam đồng", "vnđ", "vnd", "đồng", "dong"], factor: 1, least: 100, isWord: true),
    Unit(names: ["đ"], factor: 1, least: 500, isWord: false),
  ]
  /// What follows "đồng" where it is no money.
  private static let others = [
    "chí", "bộ", "hồ", "nghiệp", "phục", "thời", "ý", "bào", "đều", "đội", "tháp", "nai", "hới", "xoài", "hóa", "diễn",
    "giải", "loạt", "hành", "dạng", "nhất", "quản", "minh", "văn", "tác", "tâm", "môn", "khởi", "thuận", "tình", "bằng",
    "cảm", "kính", "trục", "nghĩa", "chi",
  ]

  private static func unit(after end: Int, in text: FoldedText) -> (Unit, Int)? {
    let start = text.skip(" ", at: end)
    guard text.isWord(at: start) else { return nil }
    for unit in units {
      for name in unit.names {
        // The number before may be glued to the unit, so only its end must be that of a word.
        guard let end = text.after(name, at: start), !text.isWord(at: end) else { continue }
        let isOther = text.after(words: others, at: text.skip(" ", at: end)) != nil
        return isOther && unit.factor == 1 && unit.isWord ? nil : (unit, end)
      }
    }
    return nil
  }

  private static func isTail(_ offset: Int, in text: FoldedText) -> Bool {
    text.isWord(before: offset)
      || (text.isDigit(offset - 2)
        && (text.byte(offset - 1) == UInt8(ascii: ".") || text.byte(offset - 1) == UInt8(ascii: ",")))
  }
}

/// A number as Vietnam writes it: groups of three after dots, commas or spaces, decimals after a comma.
private struct Amount {
  /// The digits as one number.
  private(set) var digits = 0
  /// How many of them are decimals.
  private(set) var decimals = 0
  private(set) var end: Int
  private var overflows = false

  /// The number at an offset. Before "triệu" a comma parts decimals (20,624 triệu); before "đồng" it may part groups.
  init(in text: FoldedText, at offset: Int, groupsByComma: Bool = true) {
    end = offset
    take(in: text)
    let isShort = end - offset <= 3
    while isShort, Self.isGroup(in: text, at: end), groupsByComma || text.byte(end) != UInt8(ascii: ",") {
      end += 1
      take(in: text)
    }
    let isDecimal = text.byte(end) == UInt8(ascii: ",") || text.byte(end) == UInt8(ascii: ".")
    if isDecimal, text.isDigit(end + 1) {
      let start = end + 1
      end = start
      take(in: text)
      decimals = end - start
    }
  }

  private mutating func take(in text: FoldedText) {
    while text.isDigit(end) {
      let (tens, over) = digits.multipliedReportingOverflow(by: 10)
      let (sum, beyond) = tens.addingReportingOverflow(Int(text.byte(end)) - 48)
      overflows = overflows || over || beyond
      digits = sum
      end += 1
    }
  }

  private static func isGroup(in text: FoldedText, at end: Int) -> Bool {
    let separator = text.byte(end)
    guard separator == UInt8(ascii: ".") || separator == UInt8(ascii: ",") || separator == UInt8(ascii: " ") else {
      return false
    }
    return (1...3).allSatisfy { text.isDigit(end + $0) } && !text.isDigit(end + 4)
  }

  /// The whole đồng of the number times a factor; nil where that is none.
  func value(times factor: Int) -> Int? {
    guard !overflows, decimals <= 9 else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    return (0..<decimals).reduce(product) { value, _ in value / 10 }
  }
}
