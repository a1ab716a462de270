import Crawling
import Fetching

/// How a site is to be fetched.
struct CrawlSettings {
  /// How far the crawl goes and how gently.
  let policy: CrawlPolicy
  /// How it fetches.
  let fetching: FetchSettings
  /// The options as the stored run remembers them.
  let description: [String: String]
}
