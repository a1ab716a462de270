/// Finds days written out in full, year included.
///
/// Numbers are read as Vietnam writes them, day before month: 05/09/2021, 5-9-2021, 5.9.2021; and as ISO 8601 does:
/// 2021-09-05. A year of two digits is read where "ngày" stands before it or day and month have two digits each.
/// Words: "ngày 5 tháng 9 năm 2021", "05 Tháng Chín 2021", "Tháng Chín 5, 2021", "September 5, 2017", "5 Sep 2017".
/// A number that goes on (12.05.2021.7, 01/09/2021/QĐ) is no date.
public enum DateScanner {
  /// The days in order of position.
  public static func mentions(in text: String) -> [Mention<CalendarDate>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<CalendarDate>] {
    found(in: text).map { text.mention($0.value, $0.range) }
  }

  /// The days with their ranges in the folded bytes.
  static func found(in text: FoldedText) -> [Mention<CalendarDate>] {
    var found: [Mention<CalendarDate>] = []
    var offset = 0
    while offset < text.bytes.count {
      guard let (date, end) = date(in: text, at: offset) else {
        offset += 1
        continue
      }
      found.append(Mention(value: date, range: offset..<end))
      offset = end
    }
    return found
  }

  private static func date(in text: FoldedText, at offset: Int) -> (CalendarDate, Int)? {
    if text.isDigit(offset) {
      guard !text.isDigit(offset - 1), let first = text.number(at: offset, limit: 4) else { return nil }
      switch first.end - offset {
      case 4: return yearFirst(in: text, at: offset, year: first.value, end: first.end)
      case 1, 2:
        return numeric(in: text, at: offset, day: first.value, end: first.end)
          ?? worded(in: text, at: offset, day: first.value, end: first.end)
      default: return nil
      }
    }
    guard !text.isWord(before: offset) else { return nil }
    return monthFirst(in: text, at: offset)
  }

  /// 05/09/2021 and its like.
  private static func numeric(in text: FoldedText, at offset: Int, day: Int, end: Int) -> (CalendarDate, Int)? {
    guard !continuesNumber(in: text, before: offset),
      let (separator, monthStart) = separator(in: text, at: end),
      let month = text.number(at: monthStart, limit: 2),
      let (second, yearStart) = self.separator(in: text, at: month.end), second == separator,
      let year = text.number(at: yearStart, limit: 4)
    else { return nil }
    let isSpaced = monthStart - end > 1 || yearStart - month.end > 1
    if isSpaced, separator == UInt8(ascii: ".") { return nil }
    guard !continuesNumber(in: text, after: year.end, separator: separator) else { return nil }
    switch year.end - yearStart {
    case 4: return dated(year.value, month.value, day, year.end)
    case 2:
      let isPadded = end - offset == 2 && month.end - monthStart == 2 && separator == UInt8(ascii: "/")
      guard !isSpaced, isPadded || text.before(words: ["ngày", "ngay"], at: text.skip(" :", before: offset)) != nil
      else { return nil }
      return dated(year.value + (year.value < 50 ? 2000 : 1900), month.value, day, year.end)
    default: return nil
    }
  }

  /// 2021-09-05, 2021/09/05 with or without a time behind it.
  private static func yearFirst(in text: FoldedText, at offset: Int, year: Int, end: Int) -> (CalendarDate, Int)? {
    guard !continuesNumber(in: text, before: offset),
      let separator = hyphenOrSlash(text.byte(end)), let month = text.number(at: end + 1, limit: 2),
      text.byte(month.end) == separator, let day = text.number(at: month.end + 1, limit: 2),
      !continuesNumber(in: text, after: day.end, separator: separator)
    else { return nil }
    return dated(year, month.value, day.value, day.end)
  }

  /// "5 tháng 9 năm 2021", "5th September 2017", "05-Sep-2017".
  private static func worded(in text: FoldedText, at offset: Int, day: Int, end: Int) -> (CalendarDate, Int)? {
    guard !continuesNumber(in: text, before: offset) else { return nil }
    let afterOrdinal = text.after(words: ["st", "nd", "rd", "th"], ifGluedTo: end) ?? end
    let start = text.skip(" ,-.", at: afterOrdinal)
    guard let (month, monthEnd) = MonthNames.month(in: text, at: start) else { return nil }
    var yearStart = text.skip(" ,-./", at: monthEnd)
    if let word = text.after(words: ["năm", "nam", "of"], at: yearStart) { yearStart = text.skip(" ", at: word) }
    guard let year = text.number(at: yearStart, limit: 4), year.end - yearStart == 4,
      !continuesNumber(in: text, after: year.end, separator: UInt8(ascii: "/"))
    else { return nil }
    return dated(year.value, month, day, year.end)
  }

  /// "September 5, 2017", "Tháng Chín 5, 2017".
  private static func monthFirst(in text: FoldedText, at offset: Int) -> (CalendarDate, Int)? {
    guard let (month, monthEnd) = MonthNames.month(in: text, at: offset, isNamed: true) else { return nil }
    let dayStart = text.skip(" .", at: monthEnd)
    guard let day = text.number(at: dayStart, limit: 2) else { return nil }
    let dayEnd = text.after(words: ["st", "nd", "rd", "th"], ifGluedTo: day.end) ?? day.end
    let yearStart = text.skip(" ,", at: dayEnd)
    guard yearStart > dayEnd, let year = text.number(at: yearStart, limit: 4), year.end - yearStart == 4 else {
      return nil
    }
    return dated(year.value, month, day.value, year.end)
  }

  /// A separator between two numbers of a date, one space on either side allowed.
  private static func separator(in text: FoldedText, at offset: Int) -> (UInt8, Int)? {
    let start = text.skip(" ", at: offset)
    let byte = text.byte(start)
    guard byte == UInt8(ascii: ".") || hyphenOrSlash(byte) != nil else { return nil }
    return (byte, text.skip(" ", at: start + 1))
  }

  private static func hyphenOrSlash(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") ? byte : nil
  }

  /// Whether the number before which we stand belongs to a longer one (1/12/05/2021, 1.05.9.2021, 2-5/9/2021 not).
  private static func continuesNumber(in text: FoldedText, before offset: Int) -> Bool {
    switch text.byte(offset - 1) {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","): text.isDigit(offset - 2)
    default: false
    }
  }

  /// Whether a number goes on after the date: by digits, by its own separator and a digit, or as a document number.
  private static func continuesNumber(in text: FoldedText, after end: Int, separator: UInt8) -> Bool {
    if text.isDigit(end) { return true }
    if text.byte(end) == UInt8(ascii: "/") { return text.isWord(at: end + 1) }
    return text.byte(end) == separator && text.isDigit(end + 1)
  }

  /// Days between 1900 and 2100; numbers beyond are no dates of this field.
  private static func dated(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> (CalendarDate, Int)? {
    guard (1900...2100).contains(year), let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    return (date, end)
  }
}

extension FoldedText {
  /// The end of a suffix written onto the number that ends there, where nothing of a word follows it.
  fileprivate func after(words: [String], ifGluedTo offset: Int) -> Int? {
    for word in words {
      if let end = after(word, at: offset), !isWord(at: end) { return end }
    }
    return nil
  }
}
