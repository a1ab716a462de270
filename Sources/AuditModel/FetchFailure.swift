/// Why a request brought no response.
public struct FetchFailure: Hashable, Sendable, Codable {
  /// The kinds of failure; a closed set that reports and the store use as a label.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The host's name has no address.
    case unresolved
    /// Nothing listens there.
    case refused
    /// It took longer than the limit.
    case timedOut = "timed-out"
    /// The connection ended before a response was complete.
    case reset
    /// No secure connection could be made.
    case tls
    /// What came is not HTTP.
    case malformed
    /// The address is private, loopback, link-local or reserved, and the user did not allow that.
    case privateAddress = "private-address"
    /// robots.txt says no (RFC 9309).
    case disallowed = "robots-disallowed"
    /// robots.txt cannot be had because its server fails, so nothing may be fetched (RFC 9309, section 2.3.1.4).
    case robotsUnreachable = "robots-unreachable"
    /// The redirects go in a circle or are too many.
    case redirectLoop = "redirect-loop"
    /// The user stopped the run.
    case cancelled
  }

  /// What happened.
  public var kind: Kind
  /// The library's own words, in English, for the log.
  public var detail: String

  /// A failure.
  public init(kind: Kind, detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}
