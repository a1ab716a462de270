import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import FoundationEssentials
import PageReading
import Reporting
import VietnameseText

/// From a stored crawl to the report in a reader's hands; the same way for a crawl just made and an old one.
struct Judging: Sendable {
  let rules: RuleSet
  private(set) var settings: AuditSettings

  /// Refuses a level of schools that the rules do not know.
  init(rules: RuleSet, settings: AuditSettings) throws {
    if let level = settings.level, !rules.catalogue.levelIDs.contains(level) {
      throw UserError(
        key: "error.option.level", values: ["value": level, "known": rules.catalogue.levelIDs.joined(separator: ", ")])
    }
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
    let reader = PageReader(inflate: GzipFile.inflated)
    let site = try run.siteFacts(readerVersion: PageReader.version) { response, address, moment, digest in
      reader.read(response, from: address, capturedAt: moment, sha256: digest)
    }
    guard !site.pages.isEmpty else {
      throw UserError(key: "error.no-pages", values: ["path": run.path], status: .notAssessed)
    }
    let date = settings.asOf ?? site.crawl.startedAt.vietnamDate
    let (profile, source) = try profile(of: site, auditDate: date, run: run)
    return rules.audit.report(
      on: site, profile: profile, profileSource: source, auditDate: date, level: settings.level,
      findings: run.findings, provenance: rules.provenance)
  }

  private func profile(
    of site: SiteFacts, auditDate: CalendarDate, run: StoredRun
  ) throws -> (Profile, ProfileSource) {
    if let given = settings.profile { return (given, .given) }
    guard let detected = rules.audit.detectProfile(of: site, auditDate: auditDate) else {
      throw UserError(key: "error.profile-unclear", values: ["path": run.path], status: .notAssessed)
    }
    return (detected, .detected)
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
