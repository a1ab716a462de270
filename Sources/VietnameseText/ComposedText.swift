/// Text as it is kept and quoted: composed, with single spaces, without what shows nothing.
public enum ComposedText {
  /// The text with every Vietnamese letter in its composed form (NFC), white space runs as one space, zero-width
  /// characters removed and both ends trimmed. Case, tone placement, dashes and quotes stay.
  public static func compose(_ text: String) -> String {
    var composer = TextComposer(capacity: text.utf8.count)
    composer.compose(text.utf8Span.span)
    return String(decoding: composer.bytes, as: UTF8.self)
  }

  /// False if any letter is followed by a combining mark that a precomposed letter could hold.
  public static func isComposed(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var offset = 0
    while offset < bytes.count {
      // U+0300...U+036F are encoded as CC 80...CD AF.
      guard bytes[offset] == 0xCC || bytes[offset] == 0xCD else {
        offset += 1
        continue
      }
      let (mark, length) = UTF8Decoding.scalar(at: offset, in: bytes)
      if holdsMark(mark, before: offset, in: bytes) { return false }
      offset += length
    }
    return true
  }

  /// Whether a letter before the mark has a precomposed form with it; other marks, up to three, may stand between them.
  private static func holdsMark(_ mark: UInt32, before offset: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    var end = offset
    for _ in 0..<4 {
      guard let (scalar, start) = UTF8Decoding.scalar(before: end, in: bytes) else { return false }
      if !(0x300...0x36F).contains(scalar) {
        return LetterTable.shared.letter(of: scalar)?.adding(mark: mark) != nil
          || LatinAccents.composed(scalar, mark) != nil
      }
      end = start
    }
    return false
  }
}
