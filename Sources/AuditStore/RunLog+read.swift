import AuditModel
import GRDB
import WebAddress

extension RunLog {
  /// The address the user gave, when the run began, the program that began it, and its settings.
  static func readRun(_ db: Database) throws -> (
    start: WebAddress?, startedAt: Instant, software: String, settings: [String: String]
  ) {
    let row = try Row.fetchOne(db, sql: "SELECT start, started_at, software FROM run")
    let settings = try Row.fetchAll(db, sql: "SELECT name, value FROM setting")
    return (
      row.flatMap { WebAddress($0[0] as String) }, Instant(secondsSince1970: row?[1] ?? 0), row?[2] ?? "",
      settings.reduce(into: [:]) { $0[$1[0]] = $1[1] }
    )
  }

  /// The fetch log in the order of the archive. A line of a newer or damaged kind is left out; the archive has it.
  static func readExchanges(_ db: Database) throws -> [Exchange] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT "offset", record, address, captured_at, status, sha256, length, is_truncated, failure, detail
        FROM fetch ORDER BY "offset"
        """)
    var exchanges: [Exchange] = []
    while let row = try rows.next() {
      guard let address = WebAddress(row[2] as String) else { continue }
      let answer: Exchange.Answer
      if let status = row[4] as Int? {
        answer = .response(status: status, sha256: row[5], length: row[6], isTruncated: row[7])
      } else if let kind = FetchFailure.Kind(rawValue: row[8] as String? ?? "") {
        answer = .failure(FetchFailure(kind: kind, detail: row[9]))
      } else {
        continue
      }
      exchanges.append(
        Exchange(
          offset: row[0], record: row[1], address: address, capturedAt: Instant(secondsSince1970: row[3]),
          answer: answer))
    }
    return exchanges
  }

  /// How the crawl ended; nil where it did not.
  static func readConclusion(_ db: Database) throws -> Conclusion? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM crawl"), let start = WebAddress(row["start"] as String),
      let stopped = CrawlSummary.Stop(rawValue: row["stopped"])
    else { return nil }
    let summary = CrawlSummary(
      pages: row["pages"], documents: row["documents"], failed: row["failed"], bytes: row["bytes"],
      requests: row["requests"], stopped: stopped, startedAt: Instant(secondsSince1970: row["started_at"]))
    return Conclusion(
      summary: summary, start: start, failures: try readFailures(db), unvisited: try readUnvisited(db),
      findings: try readFindings(db),
      archiveLength: row["archive_length"])
  }

  /// The verdicts of the audit that was stored last, in the order of the law.
  static func readOutcomes(_ db: Database) throws -> [Outcome] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT obligation, verdict, points, max FROM outcome
        WHERE audit = (SELECT max(id) FROM audit) ORDER BY position
        """
    ).compactMap { row in
      Verdict(rawValue: row[1]).map { Outcome(obligation: row[0], verdict: $0, points: row[2], max: row[3]) }
    }
  }

  private static func readUnvisited(_ db: Database) throws -> UnvisitedAddresses {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT address, text FROM address WHERE state = 'unvisited' ORDER BY address")
    var addresses = UnvisitedAddresses()
    while let row = try rows.next() {
      if let address = WebAddress(row[0] as String) { addresses.append(address, text: row[1]) }
    }
    return addresses
  }

  private static func readFailures(_ db: Database) throws -> [UnreachedAddress] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT address, text, failure, status FROM address WHERE state = 'failed' ORDER BY address")
    var addresses: [UnreachedAddress] = []
    while let row = try rows.next() {
      guard let address = WebAddress(row[0] as String) else { continue }
      let failure = (row[2] as String?).flatMap(FetchFailure.Kind.init)
      addresses.append(UnreachedAddress(address: address, text: row[1], failure: failure, status: row[3]))
    }
    return addresses
  }

  private static func readFindings(_ db: Database) throws -> [Finding] {
    let rows = try Row.fetchAll(db, sql: "SELECT finding, name, value FROM finding_value")
    let values: [Int: [String: String]] = rows.reduce(into: [:]) { $0[$1[0], default: [:]][$1[1]] = $1[2] }
    return try Row.fetchAll(db, sql: "SELECT position, code, severity, url FROM finding ORDER BY position")
      .compactMap { row in
        guard let severity = Finding.Severity(rawValue: row[2]) else { return nil }
        let url = (row[3] as String?).flatMap { WebAddress($0) }
        return Finding(code: row[1], severity: severity, url: url, values: values[row[0]] ?? [:])
      }
  }
}
