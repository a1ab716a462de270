/// A length of time as administrative texts state it.
public struct StatedDuration: Hashable, Sendable {
  /// The units of time limits.
  public enum Unit: Sendable {
    case minute, hour, day, workingDay, week, month, year
  }

  /// How many of the unit; the upper end of a range.
  public let count: Int
  /// The unit.
  public let unit: Unit

  /// A length of time.
  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// Finds lengths of time: 05 ngày làm việc, 24 giờ, 3-5 ngày, 02 tháng, 15 (mười lăm) ngày.
///
/// Moments are none: "ngày 05 tháng 9" has its unit first, and "8 giờ 30" is a time of day, as are "từ 8 giờ đến 11 giờ"
/// and "8 giờ - 11 giờ" where mornings, afternoons or days of the week are spoken of.
public enum DurationScanner {
  /// The durations in order of position.
  public static func mentions(in text: String) -> [Mention<StatedDuration>] {
    let folded = FoldedText(text)
    var found: [Mention<StatedDuration>] = []
    var offset = 0
    var tellsHours: Bool?
    while offset < folded.bytes.count {
      guard folded.isDigit(offset), !folded.isWord(before: offset) else {
        offset += 1
        continue
      }
      guard let (count, digits) = folded.number(at: offset, limit: 3) else {
        while folded.isDigit(offset) { offset += 1 }
        continue
      }
      if count > 0, !isMoment(offset, in: folded), let (unit, end) = unit(after: digits, in: folded) {
        if mayBeTimeOfDay(unit, count, at: offset, end: end, in: folded) {
          let tells = tellsHours ?? Self.tellsHours(folded)
          tellsHours = tells
          if tells {
            offset = end
            continue
          }
        }
        found.append(folded.mention(StatedDuration(count: count, unit: unit), offset..<end))
        offset = end
      } else {
        offset = digits
      }
    }
    return found
  }

  /// Whether the hour behind a number, or the minute behind an hour, may be one of the clock: words for a moment stand
  /// before it, or it is an end of a range of hours; and it is not said to be spent working.
  private static func mayBeTimeOfDay(
    _ unit: StatedDuration.Unit, _ count: Int, at offset: Int, end: Int, in text: FoldedText
  ) -> Bool {
    guard text.after(words: ["làm việc", "hành chính"], at: text.skip(" ", at: end)) == nil else { return false }
    var start = offset
    switch unit {
    case .hour: guard count < 24 else { return false }
    case .minute:
      guard count < 60, let hour = text.before(words: hours, at: text.skip(" ", before: offset)) else { return false }
      start = text.skip("0123456789", before: text.skip(" ", before: hour))
    default: return false
    }
    if text.before(words: openings, at: text.skip(" :", before: start)) != nil { return true }
    return beginsRange(at: start, end: end, in: text) || endsRange(at: start, in: text)
  }

  private static let hours = ["giờ", "gio"]
  /// What stands before a time of the clock.
  private static let openings = [
    "từ", "đến", "tới", "lúc", "vào", "tu", "den", "sáng", "trưa", "chiều", "tối", "sang", "chieu",
  ]
  /// Nobody opens earlier; with fewer hours a range is a length of time.
  private static let earliestHour = 6

  /// Whether an hour of the day with another one behind it ("8 giờ đến 17 giờ", "8 giờ - 17 giờ") ends there.
  private static func beginsRange(at start: Int, end: Int, in text: FoldedText) -> Bool {
    guard let hour = text.number(at: start, limit: 2)?.value, hour >= earliestHour else { return false }
    let next = text.skip(" ", at: end)
    guard let behind = text.after("-", at: next) ?? text.after(words: ["đến", "tới", "den", "toi"], at: next),
      let last = text.number(at: text.skip(" ", at: behind), limit: 2)
    else { return false }
    return text.after(words: hours, at: text.skip(" ", at: last.end)) != nil
  }

  /// Whether a time of the clock and a dash stand before a number ("8 giờ 30 - 17 giờ").
  private static func endsRange(at start: Int, in text: FoldedText) -> Bool {
    guard let dash = text.before("-", at: text.skip(" ", before: start)) else { return false }
    let end = text.skip(" ", before: dash)
    if text.before(words: hours + ["phút", "phut"], at: end) != nil { return true }
    return text.before(words: hours, at: text.skip(" ", before: text.skip("0123456789", before: end))) != nil
  }

  /// Whether a text speaks of the hours at which somebody is there: parts of the day or week, or a time of the clock.
  private static func tellsHours(_ text: FoldedText) -> Bool {
    let words = ["sáng", "chiều", "hành chính", "hàng ngày", "hằng ngày", "sang", "chieu"]
    return text.bytes.indices.contains { index in
      if text.after(words: words, at: index) != nil || isWeekday(at: index, in: text) { return true }
      return text.after(words: hours, at: index).map { text.isDigit(text.skip(" ", at: $0)) } ?? false
    }
  }

  /// Whether a day of the week stands there, unless it is left out ("trừ thứ bảy").
  private static func isWeekday(at offset: Int, in text: FoldedText) -> Bool {
    guard let end = text.after(words: ["thứ"], at: offset) else { return false }
    let day = text.skip(" ", at: end)
    guard text.isDigit(day) || text.after(words: ["hai", "ba", "tư", "năm", "sáu", "bảy"], at: day) != nil else {
      return false
    }
    return text.before(words: ["trừ", "kể", "tính"], at: text.skip(" ", before: offset)) == nil
  }

  private static let units: [(name: String, unit: StatedDuration.Unit)] = [
    ("ngày làm việc", .workingDay), ("ngay lam viec", .workingDay), ("ngày", .day), ("ngay", .day), ("giờ", .hour),
    ("gio", .hour), ("tuần", .week), ("tuan", .week), ("tháng", .month), ("thang", .month), ("năm", .year),
    ("phút", .minute), ("phut", .minute),
  ]

  /// The unit behind a number, over the number in words in brackets.
  private static func unit(after end: Int, in text: FoldedText) -> (StatedDuration.Unit, Int)? {
    var start = text.skip(" ", at: end)
    if text.byte(start) == UInt8(ascii: "(") {
      var close = start
      while close < text.bytes.count, text.byte(close) != UInt8(ascii: ")"), close - start < 40 { close += 1 }
      start = text.skip(" ", at: close + 1)
    }
    for (name, unit) in units {
      guard let end = text.after(name, at: start), !text.isWord(at: end) else { continue }
      if unit == .hour, text.isDigit(text.skip(" ", at: end)) { return nil }
      return (unit, end)
    }
    return nil
  }

  /// Whether the number is that of a day, month or year that is named before it, or part of a date or decimal.
  private static func isMoment(_ offset: Int, in text: FoldedText) -> Bool {
    let before = text.byte(offset - 1)
    if before == UInt8(ascii: "/") || before == UInt8(ascii: ".") || before == UInt8(ascii: ",") { return true }
    return text.before(
      words: ["ngày", "ngay", "tháng", "thang", "năm", "lúc", "sau"], at: text.skip(" ", before: offset))
      != nil
  }
}
