/// What language a text is in, as far as an audit must know.
public enum LanguageGuess: Sendable {
  /// Vietnamese, with its accents or typed without.
  case vietnamese
  /// English.
  case english
  /// Neither.
  case other
  /// Too short to tell: fewer than eight words.
  case unknown

  /// The language of a text, told by the letters that only Vietnamese has and by the small words of both languages.
  public static func of(_ text: String) -> LanguageGuess {
    let folded = FoldedText(text)
    var words = 0
    var marked = 0
    var accented = 0
    var vietnamese = 0
    var english = 0
    var foreign = 0
    var offset = 0
    while offset < folded.bytes.count {
      let word = Word(in: folded, at: offset)
      offset = word.end
      guard word.letters > 0 else { continue }
      // Scripts that write without spaces count by the letter, two to a word.
      if word.foreign > 0 {
        foreign += max(1, word.foreign / 2)
        continue
      }
      words += 1
      if word.isMarked { marked += 1 }
      if word.isAccented { accented += 1 }
      if plainVietnamese.contains(word.text) { vietnamese += 1 }
      if englishWords.contains(word.text) { english += 1 }
    }
    guard words + foreign >= 8 else { return .unknown }
    if foreign > words { return .other }
    if english * 100 >= words * 15, marked * 100 < words * 35 { return .english }
    if marked * 100 >= words * 15 || (marked > 0 && accented * 100 >= words * 40) { return .vietnamese }
    if marked == 0, vietnamese * 100 >= words * 20, english * 100 < words * 8 { return .vietnamese }
    return english * 100 >= words * 10 ? .english : .other
  }

  private struct Word {
    var end: Int
    var letters = 0
    var foreign = 0
    /// Whether a letter that only Vietnamese writes is in it: not the accents that it shares with French.
    var isMarked = false
    /// Whether any letter of Vietnamese with an accent is in it.
    var isAccented = false
    var text = ""

    init(in folded: FoldedText, at offset: Int) {
      end = Self.addressEnd(in: folded, at: offset)
      if end > offset { return }
      let bytes = folded.bytes.span
      while end < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(at: end, in: bytes)
        guard ScalarKind.isWord(scalar) else { break }
        end += length
        if (0x30...0x39).contains(scalar) { continue }
        letters += 1
        if scalar > 0x24F, LetterTable.shared.entry(of: scalar) == LetterTable.none { foreign += 1 }
        if scalar > 0x7F, LetterTable.shared.entry(of: scalar) != LetterTable.none { isAccented = true }
        if (0x1EA0...0x1EF9).contains(scalar) || [0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0].contains(scalar) {
          isMarked = true
        }
      }
      if end == offset {
        end += UTF8Decoding.scalar(at: offset, in: bytes).length
      } else if end - offset <= 12 {
        text = folded.text(offset..<end)
      }
    }

    /// The end of a web or mail address or file path that begins there; its words say nothing of the language.
    private static func addressEnd(in folded: FoldedText, at offset: Int) -> Int {
      guard folded.byte(offset - 1) == UInt8(ascii: " ") || offset == 0 else { return offset }
      var end = offset
      var isAddress = false
      while end < folded.bytes.count, folded.bytes[end] != UInt8(ascii: " ") {
        let byte = folded.bytes[end]
        if byte == UInt8(ascii: "@") || (byte == UInt8(ascii: ":") && folded.byte(end + 1) == UInt8(ascii: "/")) {
          isAddress = true
        }
        end += 1
      }
      return isAddress || folded.after("www.", at: offset) != nil ? end : offset
    }
  }

  private static let englishWords: Set<String> = [
    "the", "of", "and", "to", "in", "is", "for", "on", "with", "are", "our", "that", "this", "by", "as", "at", "from",
    "it", "was", "were", "be", "have", "has", "their", "its", "we", "you", "your", "all", "which", "will", "an", "or",
    "not", "can", "more", "who", "they", "been", "his", "her", "students", "school", "education", "teachers", "about",
  ]
  private static let plainVietnamese: Set<String> = [
    "va", "cua", "cac", "nhung", "cho", "duoc", "trong", "khong", "la", "nam", "truong", "hoc", "sinh", "giao", "vien",
    "voi", "mot", "nguoi", "den", "tai", "theo", "tu", "ve", "so", "phong", "lop", "cong", "nha", "thong", "bao",
    "ngay",
    "thang", "dung", "day", "hoi", "dong", "ke", "hoach", "tieu", "khai", "huyen", "xa", "tinh", "co",
  ]
}
