public import VietnameseText
public import WebAddress

/// Why an obligation's verdict is what it is: where was looked, by which words, and what came of each page.
public struct Explanation: Hashable, Sendable {
  /// The site that was judged.
  public var site: Report.Site
  /// The catalogue it was judged by.
  public var catalogue: Report.CatalogueReference
  /// The day as of which it was judged.
  public var auditDate: CalendarDate
  /// When the crawl began.
  public var crawledAt: Instant
  /// How the crawl went.
  public var crawl: CrawlSummary
  /// The obligation with its verdict, reason and proofs, as the report has them.
  public var entry: Report.Entry
  /// The kind of check and the code of the reason, by which the rules name them; nil where no check exists.
  public var check: Check?
  /// The pages that were considered, those that contribute first, then by how close they come.
  public var considered: [ConsideredPage]
  /// Pages that were fetched, and not counted as content of their own: repetitions of others, notices, logins.
  public var setAside: Int

  /// What was asked.
  public struct Check: Hashable, Sendable {
    /// Its kind, such as `page`.
    public var kind: String
    /// The code of the reason, such as `missing.empty`.
    public var code: String
    /// The words by which pages were looked for, in the order of the rules' book of phrases.
    public var phrases: [String]
    /// What was asked.
    public init(kind: String, code: String, phrases: [String]) {
      self.kind = kind
      self.code = code
      self.phrases = phrases
    }
  }

  /// A page that was considered.
  public struct ConsideredPage: Hashable, Sendable {
    /// The page, or the feed.
    public var url: WebAddress
    /// The name by which it was found; empty where it was not found by one.
    public var name: String
    /// How much of the name is what was looked for, 0...1; nil where it was not found by a name.
    public var match: Double?
    /// What the verdict would be if the page were all that the portal has; nil where it was passed over.
    public var verdict: Verdict?
    /// Why.
    public var reason: LocalizedText
    /// Whether it counts for the obligation.
    public var contributes: Bool
    /// The words that it was judged by.
    public var evidence: [Evidence]
    /// A page that was considered.
    public init(
      url: WebAddress, name: String, match: Double?, verdict: Verdict?, reason: LocalizedText, contributes: Bool,
      evidence: [Evidence]
    ) {
      self.url = url
      self.name = name
      self.match = match
      self.verdict = verdict
      self.reason = reason
      self.contributes = contributes
      self.evidence = evidence
    }
  }

  /// The page that came closest without counting; nil where every page that was considered counts, or none was.
  public var closestMiss: ConsideredPage? { considered.first { !$0.contributes } }

  /// Why a verdict is what it is.
  public init(
    site: Report.Site, catalogue: Report.CatalogueReference, auditDate: CalendarDate, crawledAt: Instant,
    crawl: CrawlSummary, entry: Report.Entry, check: Check?, considered: [ConsideredPage], setAside: Int
  ) {
    self.site = site
    self.catalogue = catalogue
    self.auditDate = auditDate
    self.crawledAt = crawledAt
    self.crawl = crawl
    self.entry = entry
    self.check = check
    self.considered = considered
    self.setAside = setAside
  }
}
