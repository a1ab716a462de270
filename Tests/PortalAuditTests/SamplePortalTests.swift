import Catalogue
import Foundation
import Testing

@testable import portal_audit

/// The sample portal, from its address to the report.
@Suite(.timeLimit(.minutes(3))) struct SamplePortalTests {
  private static let truth = Repository.path("Tests/Fixtures/sample-portal.verdicts.jsonl")

  @Test func itGetsTheVerdictsOfACarefulReader() async throws {
    let run = try await SampleRun()
    #expect(run.ended.status == 0, "\(run.ended.errors)")
    let report = try run.report()
    let catalogue = try RuleSet().catalogue
    var compared = 0
    for line in try Truth.read(Self.truth) where line.isDecidable && catalogue.obligation(line.id)?.hasCheck == true {
      let verdict = try #require(report.verdict(line.id), "\(line.id) is not in the report")
      #expect(line.accepts(verdict), "\(line.id) is \(line.verdict), judged \(verdict)")
      compared += 1
    }
    #expect(compared >= 25)
    #expect(report.crawl.stopped == "finished")
    #expect(report.obligations.count == 78)
  }

  @Test func theCommittedReportIsFresh() async throws {
    let run = try await SampleRun("--format", "json,html")
    for file in ["report.json", "report.html"] {
      let committed = FileManager.default.contents(atPath: Repository.path("reports/sample/" + file))
      let isFresh = try committed == run.workplace.read(run.name + "/" + file)
      #expect(isFresh, "reports/sample/\(file) is not what the program writes now: run `make sample` and commit it")
    }
  }

  @Test func theReportHasTheKeysOfItsSchema() async throws {
    let run = try await SampleRun("--format", "json")
    let document = try JSONSerialization.jsonObject(with: run.workplace.read(run.name + "/report.json"))
    var keys: [String: Set<String>] = [:]
    collect(document, at: "", into: &keys)
    #expect(keys == Self.schema)
  }

  /// The keys of every kind of object in a report, by the path that leads there.
  private static let schema: [String: Set<String>] = [
    "": [
      "schema", "tool", "catalogue", "site", "auditDate", "crawledAt", "crawl", "score", "clauses", "obligations",
      "findings",
    ],
    "/tool": ["name", "version"],
    "/catalogue": ["id", "version", "sha256"],
    "/site": ["url", "host", "name", "profile", "profileSource"],
    "/crawl": ["pages", "documents", "failed", "bytes", "requests", "scope", "stopped"],
    "/score": ["points", "low", "high", "max", "band"],
    "/clauses": ["id", "title", "points", "low", "high", "max"],
    "/obligations": ["id", "verdict", "points", "max", "reason", "advice", "evidence"],
    "/obligations/evidence": ["url", "quote", "kind", "page", "capturedAt", "sha256"],
    "/findings": ["code", "severity", "url", "message", "due"],
  ]

  private func collect(_ value: Any, at path: String, into keys: inout [String: Set<String>]) {
    if let object = value as? [String: Any] {
      keys[path, default: []].formUnion(object.keys)
      for (key, value) in object { collect(value, at: path + "/" + key, into: &keys) }
    } else if let list = value as? [Any] {
      for value in list { collect(value, at: path, into: &keys) }
    }
  }

  @Test func judgingTheStoredRunAgainGivesTheSameBytes() async throws {
    let run = try await SampleRun()
    let files = ["report.json", "report.html"]
    let first = try files.map { try run.workplace.read(run.name + "/" + $0) }
    func again() async throws -> [Data] {
      for file in files { try FileManager.default.removeItem(atPath: run.folder + "/" + file) }
      let ended = try await PortalAuditProcess.run(["audit", run.folder] + SampleRun.judging)
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(ended.output == run.ended.output)
      return try files.map { try run.workplace.read(run.name + "/" + $0) }
    }
    #expect(try await again() == first)
    #expect(try await again() == first)
    try FileManager.default.removeItem(atPath: run.folder + "/facts.sqlite")
    #expect(try await again() == first, "with the facts read from the archive again")
    #expect(run.workplace.has(run.name + "/facts.sqlite"))
  }

  @Test func theArchiveAloneGivesTheSameVerdicts() async throws {
    let run = try await SampleRun("--format", "json")
    try FileManager.default.copyItem(
      atPath: run.folder + "/responses.warc.gz", toPath: run.workplace.file("sent.warc.gz"))
    let ended = try await PortalAuditProcess.run(
      ["audit", run.workplace.file("sent.warc.gz"), "--out", run.workplace.file("second")] + SampleRun.judging)
    #expect(ended.status == 0, "\(ended.errors)")
    let name = "second/\(SampleRun.host)/20261101T000000Z/report.json"
    let second = try ReportDocument(run.workplace.read(name))
    #expect(try second.verdicts == run.report().verdicts)
  }

  @Test func anotherDayChangesWhatDependsOnIt() async throws {
    let run = try await SampleRun("--format", "json")
    let ended = try await PortalAuditProcess.run(
      "audit", run.folder, "--profile", "school", "--as-of", "2028-03-01", "--out", run.workplace.file("later"))
    #expect(ended.status == 0, "\(ended.errors)")
    let later = try ReportDocument(
      run.workplace.read("later/\(SampleRun.host)/20261101T000000Z/report.json"))
    let now = try run.report()
    #expect(later.auditDate == "2028-03-01")
    #expect(now.verdict("9.2.news-fresh") == "met")
    #expect(later.verdict("9.2.news-fresh") == "missing")
    let deadline = "9.5.consultation-deadline"
    #expect(now.reason(deadline)?.contains("còn mở") == true)
    #expect(later.reason(deadline)?.contains("đã kết thúc") == true)
    #expect(later.verdict("9.1.history") == now.verdict("9.1.history"))
  }

  @Test func evaluateHoldsAReportAgainstThePeoplesVerdicts() async throws {
    let run = try await SampleRun("--format", "json")
    let report = run.folder + "/report.json"
    let vi = try await PortalAuditProcess.run("evaluate", "--truth", Self.truth, report)
    #expect(vi.status == 0)
    #expect(vi.errors == "")
    #expect(vi.output.contains("== \(SampleRun.host): các nghĩa vụ đã có phép kiểm tra"))
    #expect(vi.output.contains("thực ra thiếu mà ghi đạt hoặc đạt một phần: 0 = 0.0 %"))
    let en = try await PortalAuditProcess.run("evaluate", "--truth", Self.truth, report, report, "--lang", "en")
    #expect(en.output.contains("exact agreement: "))
    #expect(en.output.split(separator: "\n").count { $0.hasPrefix("== ") } == 4)
    expectOnlyWords(vi.output + en.output)
  }
}
