/// The many ways to write "giáo dục và đào tạo", made one word.
extension TextFolder {
  /// Whether the last two bytes are those of an ending of the ministry's name: few words have one.
  var mayEndMinistry: Bool {
    guard let last = bytes.last, bytes.count > 1 else { return false }
    let before = bytes[bytes.count - 2]
    // The last bytes of "đ" and of "ạ", or the letters without accent.
    if last == UInt8(ascii: "t") { return before == 0x91 || before == UInt8(ascii: "d") }
    return last == UInt8(ascii: "o") && (before == 0xA1 || before == UInt8(ascii: "a"))
  }

  /// Replaces one of the ways at the end of the bytes.
  mutating func unifyMinistry() {
    let spellings = MinistrySpellings.of(folding)
    for ending in spellings.endings where endsWith(ending.bytes, before: bytes.count) {
      let jointEnd = bytes.count - ending.bytes.count
      for joint in spellings.joints where endsWith(joint.bytes, before: jointEnd) {
        if ending.needsTie, !joint.isTie { continue }
        let beginningEnd = jointEnd - joint.bytes.count
        for beginning in spellings.beginnings where endsWith(beginning.bytes, before: beginningEnd) {
          let start = beginningEnd - beginning.bytes.count
          if joint.bytes.isEmpty, beginning.isSpelt || ending.isSpelt { continue }
          if beginning.isSpelt, !isWordStart(start) { continue }
          replace(from: start, with: spellings.word)
          return
        }
      }
    }
  }

  private mutating func replace(from start: Int, with word: [UInt8]) {
    let source = starts[start]
    truncate(to: start)
    for byte in word { append(byte, source) }
  }

  private func endsWith(_ suffix: [UInt8], before end: Int) -> Bool {
    guard suffix.count <= end else { return false }
    for index in suffix.indices where bytes[end - suffix.count + index] != suffix[index] { return false }
    return true
  }

  private func isWordStart(_ index: Int) -> Bool {
    guard let (scalar, _) = UTF8Decoding.scalar(before: index, in: bytes.span) else { return true }
    return !ScalarKind.isWord(scalar)
  }
}
