import Crawling
import Fetching

/// How a site is to be fetched.
struct CrawlSettings: Sendable {
  /// How far the crawl goes and how gently.
  let policy: CrawlPolicy
  /// How it fetches.
  var fetching: FetchSettings
  /// The options as the stored run remembers them.
  let description: [String: String]

  /// The same for so many portals at a time: each has its share of connections, so that portals that stall keep no
  /// other waiting.
  func forPortals(_ count: Int) -> CrawlSettings {
    var settings = self
    settings.fetching.maxConnections = max(fetching.maxConnections, count * policy.concurrency)
    return settings
  }
}
