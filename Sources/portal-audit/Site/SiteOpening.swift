/// How the audit of a portal begins.
enum SiteOpening: Sendable {
  /// With a crawl, or the rest of one.
  case crawl(SiteRun, SiteCrawl)
  /// With its end: an earlier process had crawled the portal and died before the report.
  case report(SiteReport)
}
