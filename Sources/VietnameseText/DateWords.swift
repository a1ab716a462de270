/// The words that stand before a day and belong to it: "ngày", "hết", a weekday, a time.
enum DateWords {
  private static let words = [
    "ngày", "ngay", "mồng", "mùng", "lúc", "hồi", "giờ", "phút", "sáng", "chiều", "trưa", "tối", "đầu giờ",
    "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "thứ", "date", "the", "hết",
  ]

  /// Where the words begin that belong to the day at `offset`.
  static func start(before offset: Int, in text: FoldedText) -> Int {
    var start = offset
    for _ in 0..<8 {
      let end = text.skip(" ,():", before: start)
      if let word = text.before(words: words, at: end) {
        // "đến hết" keeps its "hết": it says more than "đến".
        if text.before("đến hết", at: end) != nil { return end }
        start = word
      } else if let time = time(before: end, in: text) {
        start = time
      } else {
        return text.skip(" ", before: start)
      }
    }
    return text.skip(" ", before: start)
  }

  /// The start of a time of day that ends there: 17h, 17h00, 17:00, 08 (giờ), 30 (phút).
  private static func time(before end: Int, in text: FoldedText) -> Int? {
    guard let last = text.wordRange(before: end), last.upperBound == end, text.isDigit(last.lowerBound) else {
      return nil
    }
    let word = text.text(last)
    if word.utf8.count <= 5, word.utf8.contains(UInt8(ascii: "h")) || word.utf8.contains(UInt8(ascii: "g")) {
      return last.lowerBound
    }
    guard word.utf8.count <= 2 else { return nil }
    if text.byte(last.lowerBound - 1) == UInt8(ascii: ":"),
      let hours = text.wordRange(before: last.lowerBound - 1), text.isDigit(hours.lowerBound), hours.count <= 2
    {
      return hours.lowerBound
    }
    let next = text.skip(" ", at: end)
    let previous = text.skip(" ", before: last.lowerBound)
    let isTime =
      text.after(words: ["giờ", "phút"], at: next) != nil || text.before(words: ["giờ"], at: previous) != nil
    return isTime ? last.lowerBound : nil
  }

  /// A day, with its month or without, that ends there: "1/9", "ngày 13", "1 tháng 9".
  static func dayAndMonth(before end: Int, in text: FoldedText) -> (day: Int, month: Int?, start: Int)? {
    guard let last = shortNumber(before: end, in: text) else { return nil }
    let separator = text.byte(last.start - 1)
    if separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: "."),
      let day = shortNumber(before: last.start - 1, in: text)
    {
      return isPart(day.start, in: text) ? nil : (day.value, last.value, day.start)
    }
    if let word = text.before(words: ["tháng", "thang"], at: text.skip(" ", before: last.start)),
      let day = shortNumber(before: text.skip(" ", before: word), in: text)
    {
      return (day.value, last.value, day.start)
    }
    return isPart(last.start, in: text) ? nil : (last.value, nil, last.start)
  }

  /// Whether a number is the tail of a longer one.
  private static func isPart(_ start: Int, in text: FoldedText) -> Bool {
    switch text.byte(start - 1) {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ","): text.isWord(before: start - 1)
    default: text.isWord(before: start)
    }
  }

  private static func shortNumber(before end: Int, in text: FoldedText) -> (value: Int, start: Int)? {
    var start = end
    while text.isDigit(start - 1), end - start < 3 { start -= 1 }
    guard (1...2).contains(end - start), let number = text.number(at: start, limit: 2) else { return nil }
    return (number.value, start)
  }
}
