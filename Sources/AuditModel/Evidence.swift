public import WebAddress

/// One proof of a verdict: where it was read, the words, when, and the digest of the bytes.
public struct Evidence: Hashable, Sendable, Codable {
  /// What kind of thing was read.
  public enum Kind: String, Sendable, Codable {
    /// Words of a page.
    case text
    /// A link and its words.
    case link
    /// A table row.
    case table
    /// An element of the page's head.
    case metadata
    /// A picture.
    case image
    /// A form.
    case form
    /// The address itself.
    case address
    /// A feed.
    case feed
    /// An attached document.
    case document
  }

  /// What the numbered parts of a document are.
  public enum Part: String, Sendable, Codable {
    /// Pages of paper.
    case page
    /// Sheets of a workbook.
    case sheet
    /// Slides of a presentation.
    case slide
  }

  /// The page or document that was read.
  public var url: WebAddress
  /// The words that were read, as they stand there, with … where they were cut.
  public var quote: String
  /// What was read.
  public var kind: Kind
  /// The number of the page, sheet or slide within a document, from 1; nil for a web page.
  public var page: Int?
  /// What the number counts; nil where there is none.
  public var part: Part?
  /// When it was fetched.
  public var capturedAt: Instant
  /// SHA-256 of the response's payload, in lower-case hexadecimal.
  public var sha256: String
  /// Whether it came from a host whose certificate did not hold.
  public var isUnverified: Bool

  /// A proof.
  public init(
    url: WebAddress, quote: String, kind: Kind, page: Int? = nil, part: Part? = nil, capturedAt: Instant,
    sha256: String,
    isUnverified: Bool = false
  ) {
    self.url = url
    self.quote = quote
    self.kind = kind
    self.page = page
    self.part = page == nil ? nil : part ?? .page
    self.capturedAt = capturedAt
    self.sha256 = sha256
    self.isUnverified = isUnverified
  }
}
