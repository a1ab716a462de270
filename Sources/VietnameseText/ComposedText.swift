/// Text as it is kept and quoted: composed, with single spaces, without what shows nothing.
public enum ComposedText {
  /// The text with every Vietnamese letter in its composed form (NFC), white space runs as one space, zero-width
  /// characters removed and both ends trimmed. Case, tone placement, dashes and quotes stay.
  public static func compose(_ text: String) -> String {
    var composer = TextComposer(capacity: text.utf8.count)
    composer.compose(text.utf8Span.span)
    return String(decoding: composer.bytes, as: UTF8.self)
  }

  /// `compose` of a text that is UTF-8 bytes.
  public static func compose(_ text: ArraySlice<UInt8>) -> String {
    composedPlainly(text) ?? compose(String(decoding: text, as: UTF8.self))
  }

  /// The text where nothing is to be done but to collapse white space of ASCII, as in nineteen lines of twenty; nil
  /// elsewhere. It is written where it will stand and takes a fifth of the time of the composer.
  private static func composedPlainly(_ text: ArraySlice<UInt8>) -> String? {
    var isPlain = true
    let composed = text.withUnsafeBufferPointer { source in
      String(unsafeUninitializedCapacity: source.count) { target in
        var (index, count) = (0, 0)
        while index < source.count {
          let length = plainLength(source, at: index)
          if length > 0 {
            for offset in 0..<length { target[count + offset] = source[index + offset] }
            count += length
          } else if source[index] >= 0x7F {
            isPlain = false
            return 0
          } else if count > 0, target[count - 1] != 0x20, source[index] == 0x20 || (0x9...0xD).contains(source[index]) {
            target[count] = 0x20
            count += 1
          }
          index += max(1, length)
        }
        return count > 0 && target[count - 1] == 0x20 ? count - 1 : count
      }
    }
    return isPlain ? composed : nil
  }

  /// How many bytes a character takes up that stays as it is: one of ASCII that shows, or one of U+00C0...U+01BF and
  /// U+1E80...U+1EFF, where the composed letters of Vietnamese are; 0 for any other.
  @inline(__always)
  private static func plainLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func goesOn(_ offset: Int) -> Bool { index + offset < text.count && text[index + offset] & 0xC0 == 0x80 }
    switch text[index] {
    case 0x21...0x7E: return 1
    case 0xC3...0xC6: return goesOn(1) ? 2 : 0
    case 0xE1: return goesOn(1) && goesOn(2) && (text[index + 1] == 0xBA || text[index + 1] == 0xBB) ? 3 : 0
    default: return 0
    }
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
