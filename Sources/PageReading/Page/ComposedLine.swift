import VietnameseText

/// A line's text, composed, and whether it was sent so.
struct ComposedLine {
  /// The composed text; may be empty.
  let text: String
  /// Whether letters were sent that are not in composed form.
  let isDecomposed: Bool

  /// Composes a line.
  init(_ raw: ArraySlice<UInt8>) {
    text = ComposedText.compose(raw)
    // A mark is encoded as CC or CD and a byte more.
    isDecomposed = raw.contains { $0 == 0xCC || $0 == 0xCD } && !ComposedText.isComposed(raw.text)
  }
}

extension String {
  /// Whether the text carries on the sentence of the text before it: it begins with a small letter, and the other does
  /// not end a sentence.
  func continues(_ other: String) -> Bool {
    guard let first = unicodeScalars.first, first.properties.isLowercase, let last = other.utf8.last else {
      return false
    }
    let ends: [UInt8] = [0x2E, 0x3A, 0x3B, 0x21, 0x3F]  // . : ; ! ?
    return !ends.contains(last) && LabelledText(self).pairs.isEmpty
  }
}
