public import AuditModel

/// Where a crawl stands, in numbers.
public struct CrawlProgress: Hashable, Sendable {
  /// HTML pages that answered with success.
  public var pages = 0
  /// Distinct documents that were found.
  public var documents = 0
  /// Documents that were fetched.
  public var documentsRead = 0
  /// Addresses that are still to be asked for.
  public var waiting = 0
  /// Addresses that brought no usable response or a status from 400.
  public var failed = 0
  /// Requests that are under way.
  public var active = 0
  /// Requests that were given out, those for robots.txt included.
  public var requests = 0
  /// Bytes of decoded bodies.
  public var bytes = 0
  /// What is looked for and has a page that is called by its name.
  public var goalsInSight = 0

  /// The numbers of a crawl that ended for that reason and began at that moment.
  public func summary(stopped: CrawlSummary.Stop, startedAt: Instant, scope: Scope = .host) -> CrawlSummary {
    CrawlSummary(
      pages: pages, documents: documents, failed: failed, bytes: bytes, requests: requests, stopped: stopped,
      startedAt: startedAt, scope: scope)
  }
}
