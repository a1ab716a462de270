import VietnameseText

extension String {
  /// The words folded without accents, one space between them and no punctuation, so that a name is the same name ahead
  /// of a comma.
  var plainWords: String {
    var words: [UInt8] = []
    for byte in FoldedText(self, .plain).bytes {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: words.append(byte)
      default: if let last = words.last, last != 0x20 { words.append(0x20) }
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// Whether these plain words may be among its own. It is told without folding the text, and wrong only where it says
  /// that they may: a letter that is not ASCII stands for any.
  func mayHold(plainWords words: String) -> Bool {
    let (text, words) = (utf8Span.span, words.utf8Span.span)
    // The ministry's name is folded to one word.
    if Self.hold(words, UInt8(ascii: "g"), UInt8(ascii: "d")) { return true }
    for start in 0..<text.count where text[start] & 0xC0 != 0x80 && Self.mayHold(words, in: text, at: start) {
      return true
    }
    return false
  }

  private static func hold(_ text: Span<UInt8>, _ first: UInt8, _ second: UInt8) -> Bool {
    for index in 1..<Swift.max(1, text.count) where text[index - 1] == first && text[index] == second { return true }
    return false
  }

  private static func mayHold(_ words: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Bool {
    var offset = start
    for index in 0..<words.count {
      guard offset < text.count else { return false }
      // A letter that folding leaves as it is takes several bytes of the words too.
      if words[index] >= 0x80 { return true }
      let byte = text[offset]
      if words[index] == UInt8(ascii: " ") {
        // A sign that is not ASCII may part words, or begin the next one; "%20" is a space.
        if byte >= 0x80 || byte == UInt8(ascii: "%") { return true }
        guard !isWord(byte) else { return false }
        while offset < text.count, text[offset] < 0x80, !isWord(text[offset]) { offset += 1 }
        if offset < text.count, text[offset] >= 0x80 { return true }
      } else if byte < 0x80 {
        guard byte == words[index] || isWord(byte) && byte | 0x20 == words[index] else { return byte < 0x20 }
        offset += 1
      } else {
        // Vietnamese letters take the place of one; marks, ligatures and the like may take that of none or several.
        switch byte {
        case 0xC3, 0xC4, 0xC6: offset += 2
        case 0xE1 where text[offset + 1] == 0xBA || text[offset + 1] == 0xBB: offset += 3
        default: return true
        }
        if byte == 0xC3, ligatures.contains(text[offset - 1]) { return true }
      }
    }
    return true
  }

  /// The second bytes of Æ, Þ, ß, æ and þ, which are folded to two letters.
  private static let ligatures: [UInt8] = [0x86, 0x9E, 0x9F, 0xA6, 0xBE]

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
