/// Vietnamese that was written with fonts of their own encoding, turned into Unicode.
///
/// What is to be turned is told by the words: each is read in every encoding, and the reading with the more syllables
/// of Vietnamese wins, together with the words around it. Text that is right in Unicode stays as it is, but that its
/// Vietnamese letters are composed and that Ƣ and Ð become Ư and Đ.
public enum LegacyText {
  /// The text in Unicode.
  public static func restore(_ text: String) -> RestoredText {
    let bytes = text.utf8Span.span
    if isASCII(bytes) {
      let passage = RestoredText.Passage(range: 0..<bytes.count, encoding: nil)
      return RestoredText(text: text, passages: bytes.isEmpty ? [] : [passage])
    }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = UTF8Decoding.scalar(at: offset, in: bytes)
      scalars.append(scalar)
      offset += length
    }
    let words = LegacyWords(DetachedMarks.attached(in: scalars))
    return RestoredTextWriter.write(words, in: encodings(of: words))
  }

  private static func isASCII(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 { return false }
    return true
  }

  /// The encoding of each word that tells one.
  private static func encodings(of words: LegacyWords) -> [LegacyEncoding?] {
    var path = LegacyPath()
    var reading = LegacyReading()
    var weights = LegacyPath.states.map { _ in 0 }
    for word in words.telling {
      for (state, encoding) in LegacyPath.states.enumerated() {
        reading.read(words.scalars[word.range], in: encoding)
        weights[state] = reading.weight
      }
      path.append(weights, isFirst: word.isFirst)
    }
    return path.encodings()
  }
}
