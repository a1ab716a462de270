public import AuditModel
public import VietnameseText
import WebAddress

/// Judges a site by a catalogue: a pure function of facts, catalogue, profile and date.
public struct Audit: Sendable {
  private let catalogue: Catalogue
  private let scoring: ScoringRules
  private let messages: Messages

  /// An audit by these rules; messages give findings their words.
  public init(catalogue: Catalogue, scoring: ScoringRules, messages: Messages) {
    self.catalogue = catalogue
    self.scoring = scoring
    self.messages = messages
  }

  /// What a report says of the program and its rules rather than of the site.
  public struct Provenance: Sendable {
    /// The program.
    public var tool: Report.Tool
    /// SHA-256 over the catalogue's files.
    public var catalogueDigest: String

    /// The program and the digest of the rules.
    public init(tool: Report.Tool, catalogueDigest: String) {
      self.tool = tool
      self.catalogueDigest = catalogueDigest
    }
  }

  /// The report on a site.
  public func report(
    on site: SiteFacts, profile: Profile, profileSource: ProfileSource, auditDate: CalendarDate,
    level: String? = nil, findings: [Finding], provenance: Provenance
  ) -> Report {
    let inspection = Inspection(
      site.limited(to: site.crawl.scope), profile: profile, auditDate: auditDate, level: level, catalogue: catalogue)
    let judged = catalogue.obligations.filter { $0.applies.includes(profile) }.map { obligation in
      JudgedObligation(obligation: obligation, judgement: judge(obligation, inspection))
    }
    let scoring = Scoring(rules: scoring)
    let points = scoring.points(of: judged)
    let all = findings + inspection.findings(catalogue) + Self.scopeFindings(site.crawl.scope)
    return Report(
      tool: provenance.tool,
      catalogue: Report.CatalogueReference(
        id: catalogue.id, title: catalogue.title, version: catalogue.version, sha256: provenance.catalogueDigest),
      site: Report.Site(
        url: site.start, host: site.start.host, name: inspection.siteName, profile: profile,
        profileSource: profileSource),
      auditDate: auditDate, crawledAt: site.crawl.startedAt, crawl: site.crawl, score: scoring.score(points),
      clauses: clauses(judged, points), obligations: zip(judged, points).map { entry($0, $1, on: auditDate) },
      findings: all.sorted(by: Self.precedes).map { reported($0, site: site.start) })
  }

  private static func scopeFindings(_ scope: Scope) -> [Finding] {
    switch scope {
    case .host: []
    case .path(let folder): [Finding(code: "scope", severity: .note, values: ["folder": folder])]
    case .query(let name, let value):
      [Finding(code: "scope-query", severity: .note, values: ["parameter": "\(name)=\(value)"])]
    }
  }

  /// The profile that a site's own words tell, or nil.
  public func detectProfile(of site: SiteFacts, auditDate: CalendarDate) -> Profile? {
    let inspection = Inspection(
      site.limited(to: site.crawl.scope), profile: .school, auditDate: auditDate, catalogue: catalogue)
    return inspection.detectedProfile
  }

  /// The judgement of one obligation with its code, for tests of rule examples.
  func judge(_ obligation: Obligation, _ inspection: Inspection) -> Judgement {
    if let from = obligation.inForceFrom, inspection.auditDate < from {
      return Judgement("not-applicable.not-in-force", values: ["from": .same(from.dayFirst)])
    }
    guard let check = obligation.check else { return Judgement("not-assessed.no-check") }
    let judgement = inspection.qualified(check.judge(inspection), by: check)
    return obligation.condition?.qualified(judgement, inspection) ?? judgement
  }

  /// The obligations whose examples are tests.
  var examinedObligations: [Obligation] { catalogue.obligations }

  /// The site of an example, prepared as a crawled one would be.
  func inspection(of site: SiteFacts, _ example: RuleExample) -> Inspection {
    Inspection(site, profile: example.profile, auditDate: example.auditDate, catalogue: catalogue)
  }

  // MARK: Report parts

  private func entry(
    _ judged: JudgedObligation, _ points: Scoring.Points, on date: CalendarDate
  ) -> Report.Entry {
    let obligation = judged.obligation
    let verdict = judged.judgement.verdict
    let isDone = verdict == .met || verdict == .notApplicable
    return Report.Entry(
      id: obligation.id, clause: obligation.clause, title: obligation.title,
      basis: catalogue.basis(of: obligation, on: date).map(basisText), level: obligation.level, verdict: verdict,
      points: Scoring.rounded(points.points), max: Scoring.rounded(points.max),
      reason: reason(of: judged), why: obligation.why,
      advice: isDone ? LocalizedText(vi: "", en: "") : obligation.advice, look: obligation.look,
      evidence: judged.judgement.evidence)
  }

  private func basisText(_ citation: Obligation.Citation) -> String {
    let number = catalogue.laws.first { $0.id == citation.law }?.number ?? citation.law
    return "\(number), \(citation.place)"
  }

  /// The text of a reason: the obligation's own, else its kind's default, else the one for any check.
  private func reason(of judged: JudgedObligation) -> LocalizedText {
    let code = judged.judgement.code
    let kind = judged.obligation.check.map { type(of: $0).kind } ?? "any"
    let text =
      judged.obligation.reasons[code] ?? catalogue.defaultReasons[kind]?[code] ?? catalogue.defaultReasons["any"]?[code]
    guard let text else { return messages.text("reason.\(code)") }
    var values = judged.judgement.values.mapValues(worded)
    values["title"] = judged.obligation.title
    return text.filled(values)
  }

  private func clauses(_ judged: [JudgedObligation], _ points: [Scoring.Points]) -> [Report.Clause] {
    catalogue.clauses.compactMap { clause in
      let members = judged.indices.filter { judged[$0].obligation.clause == clause.id }
      guard !members.isEmpty else { return nil }
      func sum(_ part: KeyPath<Scoring.Points, Double>) -> Double {
        Scoring.rounded(members.reduce(0) { $0 + points[$1][keyPath: part] })
      }
      return Report.Clause(
        id: clause.id, title: clause.title, points: sum(\.points), low: sum(\.low), high: sum(\.high), max: sum(\.max))
    }
  }

  private func reported(_ finding: Finding, site: WebAddress) -> Report.ReportedFinding {
    var values = finding.values.mapValues { worded(.same($0)) }
    if values["host"] == nil { values["host"] = .same((finding.url ?? site).host) }
    let message = messages.text("finding.\(finding.code)").filled(values)
    return Report.ReportedFinding(finding: finding, message: message)
  }

  /// A value that begins with @ is the key of a text.
  private func worded(_ value: LocalizedText) -> LocalizedText {
    value.vi.hasPrefix("@") ? messages.text(String(value.vi.dropFirst())) : value
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    func rank(_ finding: Finding) -> Int { Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0 }
    return (rank(left), left.code, left.url?.text ?? "") < (rank(right), right.code, right.url?.text ?? "")
  }
}
