/// The letters that tell Vietnamese text from text typed without accents.
public enum VietnameseLetters {
  /// Whether any letter of the text bears a mark that Vietnamese writes, composed or not; đ and its look-alikes count.
  public static func occur(in text: String) -> Bool {
    let bytes = text.utf8Span.span
    let table = LetterTable.shared
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] >= 0xC3 else {
        offset += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(at: offset, in: bytes)
      if table.entry(of: scalar) != LetterTable.none { return true }
      if (0x300...0x36F).contains(scalar), let (base, _) = UTF8Decoding.scalar(before: offset, in: bytes),
        table.letter(of: base)?.adding(mark: scalar) != nil
      {
        return true
      }
      offset += length
    }
    return false
  }
}
