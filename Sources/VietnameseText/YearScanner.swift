/// Finds years that stand alone, 1900...2100: not in a day or a month in figures, a school year or period, a number with
/// separators, a telephone number, a document number, a copyright line, and not a count ("2000 học sinh").
public enum YearScanner {
  /// The years in order of position.
  public static func mentions(in text: String) -> [Mention<Int>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<Int>] {
    var found: [Mention<Int>] = []
    var taken: [Range<Int>]?
    var offset = 0
    while offset < text.bytes.count {
      guard text.isDigit(offset) else {
        offset += 1
        continue
      }
      let end = digitsEnd(from: offset, in: text)
      if end - offset == 4, let year = text.number(at: offset, limit: 4)?.value, (1900...2100).contains(year),
        isAlone(offset..<end, in: text)
      {
        let others = taken ?? (DateScanner.found(in: text).map(\.range) + TelephoneScanner.found(in: text).map(\.range))
        taken = others
        if !others.contains(where: { $0.contains(offset) }) { found.append(text.mention(year, offset..<end)) }
      }
      offset = end
    }
    return found
  }

  private static let counted = [
    "đồng", "đ", "vnđ", "vnd", "triệu", "nghìn", "ngàn", "tỷ", "học sinh", "hs", "em", "người", "m", "m2", "km", "kg",
    "cuốn", "quyển", "bản", "bộ", "lượt", "trang", "giờ", "tiết", "sinh viên", "giáo viên", "cán bộ", "từ", "chữ",
    "suất", "chỗ", "trường", "lớp", "phòng", "kb", "mb", "px", "students", "m²",
  ]

  private static func digitsEnd(from offset: Int, in text: FoldedText) -> Int {
    var end = offset
    while text.isDigit(end) { end += 1 }
    return end
  }

  private static func isAlone(_ range: Range<Int>, in text: FoldedText) -> Bool {
    !isJoined(before: range.lowerBound, in: text) && !isJoined(after: range.upperBound, in: text)
      && !isOfMonth(range.lowerBound, in: text) && !isCount(range, in: text)
      && !CopyrightLine.holds(range.lowerBound, in: text)
  }

  /// Joined to what stands before: 12/2021, 2018-2021, 2018 - 2021, 1.2021, x2021.
  private static func isJoined(before offset: Int, in text: FoldedText) -> Bool {
    if text.isWord(before: offset) { return true }
    switch text.byte(offset - 1) {
    case UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "$"): return true
    case UInt8(ascii: "/"): return text.isWord(before: offset - 1)
    case UInt8(ascii: "."), UInt8(ascii: ","): return text.isDigit(offset - 2)
    case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "_"):
      let joint = text.skip(" ", before: offset)
      guard text.byte(joint - 1) == UInt8(ascii: "-") || text.byte(joint - 1) == UInt8(ascii: "_") else { return false }
      let end = text.skip(" ", before: joint - 1)
      return isYear(before: end, in: text) || (joint == offset && text.isDigit(joint - 2))
    default: return false
    }
  }

  private static func isJoined(after offset: Int, in text: FoldedText) -> Bool {
    if text.isWord(at: offset) { return true }
    switch text.byte(offset) {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","):
      if text.byte(offset) == UInt8(ascii: "/") { return text.isWord(at: offset + 1) }
      return text.isDigit(offset + 1)
    case UInt8(ascii: "%"): return true
    case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "_"):
      let joint = text.skip(" ", at: offset)
      guard text.byte(joint) == UInt8(ascii: "-") || text.byte(joint) == UInt8(ascii: "_") else { return false }
      let start = text.skip(" ", at: joint + 1)
      return isYear(at: start, in: text) || (joint == offset && text.isDigit(joint + 1))
    default: return false
    }
  }

  private static func isYear(at start: Int, in text: FoldedText) -> Bool {
    guard let number = text.number(at: start, limit: 4) else { return false }
    return number.end - start == 4 && (1900...2100).contains(number.value)
  }

  private static func isYear(before end: Int, in text: FoldedText) -> Bool {
    end >= 4 && !text.isDigit(end - 5) && isYear(at: end - 4, in: text)
  }

  /// "tháng 9 năm 2021", "tháng 9-2021": a month, no year alone.
  private static func isOfMonth(_ offset: Int, in text: FoldedText) -> Bool {
    let end = text.skip(" ,-", before: offset)
    guard let month = text.wordRange(before: end), month.upperBound == end else { return false }
    return text.before(words: ["tháng", "thang"], at: text.skip(" ", before: month.lowerBound)) != nil
  }

  private static func isCount(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let next = text.skip(" ", at: range.upperBound)
    guard text.after(words: counted, at: next) != nil else { return false }
    return text.before(words: ["năm", "nam"], at: text.skip(" ", before: range.lowerBound)) == nil
  }
}
