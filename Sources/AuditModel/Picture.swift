/// A picture of a page.
public struct Picture: Hashable, Sendable {
  /// The address as written.
  public var source: String
  /// The alternative text; nil where the attribute is missing.
  public var alternative: String?
  /// The index of the block before it; nil ahead of the first.
  public var block: Int?

  /// A picture.
  public init(source: String, alternative: String?, block: Int? = nil) {
    self.source = source
    self.alternative = alternative
    self.block = block
  }
}
