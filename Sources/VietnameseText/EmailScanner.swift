/// Finds e-mail addresses, also those written to hide from robots: a [at] b [dot] c, a(a)b, a (at) b, a＠b.
public enum EmailScanner {
  /// The addresses in order of position.
  public static func mentions(in text: String) -> [Mention<EmailAddress>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<EmailAddress>] {
    var found: [Mention<EmailAddress>] = []
    var floor = 0
    var offset = 0
    while offset < text.bytes.count {
      if let sign = sign(in: text, at: offset), let (address, range) = address(around: sign, in: text, from: floor) {
        found.append(text.mention(address, range))
        floor = range.upperBound
        offset = range.upperBound
      } else {
        offset += 1
      }
    }
    return found
  }

  private static let signs = ["[at]", "(at)", "{at}", "<at>", "[a]", "(a)", "[@]", "(@)"]
  private static let dots = ["[dot]", "(dot)", "{dot}", "[.]", "(.)", "(cham)", "[cham]"]
  /// Names of files that look like addresses: logo@2x.png.
  private static let files = ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "html", "htm", "php", "pdf"]

  /// The range of an @ or what stands for it; spaces beside it belong to it where both sides have one.
  private static func sign(in text: FoldedText, at offset: Int) -> Range<Int>? {
    switch text.byte(offset) {
    case UInt8(ascii: "@"):
      let isSpaced = text.byte(offset - 1) == UInt8(ascii: " ") && text.byte(offset + 1) == UInt8(ascii: " ")
      return isSpaced ? offset - 1..<offset + 2 : offset..<offset + 1
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"):
      for sign in signs {
        if let end = text.after(sign, at: offset) {
          return text.skip(" ", before: offset)..<text.skip(" ", at: end)
        }
      }
      return nil
    default: return nil
    }
  }

  private static func address(around sign: Range<Int>, in text: FoldedText, from floor: Int) -> (
    EmailAddress, Range<Int>
  )? {
    var start = sign.lowerBound
    while start > floor, isLocal(text.bytes[start - 1]) { start -= 1 }
    while start < sign.lowerBound, !isAlphanumeric(text.byte(start)) { start += 1 }
    guard start < sign.lowerBound, !text.isWord(before: start) else { return nil }
    let (domain, end) = domain(in: text, at: sign.upperBound)
    guard isDomain(domain[...]) else { return nil }
    let address = text.text(start..<sign.lowerBound) + "@" + String(decoding: domain, as: UTF8.self)
    return EmailAddress(address).map { ($0, start..<end) }
  }

  /// The bytes of a domain that begins there, written dots replaced, and where it ends.
  private static func domain(in text: FoldedText, at offset: Int) -> ([UInt8], Int) {
    var domain: [UInt8] = []
    var position = offset
    var end = offset
    while position < text.bytes.count {
      let byte = text.bytes[position]
      if isAlphanumeric(byte) {
        domain.append(byte)
        position += 1
        end = position
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), isAlphanumeric(text.byte(position + 1)) {
        domain.append(byte)
        position += 1
      } else if let dot = writtenDot(in: text, at: position), isAlphanumeric(text.byte(dot)) {
        domain.append(UInt8(ascii: "."))
        position = dot
      } else {
        break
      }
    }
    return (domain, end)
  }

  private static func writtenDot(in text: FoldedText, at offset: Int) -> Int? {
    let start = text.skip(" ", at: offset)
    for dot in dots {
      if let end = text.after(dot, at: start) { return text.skip(" ", at: end) }
    }
    return nil
  }

  /// Whether a byte may stand before the @.
  static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  /// Whether the bytes are labels with dots between them, the last of letters only and not a kind of file.
  static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, bytes.count < 254, let last = labels.last, last.count > 1,
      last.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      !files.contains(String(decoding: last, as: UTF8.self))
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.count < 64 && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
