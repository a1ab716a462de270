/// A text whose passages in legacy encodings were turned into composed Unicode.
public struct RestoredText: Equatable, Sendable {
  /// A stretch of whole lines.
  public struct Passage: Equatable, Sendable {
    /// Where it lies in the UTF-8 of `text`; passages follow one another without a gap.
    public let range: Range<Int>
    /// How most of its words were written; nil where they were left alone.
    public let encoding: LegacyEncoding?
  }

  /// The text with the white space and line breaks it had.
  public let text: String
  /// Its passages in order; none for an empty text.
  public let passages: [Passage]
}
