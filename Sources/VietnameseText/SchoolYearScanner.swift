/// Finds school years: two years that follow one another (2018-2019, 2018 – 2019, 2018/2019), and in short (2020-21,
/// 20-21) only after "năm học" or "NH". Periods ("giai đoạn 2020-2021", "nhiệm kỳ …") and copyright lines are none.
public enum SchoolYearScanner {
  /// The school years in order of position.
  public static func mentions(in text: String) -> [Mention<SchoolYear>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<SchoolYear>] {
    var found: [Mention<SchoolYear>] = []
    var offset = 0
    while offset < text.bytes.count {
      guard text.isDigit(offset), let years = YearRange(in: text, at: offset) else {
        offset += 1
        continue
      }
      if years.end == years.start + 1, isSchoolYear(years, in: text) {
        found.append(text.mention(SchoolYear(start: years.start), years.range))
      }
      offset = years.range.upperBound
    }
    return found
  }

  private static let openers = [
    "năm học", "nam hoc", "nh", "niên học", "niên khóa", "school year", "academic year", "năm học:",
  ]
  static let periods = ["giai đoạn", "giai doan", "nhiệm kỳ", "nhiệm kì", "nhiem ky", "thời kỳ", "thời kì", "period"]

  private static func isSchoolYear(_ years: YearRange, in text: FoldedText) -> Bool {
    let start = years.range.lowerBound
    let opener = text.skip(" :.(", before: start)
    if text.before(words: openers, at: opener) != nil || text.before("nh", at: start) != nil { return true }
    guard years.isFull else { return false }
    return text.before(words: periods, at: opener) == nil && !CopyrightLine.holds(start, in: text)
  }
}
