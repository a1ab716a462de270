/// Finds stretches of days and deadlines: "Từ 01/09/2017 - Đến 31/12/2017", "13/07/2026 - 23/07/2026", "từ ngày 1/9 đến
/// ngày 5/9/2021" (the first day takes the year of the second), "trước ngày 30/6/2026", "đến hết 17 giờ ngày …".
///
/// A day without a word or dash that makes it an end is no range.
public enum DateRangeScanner {
  /// The ranges in order of position.
  public static func mentions(in text: String) -> [Mention<DateRange>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<DateRange>] {
    let dates = DateScanner.found(in: text)
    var found: [Mention<DateRange>] = []
    var index = 0
    while index < dates.count {
      let date = dates[index]
      if index + 1 < dates.count, let pair = pair(date, dates[index + 1], in: text) {
        found.append(pair)
        index += 2
        continue
      }
      if let range = shortened(before: date, in: text) ?? open(at: date, in: text) { found.append(range) }
      index += 1
    }
    return found.map { text.mention($0.value, $0.range) }
  }

  private static let until = [
    "đến hết", "tới hết", "đến", "tới", "den het", "den", "until", "to", "through", "till", "->", "→", "~", "-",
  ]
  private static let from = ["kể từ", "bắt đầu từ", "từ", "tu", "from"]
  private static let before = [
    "trước", "truoc", "chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "đến hết", "hết", "before", "until",
    "by", "hạn cuối", "hạn chót", "hạn nộp", "không muộn hơn", "không quá", "đến", "tới", "den",
  ]
  /// Words before which "đến" reports a state and sets no deadline: "tính đến ngày 31/12/2020".
  private static let states = ["tính", "cập nhật", "thống kê", "có", "từ đó"]

  /// Two days with a word or dash for "until" between them.
  private static func pair(
    _ first: Mention<CalendarDate>, _ second: Mention<CalendarDate>, in text: FoldedText
  ) -> Mention<DateRange>? {
    guard first.value <= second.value, !isAnniversary(first.value, second.value) else { return nil }
    var end = DateWords.start(before: second.range.lowerBound, in: text)
    guard let joint = lastOf(until, before: end, in: text) else { return nil }
    end = text.skip(" -,;", before: joint)
    // A time may follow the first day: "từ 8h00 ngày 1/9/2021 (thứ tư) đến …".
    guard end <= first.range.upperBound || DateWords.start(before: end, in: text) <= first.range.upperBound
    else { return nil }
    let start = opener(before: first.range.lowerBound, in: text) ?? first.range.lowerBound
    return Mention(
      value: DateRange(start: first.value, end: second.value), range: start..<second.range.upperBound)
  }

  /// "20/11/1982 - 20/11/2012" keeps a feast and spans no time that matters.
  private static func isAnniversary(_ first: CalendarDate, _ second: CalendarDate) -> Bool {
    (first.month, first.day) == (second.month, second.day) && second.year > first.year + 1
  }

  /// A day and a shortened one before it: "từ ngày 1/9 đến ngày 5/9/2021", "từ 13 đến 23/7/2026", "13-23/7/2026".
  private static func shortened(before date: Mention<CalendarDate>, in text: FoldedText) -> Mention<DateRange>? {
    let end = DateWords.start(before: date.range.lowerBound, in: text)
    guard let joint = lastOf(until, before: end, in: text) else { return nil }
    let partEnd = text.skip(" ,", before: joint)
    guard let part = DateWords.dayAndMonth(before: partEnd, in: text) else { return nil }
    let month = part.month ?? date.value.month
    let isEarlier = (month, part.day) <= (date.value.month, date.value.day)
    guard
      let first = CalendarDate(
        year: isEarlier ? date.value.year : date.value.year - 1, month: month, day: part.day),
      part.month != nil || isEarlier
    else { return nil }
    let start = opener(before: part.start, in: text)
    // A bare number needs a word that makes it a day.
    let hasWord = DateWords.start(before: part.start, in: text) < text.skip(" ", before: part.start)
    guard part.month != nil || start != nil || hasWord else { return nil }
    return Mention(
      value: DateRange(start: first, end: date.value), range: (start ?? part.start)..<date.range.upperBound)
  }

  private static func open(at date: Mention<CalendarDate>, in text: FoldedText) -> Mention<DateRange>? {
    let end = DateWords.start(before: date.range.lowerBound, in: text)
    if let start = text.before(words: from, at: end) {
      return Mention(value: DateRange(start: date.value, end: nil), range: start..<date.range.upperBound)
    }
    guard let start = lastOf(before, before: end, in: text),
      text.before(words: states, at: text.skip(" ", before: start)) == nil
    else { return nil }
    return Mention(value: DateRange(start: nil, end: date.value), range: start..<date.range.upperBound)
  }

  private static func opener(before offset: Int, in text: FoldedText) -> Int? {
    text.before(words: from, at: DateWords.start(before: offset, in: text))
  }

  private static func lastOf(_ words: [String], before offset: Int, in text: FoldedText) -> Int? {
    text.before(words: words, at: text.skip(" :", before: offset))
  }
}
