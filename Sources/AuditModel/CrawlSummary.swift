/// How a crawl went, in numbers.
public struct CrawlSummary: Hashable, Sendable, Codable {
  /// Why a crawl ended.
  public enum Stop: String, Sendable, Codable {
    /// Nothing was left to fetch.
    case finished
    /// What was left promised nothing that was not proved already, and was of kinds that had been looked at.
    case nothingPromising = "nothing-promising"
    /// The page limit was reached.
    case pageLimit = "page-limit"
    /// The time limit was reached.
    case timeLimit = "time-limit"
    /// The limit of bytes was reached.
    case byteLimit = "byte-limit"
    /// The user stopped it.
    case interrupted
    /// The start page could not be had.
    case startUnreachable = "start-unreachable"
    /// The host, or the last one that had pages left, sent the visitor away or failed so often that it was given up.
    case blocked
    /// The process ended in the middle.
    case crashed
  }

  /// HTML pages that answered with success.
  public var pages: Int
  /// Documents (PDF, Office and the like) that were found.
  public var documents: Int
  /// Requests that brought no usable response, and responses with a status from 400.
  public var failed: Int
  /// Bytes of decoded bodies.
  public var bytes: Int
  /// Requests that were sent.
  public var requests: Int
  /// Why the crawl ended.
  public var stopped: Stop
  /// When it began.
  public var startedAt: Instant
  /// Which part of the site is the body's; nothing beside it was followed.
  public var scope: Scope

  /// A summary.
  public init(
    pages: Int, documents: Int, failed: Int, bytes: Int, requests: Int, stopped: Stop, startedAt: Instant,
    scope: Scope = .host
  ) {
    self.pages = pages
    self.documents = documents
    self.failed = failed
    self.bytes = bytes
    self.requests = requests
    self.stopped = stopped
    self.startedAt = startedAt
    self.scope = scope
  }
}
