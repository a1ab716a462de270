/// A value that stands beside its label: `Chức vụ: Hiệu trưởng`.
public struct LabelledValue: Hashable, Sendable {
  /// The label without its colon.
  public var label: String
  /// The value as it stands; empty where the label has none.
  public var value: String
  /// The index of the block that holds the label.
  public var block: Int

  /// A labelled value.
  public init(label: String, value: String, block: Int) {
    self.label = label
    self.value = value
    self.block = block
  }
}
