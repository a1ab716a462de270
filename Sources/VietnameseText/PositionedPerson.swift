/// A person named together with a position.
public struct PositionedPerson: Sendable, Hashable {
  /// The name, composed and in title case.
  public let name: String
  /// The position, as an index into the phrases of the scanner's set.
  public let position: Int
  /// Whether the text says that the position was held before ("nguyên Hiệu trưởng").
  public let isFormer: Bool

  /// A person in a position.
  public init(name: String, position: Int, isFormer: Bool = false) {
    self.name = name
    self.position = position
    self.isFormer = isFormer
  }
}
