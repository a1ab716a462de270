/// One thing found in a text.
public struct Mention<Value: Sendable>: Sendable {
  /// What was found.
  public let value: Value
  /// Where: offsets in the UTF-8 of the original text.
  public let range: Range<Int>

  /// A mention.
  public init(value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Mention: Equatable where Value: Equatable {}
extension Mention: Hashable where Value: Hashable {}
