import AuditModel
import GRDB
import WebAddress

extension RunLog {
  /// Writes lines of the fetch log.
  static func write(_ entries: [Entry], to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO fetch ("offset", record, address, captured_at, seconds, remote_address, status, sha256, length,
          is_truncated, failure, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for entry in entries {
      let exchange = entry.exchange
      var arguments: StatementArguments = [
        exchange.offset, exchange.record, exchange.address.text, exchange.capturedAt.secondsSince1970, entry.seconds,
        entry.remoteAddress,
      ]
      switch exchange.answer {
      case .response(let status, let sha256, let length, let isTruncated):
        arguments += [status, sha256, length, isTruncated, nil, nil]
      case .failure(let failure):
        arguments += [nil, nil, nil, nil, failure.kind.rawValue, failure.detail]
      }
      try statement.execute(arguments: arguments)
    }
  }

  /// The setting that holds the scope as it was decided by the end of the crawl; `scope` is what the user chose.
  static let decidedScope = "scope-decided"

  /// Writes how the crawl ended, which also says that it did.
  static func write(_ conclusion: Conclusion, to db: Database) throws {
    let summary = conclusion.summary
    try db.execute(
      sql: """
        INSERT INTO crawl (id, start, pages, documents, failed, bytes, requests, stopped, started_at, archive_length)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        conclusion.start.text, summary.pages, summary.documents, summary.failed, summary.bytes, summary.requests,
        summary.stopped.rawValue, summary.startedAt.secondsSince1970, conclusion.archiveLength,
      ])
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
      arguments: [decidedScope, "\(summary.scope)"])
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO address (address, state, text, failure, status) VALUES (?, ?, ?, ?, ?)")
    func write(_ address: UnreachedAddress, _ state: String) throws {
      try statement.execute(
        arguments: [address.address.text, state, address.text, address.failure?.rawValue, address.status])
    }
    for address in conclusion.failures { try write(address, "failed") }
    for address in conclusion.unvisited { try write(address, "unvisited") }
    for (position, finding) in conclusion.findings.enumerated() {
      try db.execute(
        sql: "INSERT INTO finding (position, code, severity, url) VALUES (?, ?, ?, ?)",
        arguments: [position, finding.code, finding.severity.rawValue, finding.url?.text])
      for (name, value) in finding.values.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: "INSERT INTO finding_value (finding, name, value) VALUES (?, ?, ?)",
          arguments: [position, name, value])
      }
    }
  }

  /// Writes the verdicts of an audit in place of those of the same catalogue, day and profile.
  static func write(_ report: Report, to db: Database) throws {
    let key: StatementArguments = [
      report.catalogue.id, report.catalogue.sha256, "\(report.auditDate)", report.site.profile.rawValue,
    ]
    try db.execute(
      sql: "DELETE FROM audit WHERE catalogue = ? AND sha256 = ? AND audit_date = ? AND profile = ?", arguments: key)
    try db.execute(
      sql: """
        INSERT INTO audit (catalogue, sha256, audit_date, profile, version, points, low, high, max)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: key + [
        report.catalogue.version, report.score.points, report.score.low, report.score.high, report.score.max,
      ])
    let audit = db.lastInsertedRowID
    for (position, entry) in report.obligations.enumerated() {
      try db.execute(
        sql: "INSERT INTO outcome (audit, position, obligation, verdict, points, max) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [audit, position, entry.id, entry.verdict.rawValue, entry.points, entry.max])
    }
  }
}
