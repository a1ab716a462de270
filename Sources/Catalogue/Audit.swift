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
    let inspection = inspection(of: site, profile: profile, auditDate: auditDate, level: level)
    let judged = judged(inspection)
    let points = points(of: judged)
    let all =
      findings + inspection.findings(catalogue) + besides(judged, inspection) + Self.scopeFindings(site.crawl.scope)
    return Report(
      tool: provenance.tool,
      catalogue: reference(provenance), site: reported(site, inspection, profileSource),
      auditDate: auditDate, crawledAt: site.crawl.startedAt, crawl: site.crawl,
      score: Scoring(rules: scoring).score(points),
      clauses: clauses(judged, points), obligations: zip(judged, points).map { entry($0, $1, on: auditDate) },
      findings: all.sorted(by: Self.precedes).map { reported($0, site: site.start) })
  }

  /// What the checks of obligations that are in force have to say beside their verdicts, and what the verdicts show
  /// together.
  private func besides(_ judged: [JudgedObligation], _ inspection: Inspection) -> [Finding] {
    var seen: Set<Finding> = []
    let told = judged.filter { $0.judgement.verdict != .notApplicable }.flatMap {
      $0.obligation.check?.findings(inspection) ?? []
    }
    let unreadable = judged.filter { $0.judgement.verdict == .unreadable }
    let pictures = unreadable.first?.judgement.evidence.first.map { proof in
      Finding(
        code: "unreadable-content", severity: .warning, url: proof.url, values: ["count": String(unreadable.count)])
    }
    return
      (told + catalogue.deadlines.compactMap { $0.finding(inspection, laws: catalogue.laws) }
      + [pictures].compactMap { $0 })
      .filter { seen.insert($0).inserted }
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
    inspection(of: site, profile: .school, auditDate: auditDate).detectedProfile
  }

  /// A crawled site, prepared for judging.
  func inspection(
    of site: SiteFacts, profile: Profile, auditDate: CalendarDate, level: String? = nil
  ) -> Inspection {
    Inspection(
      site.limited(to: site.crawl.scope), profile: profile, auditDate: auditDate, level: level, catalogue: catalogue)
  }

  /// The obligations that concern a profile, in the order of the law.
  func obligations(of profile: Profile) -> [Obligation] {
    catalogue.obligations.filter { $0.applies.includes(profile) }
  }

  /// The judgements of all obligations that concern the profile.
  func judged(_ inspection: Inspection) -> [JudgedObligation] {
    let obligations = obligations(of: inspection.profile)
    for obligation in obligations { obligation.check?.prepare(inspection) }
    return Shares.map(obligations, share: 1) {
      JudgedObligation(obligation: $0, judgement: judge($0, inspection))
    }
  }

  /// The points of judgements.
  func points(of judged: [JudgedObligation]) -> [Scoring.Points] { Scoring(rules: scoring).points(of: judged) }

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

  func reference(_ provenance: Provenance) -> Report.CatalogueReference {
    Report.CatalogueReference(
      id: catalogue.id, title: catalogue.title, version: catalogue.version, sha256: provenance.catalogueDigest)
  }

  func reported(_ site: SiteFacts, _ inspection: Inspection, _ profileSource: ProfileSource) -> Report.Site {
    Report.Site(
      url: site.start, host: site.start.host, name: inspection.siteName, profile: inspection.profile,
      profileSource: profileSource)
  }

  /// A text of the message files.
  func text(_ key: String, _ values: [String: String] = [:]) -> LocalizedText { messages.text(key, values) }

  func entry(_ judged: JudgedObligation, _ points: Scoring.Points, on date: CalendarDate) -> Report.Entry {
    let obligation = judged.obligation
    let verdict = judged.judgement.verdict
    let isDone = verdict == .met || verdict == .notApplicable
    return Report.Entry(
      id: obligation.id, clause: obligation.clause, title: obligation.title,
      basis: catalogue.basis(of: obligation, on: date).map(catalogue.text), level: obligation.level, verdict: verdict,
      points: Scoring.rounded(points.points), max: Scoring.rounded(points.max),
      reason: reason(of: judged), why: obligation.why,
      advice: isDone ? LocalizedText(vi: "", en: "") : obligation.advice, look: obligation.look,
      evidence: judged.judgement.evidence)
  }

  /// The text of a reason: the obligation's own, else its kind's default, else the one for any check.
  func reason(of judged: JudgedObligation) -> LocalizedText {
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
    return (rank(left), left.code, left.due?.daysSince1970 ?? 0, left.url?.text ?? "")
      < (rank(right), right.code, right.due?.daysSince1970 ?? 0, right.url?.text ?? "")
  }
}
