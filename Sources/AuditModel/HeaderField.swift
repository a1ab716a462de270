/// One header field.
public struct HeaderField: Hashable, Sendable, Codable {
  /// The name in lower case.
  public var name: String
  /// The value without white space around it.
  public var value: String

  /// A field; the name is given in lower case.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
