public import WebAddress

/// An address that the crawl had not known.
public struct FoundAddress: Hashable, Sendable {
  /// The address.
  public var address: WebAddress
  /// The words of the link that led to it.
  public var text: String
  /// How many links lie between the start page and it.
  public var depth: Int
  /// What it is likely to hold; pages and feeds wait to be fetched, documents are only counted.
  public var kind: AddressKind
  /// What it promises; 0 for a document.
  public var promise: Double
}
