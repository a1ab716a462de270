/// Text with its marks apart, as some systems write it.
public enum DecomposedText {
  /// The text with every Vietnamese letter as its ASCII letter and its marks, in canonical order (NFD). The stroke of
  /// đ is no mark.
  public static func decompose(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let parts = parts[scalar.value] { result.append(contentsOf: parts) } else { result.append(scalar) }
    }
    return String(result)
  }

  /// The marks of shape by the letters that bear them.
  private static let shapes: [(letter: String, base: String, mark: String)] = [
    ("ă", "a", "\u{306}"), ("â", "a", "\u{302}"), ("ê", "e", "\u{302}"), ("ô", "o", "\u{302}"), ("ơ", "o", "\u{31B}"),
    ("ư", "u", "\u{31B}"),
  ]
  private static let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

  private static let parts: [UInt32: [Unicode.Scalar]] = {
    var parts: [UInt32: [Unicode.Scalar]] = [:]
    let plain = ["a", "e", "i", "o", "u", "y"].map { (letter: $0, base: $0, mark: "") }
    for shape in plain + shapes {
      for tone in tones where !(shape.mark + tone).isEmpty {
        let composed = ComposedText.compose(shape.letter + tone)
        // The dot below goes before a mark above, and behind a horn (canonical combining classes 216, 220, 230).
        let marks = tone == "\u{323}" && shape.mark != "\u{31B}" ? tone + shape.mark : shape.mark + tone
        for text in [(composed, shape.base), (composed.uppercased(), shape.base.uppercased())] {
          guard let scalar = text.0.unicodeScalars.first, text.0.unicodeScalars.count == 1 else { continue }
          parts[scalar.value] = Array((text.1 + marks).unicodeScalars)
        }
      }
    }
    return parts
  }()
}
