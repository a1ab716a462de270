/// The two ways in which print spells one vowel at the end of a syllable: "đăng ký" and "đăng kí", "kỹ năng" and "kĩ
/// năng".
public enum SpellingVariants {
  /// The phrase with every such syllable spelt the other way; nil where it has none.
  public static func other(of phrase: String) -> String? {
    var isChanged = false
    let words = phrase.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard let other = others[String(word)] else { return String(word) }
      isChanged = true
      return other
    }
    return isChanged ? words.joined(separator: " ") : nil
  }

  private static let pairs = [
    ("ký", "kí"), ("kỳ", "kì"), ("kỹ", "kĩ"), ("kỷ", "kỉ"), ("lý", "lí"), ("mỹ", "mĩ"), ("quý", "quí"), ("tỷ", "tỉ"),
    ("sỹ", "sĩ"),
  ]

  private static let others: [String: String] = Dictionary(
    uniqueKeysWithValues: pairs + pairs.map { ($0.1, $0.0) })
}
