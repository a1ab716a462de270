/// What an address promises before it is fetched.
public struct Promise: Hashable, Sendable {
  /// How plainly its words say so, above 0; 0 where they say nothing.
  public var strength: Double
  /// The numbers of what its words speak of (such as obligations), ascending. A promise without any counts as it
  /// stands; one with some is worth the less, the more of them has been seen.
  public var topics: [UInt16]
  /// Whether the words are called so, rather than mention it in passing.
  public var isName: Bool

  /// A promise.
  public init(strength: Double, topics: [UInt16] = [], isName: Bool = true) {
    self.strength = strength
    self.topics = topics
    self.isName = isName
  }
}
