import AuditModel
import VietnameseText

extension Block {
  /// Whether the line is nothing but the credit of a publication; a longer one need not be taken apart for that.
  var isCreditLine: Bool { wordCount <= String.creditWords && text.isCreditLine }
}

extension String {
  /// Whether a line is nothing but the credit of a publication: "Theo Báo mới", "AV (theo: Cổng thông tin …)", or the
  /// name of a host. A sentence that goes on after "Theo …" is none.
  var isCreditLine: Bool {
    let words = split(separator: " ")
    guard (1...Self.creditWords).contains(words.count) else { return false }
    if words.count == 1 { return isHostName }
    if namesSource { return true }
    let opening = words.firstIndex { FoldedText($0.filter(\.isLetter), .plain).text == "theo" }
    guard let opening, opening + 1 < words.count else { return false }
    let isBracketed = words[opening].hasPrefix("(")
    if isBracketed {
      guard utf8.last == UInt8(ascii: ")") else { return false }
    } else {
      guard opening == 0, words.count <= Self.openCreditWords, let last = unicodeScalars.last,
        last.properties.isAlphabetic, !utf8.contains(where: { (0x30...0x39).contains($0) })
      else { return false }
    }
    // "Theo kế hoạch" is no credit, and "Theo ông Nam" is a witness.
    return words[opening + 1].unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
  }

  /// Whether a line opens with "Nguồn:" and says which.
  private var namesSource: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let (label, rest) = (self[..<colon], self[utf8.index(after: colon)...])
    return label.utf8.count <= 16 && FoldedText(String(label), .plain).text.split(separator: " ") == ["nguon"]
      && rest.contains(where: \.isLetter)
  }

  /// Whether a text in square brackets is a mark that some software replaces by content, and here did not.
  var isShortcode: Bool {
    guard utf8.first == UInt8(ascii: "["), utf8.last == UInt8(ascii: "]") else { return false }
    return utf8.contains(UInt8(ascii: "="))
  }

  /// A credit in brackets has so many words at most.
  fileprivate static let creditWords = 14
  /// One without; what is longer is a sentence.
  private static let openCreditWords = 6

  /// Letters, digits and dots, the part after the last dot all letters.
  private var isHostName: Bool {
    let labels = split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, (2...6).contains(last.utf8.count) else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
    } && last.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
