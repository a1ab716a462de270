import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import FoundationEssentials
import Reporting

/// From a stored crawl to the report in a reader's hands; the same way for a crawl just made and an old one.
struct Judging: Sendable {
  let rules: RuleSet
  private(set) var settings: AuditSettings

  /// Refuses a level of schools that the rules do not know.
  init(rules: RuleSet, settings: AuditSettings) throws {
    try rules.check(level: settings.subject.level)
    self.rules = rules
    self.settings = settings
  }

  /// The same for a portal whose profile is told apart; nil leaves it as it is.
  func of(profile: Profile?) -> Judging {
    var judging = self
    judging.settings = settings.of(profile: profile)
    return judging
  }

  /// The report on a stored run.
  func report(on run: StoredRun) throws -> Report {
    let stored = try StoredSite(run, settings.subject, rules)
    return rules.audit.report(
      on: stored.site, profile: stored.profile, profileSource: stored.profileSource, auditDate: stored.auditDate,
      level: stored.level, findings: run.findings, provenance: rules.provenance)
  }

  /// Writes the report's files; returns the folder in which they lie.
  func write(_ report: Report, run: StoredRun, to folder: ReportFolder) throws -> String {
    let files = settings.formats.map { format in
      (name: Self.fileName(of: format), bytes: bytes(of: report, as: format))
    }
    let path = try folder.write(files)
    try? run.store(outcomesOf: report)
    return path
  }

  /// Prints the summary of a report that was written, and ends with the status that the score asks for.
  func tell(_ report: Report, in folder: String) throws {
    let terminal = Terminal(output: .standard)
    let summary = TerminalSummary.text(
      of: report, messages: rules.messages, language: settings.language, width: terminal.width,
      color: terminal.isTerminal, reportPath: folder + "/" + (settings.formats.first.map(Self.fileName) ?? ""))
    Output.write(summary + (summary.hasSuffix("\n") ? "" : "\n"), to: .standard)
    if isUnderLeast(report.score.points) { throw ExitCode(ExitStatus.underScore.rawValue) }
  }

  /// Whether so many proved points are fewer than asked for.
  func isUnderLeast(_ points: Double) -> Bool { settings.failUnder.map { points < $0 } ?? false }

  private static func fileName(of format: AuditSettings.Format) -> String { "report.\(format.rawValue)" }

  private func bytes(of report: Report, as format: AuditSettings.Format) -> [UInt8] {
    switch format {
    case .html: HTMLReport.bytes(of: report, messages: rules.messages, language: settings.language)
    case .json: JSONReport.bytes(of: report, language: settings.language)
    }
  }
}
