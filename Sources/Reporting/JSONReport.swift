public import AuditModel
import VietnameseText
import WebAddress

/// A report as JSON of the schema `portal-audit/report/1` (docs/report.schema.json).
///
/// The keys stand in the order of the schema, numbers have at most two decimals, and text is UTF-8 as it stands; the
/// same report is always the same bytes.
public struct JSONReport {
  /// The name of the schema.
  public static let schema = "portal-audit/report/1"

  private let report: Report
  private let language: ReportLanguage

  /// The report with its titles, reasons and advice in that language.
  public static func bytes(of report: Report, language: ReportLanguage) -> [UInt8] {
    JSONReport(report: report, language: language).value.bytes
  }

  private var value: JSONValue {
    .object([
      "schema": .string(Self.schema),
      "tool": .object(["name": .string(report.tool.name), "version": .string(report.tool.version)]),
      "catalogue": .object([
        "id": .string(report.catalogue.id),
        "version": .string(report.catalogue.version),
        "sha256": .string(report.catalogue.sha256),
      ]),
      "site": site,
      "auditDate": .string(report.auditDate.description),
      "crawledAt": .string(report.crawledAt.description),
      "crawl": crawl,
      "score": .object([
        "points": .number(report.score.points),
        "low": .number(report.score.low),
        "high": .number(report.score.high),
        "max": .number(report.score.max),
        "band": .string(report.score.band[language]),
      ]),
      "clauses": .array(report.clauses.map(clause)),
      "obligations": .array(report.obligations.map(obligation)),
      "findings": .array(report.findings.map(finding)),
    ])
  }

  private var site: JSONValue {
    .object([
      "url": .string(report.site.url.text),
      "host": .string(report.site.host),
      "name": .string(report.site.name),
      "profile": .string(report.site.profile.rawValue),
      "profileSource": .string(report.site.profileSource.rawValue),
    ])
  }

  private var crawl: JSONValue {
    .object([
      "pages": .number(Double(report.crawl.pages)),
      "documents": .number(Double(report.crawl.documents)),
      "failed": .number(Double(report.crawl.failed)),
      "bytes": .number(Double(report.crawl.bytes)),
      "requests": .number(Double(report.crawl.requests)),
      "stopped": .string(report.crawl.stopped.rawValue),
      "scope": .string(report.crawl.scope.description),
    ])
  }

  private func clause(_ clause: Report.Clause) -> JSONValue {
    .object([
      "id": .string(clause.id),
      "title": .string(clause.title[language]),
      "points": .number(clause.points),
      "low": .number(clause.low),
      "high": .number(clause.high),
      "max": .number(clause.max),
    ])
  }

  private func obligation(_ entry: Report.Entry) -> JSONValue {
    .object([
      "id": .string(entry.id),
      "verdict": .string(entry.verdict.rawValue),
      "points": .number(entry.points),
      "max": .number(entry.max),
      "reason": .string(entry.reason[language]),
      "advice": .string(entry.advice[language]),
      "evidence": .array(entry.evidence.map(evidence)),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    .object([
      "url": .string(evidence.url.text),
      "quote": .string(evidence.quote),
      "kind": .string(evidence.kind.rawValue),
      "page": evidence.page.map { .number(Double($0)) } ?? .null,
      "part": evidence.part.flatMap { $0 == .page ? nil : $0.rawValue }.map { .string($0) } ?? .absent,
      "capturedAt": .string(evidence.capturedAt.description),
      "sha256": .string(evidence.sha256),
      "unverifiedTLS": evidence.isUnverified ? .boolean(true) : .absent,
    ])
  }

  private func finding(_ reported: Report.ReportedFinding) -> JSONValue {
    .object([
      "code": .string(reported.finding.code),
      "severity": .string(reported.finding.severity.rawValue),
      "url": reported.finding.url.map { .string($0.text) } ?? .null,
      "message": .string(reported.message[language]),
      "due": reported.finding.due.map { .string($0.description) } ?? .absent,
    ])
  }
}
