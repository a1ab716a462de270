public import WebAddress

/// An address of the site that the crawl knows of but has no content from.
public struct UnreachedAddress: Hashable, Sendable, Codable {
  /// The address.
  public var address: WebAddress
  /// The words of the links that lead there.
  public var text: String
  /// The failure, where it was asked for and none answered.
  public var failure: FetchFailure.Kind?
  /// The HTTP status, where it was asked for and something answered.
  public var status: Int?

  /// An address without content.
  public init(address: WebAddress, text: String, failure: FetchFailure.Kind? = nil, status: Int? = nil) {
    self.address = address
    self.text = text
    self.failure = failure
    self.status = status
  }
}

extension UnreachedAddress {
  /// Whether the server answered that there is nothing, or nothing any more (RFC 9110, sections 15.5.5 and 15.5.11).
  public var isGone: Bool { status == 404 || status == 410 }
}
