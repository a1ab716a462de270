import AuditModel
import WebAddress

/// How a crawl ended, as the crawl itself saw it.
struct Conclusion: Sendable {
  var summary: CrawlSummary
  /// The address the user gave, as it was finally fetched.
  var start: WebAddress
  var failures: [UnreachedAddress]
  var unvisited: UnvisitedAddresses
  var findings: [Finding]
  /// How many bytes the archive held at the end; one of another length was touched since, and the log is not trusted.
  var archiveLength: Int
}
