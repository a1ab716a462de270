public import VietnameseText
public import WebAddress

/// The result of one audit, complete enough to be written in any format.
public struct Report: Hashable, Sendable {
  /// The program that made it.
  public var tool: Tool
  /// The catalogue it was judged by.
  public var catalogue: CatalogueReference
  /// The site that was judged.
  public var site: Site
  /// The day as of which it was judged.
  public var auditDate: CalendarDate
  /// When the crawl began.
  public var crawledAt: Instant
  /// How the crawl went.
  public var crawl: CrawlSummary
  /// The score of the whole.
  public var score: Score
  /// The clauses in the order of the law.
  public var clauses: [Clause]
  /// The obligations that apply, in the order of the law.
  public var obligations: [Entry]
  /// Findings beside the score, in a fixed order.
  public var findings: [ReportedFinding]

  /// A program and its version.
  public struct Tool: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its version.
    public var version: String
    /// A program and its version.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// Which catalogue, to the byte.
  public struct CatalogueReference: Hashable, Sendable {
    /// Its id, such as `tt37-2020`.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// Its version.
    public var version: String
    /// SHA-256 over its files.
    public var sha256: String
    /// A reference to a catalogue.
    public init(id: String, title: LocalizedText, version: String, sha256: String) {
      self.id = id
      self.title = title
      self.version = version
      self.sha256 = sha256
    }
  }

  /// The site that was judged.
  public struct Site: Hashable, Sendable {
    /// The start page.
    public var url: WebAddress
    /// Its host.
    public var host: String
    /// What the body calls itself; empty where the portal does not tell.
    public var name: String
    /// What kind of body it is.
    public var profile: Profile
    /// Who said so.
    public var profileSource: ProfileSource
    /// A site.
    public init(url: WebAddress, host: String, name: String, profile: Profile, profileSource: ProfileSource) {
      self.url = url
      self.host = host
      self.name = name
      self.profile = profile
      self.profileSource = profileSource
    }
  }

  /// A score as an interval: what is proved, and where it would end if every unknown fell out badly or well.
  public struct Score: Hashable, Sendable {
    /// Points that are proved.
    public var points: Double
    /// Points if every unknown counts nothing.
    public var low: Double
    /// Points if every unknown counts in full.
    public var high: Double
    /// Points that could be had.
    public var max: Double
    /// The band of the score; two bands joined by a dash where the interval spans several.
    public var band: LocalizedText
    /// A score.
    public init(points: Double, low: Double, high: Double, max: Double, band: LocalizedText) {
      self.points = points
      self.low = low
      self.high = high
      self.max = max
      self.band = band
    }
  }

  /// One clause of the law with the points of its obligations.
  public struct Clause: Hashable, Sendable {
    /// Its id, such as `9.1`.
    public var id: String
    /// What it is about.
    public var title: LocalizedText
    /// Points that are proved.
    public var points: Double
    /// Points if every unknown counts nothing.
    public var low: Double
    /// Points if every unknown counts in full.
    public var high: Double
    /// Points that could be had; 0 where nothing in it is scored.
    public var max: Double
    /// A clause.
    public init(id: String, title: LocalizedText, points: Double, low: Double, high: Double, max: Double) {
      self.id = id
      self.title = title
      self.points = points
      self.low = low
      self.high = high
      self.max = max
    }
  }

  /// One obligation and what was found.
  public struct Entry: Hashable, Sendable {
    /// Its id, such as `9.1.org-chart`.
    public var id: String
    /// The id of its clause.
    public var clause: String
    /// What the law asks for, in its own words.
    public var title: LocalizedText
    /// Where the law asks for it, such as `TT 37/2020/TT-BGDĐT Điều 9 khoản 1 điểm a`.
    public var basis: [String]
    /// How strongly the law binds.
    public var level: Level
    /// The verdict.
    public var verdict: Verdict
    /// Points that are proved.
    public var points: Double
    /// Points that could be had; 0 where it is not scored.
    public var max: Double
    /// Why the verdict is what it is.
    public var reason: LocalizedText
    /// Why the obligation matters.
    public var why: LocalizedText
    /// How to mend it; empty where nothing is to be mended.
    public var advice: LocalizedText
    /// Where such content is looked for.
    public var look: LocalizedText
    /// The proofs; for a missing obligation, what came closest.
    public var evidence: [Evidence]
    /// An obligation and what was found.
    public init(
      id: String, clause: String, title: LocalizedText, basis: [String], level: Level, verdict: Verdict,
      points: Double, max: Double, reason: LocalizedText, why: LocalizedText, advice: LocalizedText,
      look: LocalizedText, evidence: [Evidence]
    ) {
      self.id = id
      self.clause = clause
      self.title = title
      self.basis = basis
      self.level = level
      self.verdict = verdict
      self.points = points
      self.max = max
      self.reason = reason
      self.why = why
      self.advice = advice
      self.look = look
      self.evidence = evidence
    }
  }

  /// A finding with its message.
  public struct ReportedFinding: Hashable, Sendable {
    /// The finding.
    public var finding: Finding
    /// What to tell a reader.
    public var message: LocalizedText
    /// A finding with its message.
    public init(finding: Finding, message: LocalizedText) {
      self.finding = finding
      self.message = message
    }
  }

  /// A report.
  public init(
    tool: Tool, catalogue: CatalogueReference, site: Site, auditDate: CalendarDate, crawledAt: Instant,
    crawl: CrawlSummary, score: Score, clauses: [Clause], obligations: [Entry], findings: [ReportedFinding]
  ) {
    self.tool = tool
    self.catalogue = catalogue
    self.site = site
    self.auditDate = auditDate
    self.crawledAt = crawledAt
    self.crawl = crawl
    self.score = score
    self.clauses = clauses
    self.obligations = obligations
    self.findings = findings
  }
}
