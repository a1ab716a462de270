public import AuditModel

/// One request that a crawl gives out, to be answered with `Crawl.received`.
public struct CrawlRequest: Hashable, Sendable {
  /// What a request is for.
  public enum Purpose: String, Hashable, Sendable {
    /// The robots.txt of an origin.
    case robots
    /// A page.
    case page
    /// What looks like a feed.
    case feed
    /// An address that does not exist, or a search.
    case probe
    /// A sitemap.
    case sitemap
    /// What looks like a document.
    case document
  }

  /// The number of the request within its crawl.
  public let id: Int
  /// What to get.
  public let fetch: FetchRequest
  /// What it is for.
  public let purpose: Purpose
  /// How many links lie between the start page and it.
  public let depth: Int
}
