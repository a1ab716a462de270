/// The ways in which print writes the same phrase: one vowel at the end of a syllable is spelt in two ways ("đăng ký" and
/// "đăng kí", "quy chế" and "qui chế"), and parts of a name are joined by a comma, a dash or "&".
public enum SpellingVariants {
  /// All other ways to write the phrase.
  public static func others(of phrase: String) -> [String] {
    let spelt = other(of: phrase).map { [$0] } ?? []
    return spelt + ([phrase] + spelt).flatMap(rejoined)
  }

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

  /// The phrase with its parts joined in each of the other ways, all alike; none where nothing joins parts.
  private static func rejoined(_ phrase: String) -> [String] {
    guard phrase.utf8.contains(where: joins) else { return [] }
    var parts: [String] = []
    var part = ""
    for word in phrase.split(separator: " ") {
      if word == "-" || word == "&" {
        parts.append(part)
        part = ""
        continue
      }
      part += part.isEmpty ? String(word) : " " + word
      guard word.utf8.last == UInt8(ascii: ",") else { continue }
      parts.append(String(part.dropLast()))
      part = ""
    }
    parts.append(part)
    guard parts.count > 1, !parts.contains("") else { return [] }
    return joints.map { parts.joined(separator: $0) }.filter { $0 != phrase }
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&")
  }

  private static let joints = [", ", " - ", " & "]

  private static let pairs = [
    ("ký", "kí"), ("kỳ", "kì"), ("kỹ", "kĩ"), ("kỷ", "kỉ"), ("lý", "lí"), ("mỹ", "mĩ"), ("quý", "quí"), ("tỷ", "tỉ"),
    ("sỹ", "sĩ"), ("quy", "qui"), ("quỹ", "quĩ"),
  ]

  private static let others: [String: String] = Dictionary(
    uniqueKeysWithValues: pairs + pairs.map { ($0.1, $0.0) })
}
