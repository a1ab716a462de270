/// What the scanners ask of folded text. Offsets are those of the folded bytes.
extension FoldedText {
  /// The byte at an offset; 0 outside of the text.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// Whether a digit stands there.
  func isDigit(_ offset: Int) -> Bool {
    byte(offset) &- UInt8(ascii: "0") < 10
  }

  /// Whether the scalar that begins there belongs to a word.
  func isWord(at offset: Int) -> Bool {
    guard offset >= 0, offset < bytes.count else { return false }
    return ScalarKind.isWord(UTF8Decoding.scalar(at: offset, in: bytes.span).value)
  }

  /// Whether the scalar that ends just before an offset belongs to a word.
  func isWord(before offset: Int) -> Bool {
    guard let (scalar, _) = UTF8Decoding.scalar(before: offset, in: bytes.span) else { return false }
    return ScalarKind.isWord(scalar)
  }

  /// Whether no word is cut at either end of a range. An end of the range that is no part of a word cuts none.
  func isWhole(_ range: Range<Int>) -> Bool {
    if isWord(at: range.lowerBound), isWord(before: range.lowerBound) { return false }
    return !(isWord(before: range.upperBound) && isWord(at: range.upperBound))
  }

  /// Whether a range begins in the midst of a word of two syllables that is another word than its second one: "cơ sở
  /// giáo dục", a place of learning, names no "sở giáo dục", the office above it, nor does "cán bộ giáo dục" name the
  /// ministry.
  func beginsWithinWord(_ range: Range<Int>) -> Bool {
    let compounds = folding == .accented ? Self.compounds : Self.plainCompounds
    return compounds.contains { first, second in
      after(second, at: range.lowerBound) != nil && before(words: [first], at: range.lowerBound) != nil
    }
  }

  private static let compounds = [("cơ ", "sở "), ("cán ", "bộ "), ("nội ", "bộ "), ("đồng ", "bộ ")]
  /// Without accents more words look alike ("có số"), so more of the second part is asked for.
  private static let plainCompounds = [("co ", "so g"), ("can ", "bo g"), ("noi ", "bo g"), ("dong ", "bo g")]

  /// Whether the text goes on with a literal (given as folding leaves it); the offset behind it.
  func after(_ literal: String, at offset: Int) -> Int? {
    var offset = offset
    for byte in literal.utf8 {
      guard self.byte(offset) == byte else { return nil }
      offset += 1
    }
    return offset
  }

  /// As `after(_:at:)` for the first of several that is there as a whole word.
  func after(words: [String], at offset: Int) -> Int? {
    for word in words {
      if let end = after(word, at: offset), isWhole(offset..<end) { return end }
    }
    return nil
  }

  /// Whether the text up to an offset ends with a literal; where that begins.
  func before(_ literal: String, at offset: Int) -> Int? {
    let start = offset - literal.utf8.count
    return start >= 0 && after(literal, at: start) == offset ? start : nil
  }

  /// As `before(_:at:)` for the first of several that is there as a whole word.
  func before(words: [String], at offset: Int) -> Int? {
    for word in words {
      if let start = before(word, at: offset), isWhole(start..<offset) { return start }
    }
    return nil
  }

  /// The offset behind the bytes of `set` that begin there.
  func skip(_ set: StaticString, at offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, set.holds(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The offset before the bytes of `set` that end there.
  func skip(_ set: StaticString, before offset: Int) -> Int {
    var offset = offset
    while offset > 0, set.holds(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  /// The digits that begin there, up to `limit` of them; nil where there are none or more.
  func number(at offset: Int, limit: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = offset
    while isDigit(end) {
      guard end - offset < limit else { return nil }
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    return end == offset ? nil : (value, end)
  }

  /// The word that ends there (after spaces are skipped), as letters and digits; nil where none does.
  func wordRange(before offset: Int) -> Range<Int>? {
    let end = skip(" ", before: offset)
    var start = end
    while let (scalar, previous) = UTF8Decoding.scalar(before: start, in: bytes.span), ScalarKind.isWord(scalar) {
      start = previous
    }
    return start == end ? nil : start..<end
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A mention whose range is given in folded bytes.
  func mention<Value>(_ value: Value, _ range: Range<Int>) -> Mention<Value> {
    Mention(value: value, range: sourceRange(of: range))
  }
}

extension StaticString {
  /// Whether an ASCII byte is one of the characters.
  fileprivate func holds(_ byte: UInt8) -> Bool {
    withUTF8Buffer { $0.contains(byte) }
  }
}
