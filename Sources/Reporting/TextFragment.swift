import AuditModel

/// The part of an address that makes a browser scroll to quoted words and mark them
/// (URL Fragment Text Directives, WICG, section 3).
enum TextFragment {
  /// The most words a fragment asks for: enough to be found in one place, few enough to survive an edit of the page.
  static let mostWords = 8

  /// The length at which a quote is cut (`Evidence.quote`), in the middle of a word if need be.
  private static let quoteLimit = 300

  /// What to append to the address of the evidence: a text directive, the page of a document, or nothing.
  static func suffix(for evidence: Evidence) -> String {
    switch evidence.kind {
    case .text, .link, .table:
      let words = words(of: evidence.quote)
      return words.isEmpty ? "" : "#:~:text=" + percentEncoded(words)
    case .document:
      // Browsers open pages of a PDF so; a workbook has no such address.
      return evidence.part == .page ? evidence.page.map { "#page=\($0)" } ?? "" : ""
    case .metadata, .image, .form, .address, .feed:
      return ""
    }
  }

  /// The run of words of a quote to look for; empty where it has none worth looking for.
  ///
  /// A run never crosses a cell border (" | ") or an ellipsis, since the page has no such characters there, and leaves
  /// out the word before an ellipsis, which may be cut. Of all runs the one with most letters and digits is taken,
  /// digits counting thrice because they tell one place from another.
  static func words(of quote: String) -> String {
    var best: (weight: Int, words: ArraySlice<Substring>) = (0, [])
    for part in parts(of: quote) {
      var start = part.startIndex
      repeat {
        let run = part[start..<min(start + mostWords, part.endIndex)]
        let weight = weight(of: run)
        if weight > best.weight { best = (weight, run) }
        start += 1
      } while start + mostWords <= part.endIndex
    }
    return trimmed(best.words.joined(separator: " "))
  }

  private static func parts(of quote: String) -> [[Substring]] {
    var parts: [[Substring]] = []
    var part: [Substring] = []
    func isCut(_ word: Substring) -> Bool { word.hasSuffix("…") || word.hasSuffix("...") }
    func isCutBefore(_ word: Substring) -> Bool { word.hasPrefix("…") || word.hasPrefix("...") }
    var words = quote.split(whereSeparator: \.isWhitespace)
    if quote.count >= quoteLimit, words.count > 1 { words.removeLast() }
    for word in words {
      if word == "|" || isCut(word) || isCutBefore(word) {
        parts.append(part)
        part = []
      } else {
        part.append(word)
      }
    }
    parts.append(part)
    return parts.filter { !$0.isEmpty }
  }

  private static func weight(of words: ArraySlice<Substring>) -> Int {
    words.reduce(0) { sum, word in
      sum + word.unicodeScalars.reduce(0) { $0 + (isDigit($1) ? 3 : $1.properties.isAlphabetic ? 1 : 0) }
    }
  }

  /// Without the punctuation at both ends, which need not be in the same text node as the words.
  private static func trimmed(_ text: String) -> String {
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = text.firstIndex(where: isWord), let last = text.lastIndex(where: isWord) else { return "" }
    return String(text[first...last])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Every byte but letters and digits as `%XX`; the directive's own `-`, `,` and `&` are encoded with the rest.
  static func percentEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
