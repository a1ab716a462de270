public import WebAddress

/// What was read from an RSS or Atom feed that parses.
public struct FeedFacts: Hashable, Sendable {
  /// The address that answered.
  public var address: WebAddress
  /// When it was fetched.
  public var capturedAt: Instant
  /// SHA-256 of the payload, in lower-case hexadecimal.
  public var sha256: String
  /// `rss`, `rdf` or `atom`.
  public var format: String
  /// The feed's title.
  public var title: String
  /// Its entries in their order.
  public var entries: [Entry]
  /// What became of checking the host's certificate; nil over plain http.
  public var certificate: CertificateState?

  /// One entry.
  public struct Entry: Hashable, Sendable {
    /// The entry's title.
    public var title: String
    /// Where it leads.
    public var link: WebAddress?
    /// Its date as written; empty where there is none.
    public var date: String

    /// An entry.
    public init(title: String, link: WebAddress?, date: String) {
      self.title = title
      self.link = link
      self.date = date
    }
  }

  /// The facts of a feed.
  public init(
    address: WebAddress, capturedAt: Instant, sha256: String, format: String, title: String, entries: [Entry],
    certificate: CertificateState? = nil
  ) {
    self.address = address
    self.capturedAt = capturedAt
    self.sha256 = sha256
    self.format = format
    self.title = title
    self.entries = entries
    self.certificate = certificate
  }

  /// Whether it came from a host whose certificate did not hold.
  public var isUnverified: Bool { certificate.map { $0 != .valid } ?? false }
}
