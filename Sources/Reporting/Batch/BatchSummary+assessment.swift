public import AuditModel
import WebAddress

extension BatchSummary {
  /// The report on one portal, in numbers.
  public struct Assessment: Hashable, Sendable, Codable {
    /// The host that was audited, to which the address given may have led.
    public var host: String
    /// What kind of body it is.
    public var profile: Profile
    /// How many pages were read.
    public var pages: Int
    /// Why the crawl ended.
    public var stopped: CrawlSummary.Stop
    /// Points that are proved.
    public var points: Double
    /// Points if every unknown counts nothing.
    public var low: Double
    /// Points if every unknown counts in full.
    public var high: Double
    /// Points that could be had.
    public var max: Double
    /// The band of the score.
    public var band: LocalizedText
    /// How many scored obligations are met …
    public var met: Int
    /// … are met in part …
    public var partial: Int
    /// … are missing …
    public var missing: Int
    /// … and cannot be told.
    public var unknown: Int
    /// The folder of the report below the folder of reports.
    public var report: String

    /// The numbers of a report that lies at that path.
    init(_ report: Report, at path: String) {
      host = report.site.host
      profile = report.site.profile
      pages = report.crawl.pages
      stopped = report.crawl.stopped
      points = report.score.points
      low = report.score.low
      high = report.score.high
      max = report.score.max
      band = report.score.band
      let counts = report.counts
      (met, partial, missing, unknown) = (counts.met, counts.partial, counts.missing, counts.unknown)
      self.report = path
    }

    /// The points that are proved and those that could be had: `44,26/100`.
    public func points(in language: ReportLanguage) -> String {
      let wording = Wording(messages: Messages([:]), language: language)
      return "\(wording.number(points))/\(wording.number(max))"
    }

    /// The share of the points that is proved, for portals of different profiles can have different points.
    var share: Double { max > 0 ? points / max : 0 }
  }

  /// A number of all assessed portals together.
  func total(_ number: KeyPath<Assessment, Int>) -> Int {
    portals.reduce(0) { $0 + ($1.assessment?[keyPath: number] ?? 0) }
  }
}
