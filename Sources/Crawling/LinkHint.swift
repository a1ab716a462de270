public import WebAddress

/// What is known of an address before it is fetched: what its promise is judged by.
public struct LinkHint: Hashable, Sendable {
  /// Where the link leads.
  public var address: WebAddress
  /// The words of the link; for a picture without words the name of its file.
  public var text: String
  /// How many links lie between the start page and it.
  public var depth: Int
  /// The place of the link among the links of its page, from 0.
  public var position: Int

  /// A hint.
  public init(address: WebAddress, text: String, depth: Int, position: Int) {
    self.address = address
    self.text = text
    self.depth = depth
    self.position = position
  }
}
