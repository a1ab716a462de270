import AuditModel
import Crawling

/// The portals that are to be audited, one or many, and what is told of them on the way.
protocol Docket: Sendable {
  /// The next portal, with a number that no other has; nil where none is left.
  mutating func next() -> (site: Int, audit: SiteAudit)?

  /// A page was read.
  mutating func hasRead(_ page: PageFacts)

  /// Tells how it goes, at so many seconds since the beginning.
  mutating func show(_ fleet: CrawlFleet, at now: Double)

  /// The crawl of a portal has ended.
  mutating func hasCrawled(_ progress: CrawlProgress, at now: Double)

  /// A portal has its report, or an error says why it has none.
  mutating func hasConcluded(site: Int, _ result: Result<SiteReport, any Error>)
}
