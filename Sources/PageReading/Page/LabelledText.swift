/// A text as labels with their values, where it has any: `Chức vụ: Hiệu trưởng - Điện thoại: 0912 345 678`.
struct LabelledText {
  /// The most words of a label.
  private static let wordLimit = 8
  /// The most characters of a label.
  private static let characterLimit = 60
  /// The most bytes of a word that are looked through for the beginning of a label.
  private static let longestWord = 300

  /// The labels and values in their order; a label with nothing behind it has an empty value.
  private(set) var pairs: [(label: String, value: String)] = []

  private let bytes: [UInt8]

  /// Reads a composed text of one line.
  init(_ text: String) {
    // Nine lines of ten have no colon.
    var text = text
    bytes = text.withUTF8 { bytes in
      let mayHaveColon = unsafe bytes.has(UInt8(ascii: ":")) || bytes.has(0xEF)
      return unsafe mayHaveColon ? Array(bytes) : []
    }
    guard let first = colon(from: 0) else { return }
    guard let label = Self.label(bytes[..<first.lowerBound]) else { return }
    var pending = label
    var start = first.upperBound
    var from = start
    while let next = colon(from: from) {
      from = next.upperBound
      guard let cut = labelStart(before: next.lowerBound, after: start),
        let label = Self.label(bytes[cut..<next.lowerBound])
      else { continue }
      pairs.append((pending, Self.value(bytes[start..<cut])))
      pending = label
      start = next.upperBound
    }
    pairs.append((pending, Self.value(bytes[start...])))
  }

  /// Whether the text is one label and nothing else.
  var isBareLabel: Bool { pairs.count == 1 && pairs[0].value.isEmpty }

  /// The next colon that can end a label: not one of a time, a score or an address. U+FF1A counts.
  private func colon(from: Int) -> Range<Int>? {
    var index = from
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ":") {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        let isTime = index > 0 && bytes[index - 1].isDigit && next.isDigit
        if !isTime && !bytes[index...].hasPrefix("://") { return index..<index + 1 }
      } else if bytes[index] == 0xEF, bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) {
        return index..<index + 3
      }
      index += 1
    }
    return nil
  }

  /// Where a further label of the line begins: after a separator, or after a value that can be nothing but one (with a
  /// digit or @ in it). Nil where what stands before the colon is rather part of the value.
  private func labelStart(before colon: Int, after start: Int) -> Int? {
    var index = colon
    var words = 0
    while index > start {
      var word = index
      while word > start, bytes[word - 1] != 0x20 {
        word -= 1
        if index - word > Self.longestWord { return nil }
      }
      let token = bytes[word..<index]
      if Self.isSeparator(token) || Self.endsItem(token) { return words > 0 ? index : nil }
      if words > 0, token.contains(where: { $0.isDigit || $0 == UInt8(ascii: "@") }) { return index }
      if !token.isEmpty { words += 1 }
      if words > 4 { return nil }
      index = word - 1
    }
    return nil
  }

  private static func isSeparator(_ token: ArraySlice<UInt8>) -> Bool {
    switch token.text {
    case "-", "–", "—", "|", "•", "*", "·", "//", "+", ";", "/": true
    default: false
    }
  }

  private static func endsItem(_ token: ArraySlice<UInt8>) -> Bool {
    token.last == UInt8(ascii: ";") || token.last == UInt8(ascii: ",")
  }

  /// The words of a label without bullets and numbering; nil where they are too many, or no words.
  private static func label(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = withoutBullet(bytes).trimmed
    guard !text.isEmpty, text.split(separator: 0x20).count <= wordLimit,
      text.count(where: { $0 & 0xC0 != 0x80 }) <= characterLimit,
      text.contains(where: { (0x61...0x7A).contains($0.lowered) || $0 >= 0xC3 }),
      text.offset(of: ". ") == nil
    else { return nil }
    return text.text
  }

  /// The bytes after `- `, `1. `, `a) ` and their like.
  private static func withoutBullet(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = bytes.trimmed
    guard let space = text.firstIndex(of: 0x20) else { return text }
    let first = text[..<space]
    if isSeparator(first) { return withoutBullet(text[space...]) }
    let isNumber = first.count <= 4 && (first.last == UInt8(ascii: ".") || first.last == UInt8(ascii: ")"))
    return isNumber ? text[space...].trimmed : text
  }

  /// A value without white space and separators around it.
  private static func value(_ bytes: ArraySlice<UInt8>) -> String {
    var words = bytes.split(separator: 0x20)
    while let last = words.last, isSeparator(last) { words.removeLast() }
    while let first = words.first, isSeparator(first) { words.removeFirst() }
    guard let first = words.first, let last = words.last else { return "" }
    let value = bytes[first.startIndex..<last.endIndex]
    return (value.last == UInt8(ascii: ";") || value.last == UInt8(ascii: ",") ? value.dropLast() : value).text
  }
}
