public import WebAddress

/// One request to be made, as the crawl wants it.
public struct FetchRequest: Hashable, Sendable {
  /// What to get.
  public var address: WebAddress
  /// The most bytes of decoded body to keep; what lies beyond is cut and said so.
  public var bodyLimit: Int
  /// The most seconds that the whole exchange may take.
  public var timeout: Double

  /// A request.
  public init(address: WebAddress, bodyLimit: Int = 10 << 20, timeout: Double = 30) {
    self.address = address
    self.bodyLimit = bodyLimit
    self.timeout = timeout
  }
}
