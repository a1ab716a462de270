import AuditModel
import Catalogue
import Crawling

/// A docket of one portal, watched by a person.
struct SinglePortal: Docket {
  private let audit: SiteAudit
  private var isTaken = false
  private var line: ProgressLine
  /// How many seconds earlier processes took.
  private var secondsBefore = 0.0
  /// What became of it.
  private(set) var result: Result<SiteReport, any Error>?

  init(_ audit: SiteAudit) {
    self.audit = audit
    let (rules, settings) = (audit.judging.rules, audit.judging.settings)
    line = ProgressLine(
      terminal: Terminal(output: .error), messages: rules.messages, language: settings.language,
      policy: audit.crawling.policy,
      obligations: rules.catalogue.obligations.count { one in
        one.hasCheck && (settings.subject.profile.map(one.applies.includes) ?? true)
      })
  }

  mutating func next() -> (site: Int, audit: SiteAudit)? {
    defer { isTaken = true }
    return isTaken ? nil : (0, audit)
  }

  mutating func hasOpened(_ crawl: SiteCrawl) { secondsBefore = crawl.seconds }

  mutating func hasRead(_ page: PageFacts) {}

  mutating func show(_ fleet: CrawlFleet, at now: Double) {
    let now = secondsBefore + now
    if line.isDue(at: now), let progress = fleet.progress(ofSite: 0) { line.show(progress, at: now) }
  }

  mutating func hasCrawled(_ progress: CrawlProgress, at now: Double) {
    line.end(progress, at: secondsBefore + now)
  }

  mutating func hasConcluded(site: Int, _ result: Result<SiteReport, any Error>) { self.result = result }
}
