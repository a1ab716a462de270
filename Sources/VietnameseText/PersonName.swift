/// Finds names of people: two to six capitalised syllables, the first a known surname.
///
/// The last syllable may be one letter ("Lê Khắc N"). Capitals alone are read as well as title case. A name that a
/// school, street, commune or team bears ("Trường THCS Nguyễn Trãi", "đường Lê Lợi", "xã Hoàng Lương") is none, nor are
/// places and common words that begin with a surname (Hà Nội, Văn Phòng).
public enum PersonName {
  /// The names in order of position, as composed text in title case ("NGUYỄN VĂN AN" is "Nguyễn Văn An").
  public static func mentions(in text: String) -> [Mention<String>] {
    guard NameWord.capitals(in: text, reach: 2) else { return [] }
    let folded = FoldedText(text)
    return found(in: folded, from: text).map { folded.mention($0.value, $0.range) }
  }

  /// The names with their ranges in the folded bytes. A name ends where one of the `barriers` begins.
  static func found(in folded: FoldedText, from text: String, barriers: [Range<Int>] = []) -> [Mention<String>] {
    let words = NameWord.words(of: folded, from: text)
    var found: [Mention<String>] = []
    var index = 0
    while index < words.count {
      guard begins(at: index, in: words) else {
        index += 1
        continue
      }
      let end = runEnd(from: index, in: words, barriers: barriers)
      let before = words[..<index].suffix(2)
      if NameExclusions.begin(words[index..<end]) || NameExclusions.precede(before, end - index) {
        // A place is named by two syllables as a rule; a person may follow it ("xã Hoàng An Vũ Thị Mai").
        index = min(max(end, index + 1), index + 2)
      } else if let name = name(words[index..<end], in: folded, from: text), !isDateline(name.range, in: folded) {
        found.append(name)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private static func begins(at index: Int, in words: [NameWord]) -> Bool {
    let word = words[index]
    guard word.letterCase == .title || word.letterCase == .upper, Surnames.contain(word.folded) else { return false }
    let isWithin =
      index > 0 && word.followsSpace && words[index - 1].letterCase == word.letterCase
      && !addresses.contains(words[index - 1].folded)
    return !isWithin || Surnames.areCommon(word.folded)
  }

  /// Forms of address and ends of titles, after which a name begins though they be capitalised.
  private static let addresses: Set<String> = Set(
    [
      "ông", "bà", "thầy", "thày", "cô", "anh", "chị", "em", "bác", "chú", "cụ", "giáo", "chí", "trưởng", "phó", "đốc",
      "tịch", "thư", "viên", "sĩ", "sỹ", "ths", "ts", "gs", "pgs", "ngưt", "nghệ", "cháu", "bạn", "đc", "và", "do",
      "là",
      "của", "với", "có", "theo", "tên",
    ].map { FoldedText($0).text })

  /// "Hoàng Lương, ngày 07 tháng 10 năm 2020": the place of a letter.
  private static func isDateline(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.after(", ngày", at: range.upperBound) != nil
  }

  /// The end of the syllables that may go on a name.
  private static func runEnd(from start: Int, in words: [NameWord], barriers: [Range<Int>]) -> Int {
    var end = start + 1
    // One more than a name has tells that the run is none.
    while end < min(words.count, start + 7), words[end].followsSpace, words[end].isCapitalised,
      fits(words[end], words[start]),
      !barriers.contains(where: { $0.contains(words[end].range.lowerBound) }), !beginsTitle(words, at: end)
    {
      end += 1
      // An anonymised letter closes the name; the "A" of Hmong names stands within.
      if words[end - 1].letterCase == .initial, end - start > 2 { break }
    }
    return end
  }

  /// Whether a word is cased as the surname is.
  private static func fits(_ word: NameWord, _ surname: NameWord) -> Bool {
    word.letterCase == .initial || word.letterCase == surname.letterCase
  }

  private static let titles: Set<String> = Set(
    [
      "hiệu trưởng", "phó hiệu", "hiệu phó", "giám đốc", "phó giám", "chủ tịch", "phó chủ", "bí thư", "phó bí",
      "tổ trưởng", "tổ phó", "trưởng phòng", "phó trưởng", "phó phòng", "trưởng ban", "phó ban", "chánh văn",
      "giáo viên",
      "nhân viên", "kế toán", "thư ký", "văn thư", "chuyên viên", "tổng phụ", "trường thcs", "trường thpt",
      "trường tiểu",
      "trường mầm", "trường th", "điện thoại", "ngày sinh", "chức vụ", "năm sinh", "số điện", "khai giảng", "bt chi",
      "ủy viên", "đại diện", "thủ quỹ", "y tế", "bảo vệ",
    ].map { FoldedText($0).text })

  /// Whether a title begins at a word, so that the name is over.
  private static func beginsTitle(_ words: [NameWord], at index: Int) -> Bool {
    index + 1 < words.count && titles.contains(words[index].folded + " " + words[index + 1].folded)
  }

  private static func name(_ words: ArraySlice<NameWord>, in folded: FoldedText, from text: String) -> Mention<String>?
  {
    guard (2...6).contains(words.count), let first = words.first, let last = words.last,
      words.count > 2 || !Surnames.areAmbiguous(first.folded)
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let value = words.map { word in
      let original = ComposedText.compose(text.slice(utf8: folded.sourceRange(of: word.range)))
      return word.letterCase == .upper ? original.prefix(1) + original.dropFirst().lowercased() : original
    }
    return Mention(value: value.joined(separator: " "), range: range)
  }
}
