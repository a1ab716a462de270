/// What stands before a person's name: forms of address and titles of learning or honour ("Thầy", "PGS.TS.").
public enum FormsOfAddress {
  /// Whether a text holds such words and nothing else; an empty one does.
  public static func makeUp(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return NameWord.words(of: folded, from: text).allSatisfy { words.contains($0.folded) }
  }

  /// Whether a text opens with a word by which a person is addressed; the others may begin a word for a thing ("Nhà
  /// Trường", "Giáo Viên").
  public static func open(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return openings.contains { folded.after($0, at: 0) != nil }
  }

  private static let openings = ["ông ", "bà ", "thầy ", "thày ", "cô ", "đ/c ", "đồng chí "].map {
    FoldedText($0).text
  }

  /// The syllables of "ông", "đồng chí", "đ/c", "nhà giáo ưu tú", "phó giáo sư, tiến sĩ", "BS.CKI" and the like.
  private static let words: Set<String> = Set(
    [
      "ông", "bà", "thầy", "thày", "cô", "giáo", "anh", "chị", "đồng", "chí", "đ", "c", "đc", "nhà", "ưu", "tú", "nhân",
      "dân", "phó", "sư", "tiến", "thạc", "bác", "cử", "kỹ", "sĩ", "sỹ", "gs", "pgs", "ts", "tskh", "ths", "cn", "ks",
      "bs", "cki", "ckii", "ngưt", "ngnd", "th", "s",
    ].map { FoldedText($0).text })
}
