/// Text folded for matching, with the way back to the text it came from.
///
/// Folded with accents, text is composed, in lower case, with the tone on the vowel where print puts it (hoà and hòa
/// are one word, quý and quá stay), every run of white space is one space, what shows nothing is gone, dashes are "-",
/// typographic quotes are ASCII, look-alikes of Vietnamese letters are those letters (Ð, Ƣ), and the ways to write
/// GD&ĐT (GD-ĐT, GDĐT, GD và ĐT, giáo dục và đào tạo, …) are one word, "gdđt". Folded plainly, the accents go too and
/// `- _ . / +` and `%20`, which part the words of slugs and file names, are spaces.
///
/// Nothing is trimmed: a space at either end stays one space.
public struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  public let bytes: [UInt8]
  /// How it was folded.
  public let folding: Folding
  /// Offset in the original per folded byte, then the length of the original. The bytes that one stretch of the
  /// original gave share its offset; what was dropped belongs to the letter before it.
  let starts: [UInt32]

  /// The text folded. Offsets are kept in 32 bits: text of 4 GiB and more is not meant to come here.
  public init(_ text: String, _ folding: Folding = .accented) {
    var folder = TextFolder(folding: folding, capacity: text.utf8.count)
    folder.fold(text.utf8Span.span)
    bytes = folder.bytes
    starts = folder.starts
    self.folding = folding
  }

  /// The text folded with its accents, or without any where it bears none: a slug, a file name, a line typed plainly.
  public init(matching text: String) {
    self.init(text, VietnameseLetters.occur(in: text) ? .accented : .plain)
  }

  /// Where in the UTF-8 of the original text a range of folded bytes came from. Widened to whole stretches: a byte of
  /// "gdđt" stands for all of "Giáo dục và Đào tạo". A range beyond the bytes is cut to them.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    let lower = Int(starts[range.lowerBound])
    guard !range.isEmpty else { return lower..<lower }
    var upper = range.upperBound
    while upper < bytes.count, starts[upper] == starts[range.upperBound - 1] { upper += 1 }
    return lower..<Int(starts[upper])
  }

  /// The folded text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
