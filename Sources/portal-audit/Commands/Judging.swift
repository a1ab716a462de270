import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import FoundationEssentials
import PageReading
import Reporting
import VietnameseText

/// From a stored crawl to the report in a reader's hands; the same way for a crawl just made and an old one.
struct Judging {
  let rules: RuleSet
  let settings: AuditSettings

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
      on: site, profile: profile, profileSource: source, auditDate: date, findings: run.findings,
      provenance: rules.provenance)
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

  /// Writes the report's files, prints the summary, and ends with the status that the score asks for.
  func deliver(_ report: Report, run: StoredRun, to folder: ReportFolder) throws {
    let files = settings.formats.map { format in
      switch format {
      case .html:
        (
          name: "report.html",
          bytes: HTMLReport.bytes(of: report, messages: rules.messages, language: settings.language)
        )
      case .json: (name: "report.json", bytes: JSONReport.bytes(of: report, language: settings.language))
      }
    }
    let path = try folder.write(files)
    try? run.store(outcomesOf: report)
    let terminal = Terminal(output: .standard)
    let summary = TerminalSummary.text(
      of: report, messages: rules.messages, language: settings.language, width: terminal.width,
      color: terminal.isTerminal,
      reportPath: path + "/" + (files.first?.name ?? ""))
    Output.write(summary + (summary.hasSuffix("\n") ? "" : "\n"), to: .standard)
    if let least = settings.failUnder, report.score.points < least {
      throw ExitCode(ExitStatus.underScore.rawValue)
    }
  }
}
