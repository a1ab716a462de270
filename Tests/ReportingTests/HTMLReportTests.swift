import AuditModel
import Testing

@testable import Reporting

struct HTMLReportTests {
  let messages: Messages

  init() throws { messages = try Repository.messages() }

  private func html(_ report: Report, _ language: ReportLanguage = .vi) -> String {
    String(decoding: HTMLReport.bytes(of: report, messages: messages, language: language), as: UTF8.self)
  }

  @Test func theSameReportIsTheSameBytes() {
    #expect(
      HTMLReport.bytes(of: .school, messages: messages, language: .vi)
        == HTMLReport.bytes(of: .school, messages: messages, language: .vi))
  }

  @Test(arguments: ReportLanguage.allCases)
  func theFileAsksForNothingAndRunsNothing(_ language: ReportLanguage) {
    let page = html(.school, language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.contains("default-src &#39;none&#39;"))
    for part in ["<script", "<img", "<iframe", "<object", " src=", "@import", "url(http", "onclick", "<form"] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test func hostileWordsOfAPageStayWords() {
    let hostile = "\"><script>alert('x')</script>\u{202E}\u{1B}[2J"
    var report = Report.sample(
      obligations: [.sample(reason: hostile, advice: hostile, evidence: [.sample(hostile)])],
      clauses: [.init(id: "9.1", title: .both(hostile), points: 0, low: 0, high: 1, max: 1)],
      findings: [.init(finding: Finding(code: hostile, severity: .note), message: .both(hostile))], name: hostile)
    report.site.host = hostile
    let page = html(report)
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{202E}"))
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func aQuoteWithoutEndIsCut() {
    let page = html(.sample(obligations: [.sample(evidence: [.sample(String(repeating: "ă", count: 9000))])]))
    #expect(page.contains("ă…”"))
    #expect(!page.contains(String(repeating: "ă", count: 401)))
  }

  @Test(arguments: ReportLanguage.allCases)
  func everyVerdictIsAWordAndASign(_ language: ReportLanguage) {
    let entries = Verdict.allCases.map { Report.Entry.sample("9.1.\($0.rawValue)", $0) }
    let clauses = [Report.Clause(id: "9.1", title: .both("t"), points: 0, low: 0, high: 1, max: 1)]
    let page = html(.sample(obligations: entries, clauses: clauses), language)
    for verdict in Verdict.allCases {
      let word = messages.text("report.verdict.\(verdict.rawValue)")[language]
      #expect(page.contains("<span aria-hidden=\"true\">\(verdict.symbol)</span> \(word)</span>"))
      #expect(page.contains("id=\"o-9.1.\(verdict.rawValue)\""))
    }
  }

  @Test func allObligationsOfALargeReportAreThere() {
    let report = Report.school
    #expect(report.obligations.count == 142)
    let page = html(report)
    for entry in report.obligations {
      #expect(page.contains("<article class=\"obligation \(entry.verdict.rawValue)\" id=\"o-\(entry.id)\""))
    }
  }

  @Test func anObligationOfAClauseThatIsNotListedIsStillThere() {
    #expect(html(.sample(obligations: [.sample("7.1.x")])).contains("id=\"o-7.1.x\""))
  }

  @Test func whatCannotWaitStandsBeforeWhatWinsPoints() throws {
    let page = html(.school)
    let parts = [
      messages.text("report.urgent.title").vi, "Trang có thể chứa dữ liệu cá nhân của học sinh.",
      messages.text("report.mend.points").vi, "<ol class=\"tasks\">",
    ]
    let places = parts.compactMap { part in page.ranges(of: part).first?.lowerBound }
    #expect(places.count == parts.count && places == places.sorted())
    let warnings = Report.sample(findings: [.init(finding: Finding(code: "c", severity: .warning), message: .both("m"))]
    )
    #expect(!html(warnings).contains(messages.text("report.urgent.title").vi))
  }

  @Test func whatIsDueIsToldByItsDayAndNotAmongTheOtherFindings() throws {
    let page = html(.school)
    let due = try #require(page.ranges(of: "<time datetime=\"2026-11-15\">15/11/2026</time>").first)
    let findings = try #require(page.ranges(of: "<section id=\"findings\"").first)
    #expect(due.upperBound < findings.lowerBound)
    #expect(!page[findings.lowerBound...].contains("lapse-consultation"))
  }

  @Test func anEmptyReportSaysThatThereIsNothing() {
    let page = html(.sample(name: ""))
    for key in [
      "score.none", "mend.none", "look.none", "lapses.none", "obligations.none", "inspection.none", "findings.none",
    ] {
      #expect(page.contains(messages.text("report.\(key)", ["days": "60"]).vi), "\(key)")
    }
    #expect(page.contains("<h1>thcs-phuong-mai.edu.vn</h1>"))
  }

  @Test(arguments: [
    CrawlSummary.Stop.pageLimit, .timeLimit, .interrupted, .startUnreachable, .blocked, .crashed, .finished,
  ])
  func aCrawlThatDidNotEndIsToldFirst(_ stop: CrawlSummary.Stop) {
    let page = html(.sample(stopped: stop))
    let notice = page.contains("<div class=\"notice\"")
    #expect(notice == (stop != .finished))
    #expect(page.contains(messages.text("report.stopped.\(stop.rawValue)").vi))
  }

  @Test func theIdsAreUniqueAndEveryAnchorLeadsSomewhere() {
    let page = html(.school)
    func values(_ attribute: String) -> [Substring] {
      page.split(separator: " \(attribute)=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
    }
    let ids = values("id")
    #expect(Set(ids).count == ids.count)
    for target in values("href") where target.hasPrefix("#") { #expect(ids.contains(target.dropFirst()), "\(target)") }
    for target in values("aria-labelledby") { #expect(ids.contains(target), "\(target)") }
  }

  @Test func headingsLeaveNoLevelOut() {
    var last = 0
    for piece in html(.school).split(separator: "<h").dropFirst() {
      guard let level = piece.first?.wholeNumberValue else { continue }
      #expect(level <= last + 1, "\(piece.prefix(40))")
      last = level
    }
  }

  @Test func aLinkToEvidenceMarksTheWords() {
    let page = html(.sample(obligations: [.sample(evidence: [.sample("Hiệu trưởng: Lê A")])]))
    #expect(page.contains("co-cau-to-chuc#:~:text=Hi%E1%BB%87u%20tr%C6%B0%E1%BB%9Fng%3A%20L%C3%AA%20A\""))
    #expect(page.contains(">https://thcs-phuong-mai.edu.vn/gioi-thieu/co-cau-to-chuc</a>"))
  }

  @Test func evidenceOfSomethingMissingIsNotCalledEvidence() {
    let page = html(.sample(obligations: [.sample("9.1.x", .missing, evidence: [.sample("q")])]))
    #expect(page.contains("<dt>\(messages.text("report.evidence.closest").vi)</dt>"))
    #expect(!page.contains("<dt>\(messages.text("report.evidence").vi)</dt>"))
  }
}
