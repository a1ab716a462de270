import Crawling

/// A crawl as far as earlier processes brought it. Whoever takes it up must be alone to have it: a copy would be kept
/// whole beside the one that grows.
struct SiteCrawl: Sendable {
  var crawl: Crawl
  /// How many seconds it took.
  var seconds = 0.0
}
