import AuditModel
import Testing

@testable import Reporting

struct JSONReportTests {
  @Test(arguments: ReportLanguage.allCases)
  func everyReportHoldsTheSchema(_ language: ReportLanguage) throws {
    let schema = JSONSchema(root: try JSONTree(bytes: Array(Repository.text(of: "docs/report.schema.json").utf8)))
    for report in [Report.school, .sample()] {
      let tree = try JSONTree(bytes: JSONReport.bytes(of: report, language: language))
      #expect(schema.faults(of: tree) == [])
    }
  }

  @Test func theKeysAreTheFixedOnesInTheirOrder() {
    let evidence = Evidence.sample("q", kind: .document, page: 2)
    let report = Report.sample(
      obligations: [.sample(evidence: [evidence])],
      clauses: [.init(id: "9.1", title: .both("t"), points: 1, low: 1, high: 1, max: 1)],
      findings: [.init(finding: Finding(code: "c", severity: .note), message: .both("m"))])
    let text = String(decoding: JSONReport.bytes(of: report, language: .vi), as: UTF8.self)
    let keys = text.split(separator: "\n").compactMap { line in
      line.contains("\": ") ? line.split(separator: "\"").dropFirst().first.map(String.init) : nil
    }
    #expect(
      keys == [
        "schema", "tool", "name", "version", "catalogue", "id", "version", "sha256",
        "site", "url", "host", "name", "profile", "profileSource", "auditDate", "crawledAt",
        "crawl", "pages", "documents", "failed", "bytes", "requests", "stopped", "scope",
        "score", "points", "low", "high", "max", "band",
        "clauses", "id", "title", "points", "low", "high", "max",
        "obligations", "id", "verdict", "points", "max", "reason", "advice",
        "evidence", "url", "quote", "kind", "page", "capturedAt", "sha256",
        "findings", "code", "severity", "url", "message",
      ])
  }

  @Test func theSameReportIsTheSameBytesAndEndsInANewline() {
    let first = JSONReport.bytes(of: .school, language: .vi)
    #expect(first == JSONReport.bytes(of: .school, language: .vi))
    #expect(first.last == UInt8(ascii: "\n"))
  }

  @Test func textsAreInTheLanguageAskedFor() throws {
    var report = Report.sample(obligations: [.sample()])
    report.obligations[0].reason = LocalizedText(vi: "Có đủ ở đây", en: "All here")
    let vi = try JSONTree(bytes: JSONReport.bytes(of: report, language: .vi))
    let en = try JSONTree(bytes: JSONReport.bytes(of: report, language: .en))
    #expect(vi["obligations"]?.items[0]["reason"] == .string("Có đủ ở đây"))
    #expect(en["obligations"]?.items[0]["reason"] == .string("All here"))
  }

  @Test func aWebPageHasTheNullPageAndASiteFindingTheNullAddress() throws {
    let report = Report.sample(
      obligations: [.sample(evidence: [.sample("q")])],
      findings: [.init(finding: Finding(code: "c", severity: .note), message: .both("m"))])
    let tree = try JSONTree(bytes: JSONReport.bytes(of: report, language: .vi))
    #expect(tree["obligations"]?.items[0]["evidence"]?.items[0]["page"] == .null)
    #expect(tree["findings"]?.items[0]["url"] == .null)
  }

  @Test(arguments: [
    "plain", "\"quoted\" \\ back", "line\nbreak\ttab\r", "\u{0}\u{1F}\u{7F}", "Thời hạn tiếp nhận ý kiến", "</script>",
    "\u{202E}tfel", "e\u{301}", "😀", "",
  ])
  func aStringComesBackAsItWas(_ string: String) throws {
    guard case .string(let back) = try JSONTree(bytes: JSONValue.string(string).bytes) else {
      Issue.record("not a string")
      return
    }
    #expect(Array(back.unicodeScalars) == Array(string.unicodeScalars))
  }

  @Test func vietnameseIsNotEscaped() {
    #expect(JSONValue.string("Đủ/ỹ").bytes == Array("\"Đủ/ỹ\"\n".utf8))
  }

  @Test func anEmptyListAndAnEmptyObjectStandOnOneLine() {
    #expect(JSONValue.array([]).bytes == Array("[]\n".utf8))
    #expect(JSONValue.object([:]).bytes == Array("{}\n".utf8))
  }
}
