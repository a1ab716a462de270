import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import Catalogue
@testable import portal_audit

/// A crawl that ends in the middle, by Ctrl-C or by the death of its process.
@Suite(.timeLimit(.minutes(3))) struct InterruptionTests {
  /// A school's site that answers with so many pages and then with nothing.
  private final class SlowSite: Sendable {
    /// A request came that gets no answer.
    let stalled = Milestone()
    private let pagesLeft: Mutex<Int>

    init(pages: Int) { pagesLeft = Mutex(pages) }

    func hurry() { pagesLeft.withLock { $0 = .max } }

    func answer(_ request: ServedRequest) -> ServedAnswer {
      guard request.path != "/robots.txt" else { return .notFound }
      let isAnswered = pagesLeft.withLock { left in
        left -= 1
        return left >= 0
      }
      guard isAnswered else {
        stalled.reach()
        return .stalledHeader()
      }
      let links = (1...30).map { link("/tin-tuc/bai-\($0)", "Tin thứ \($0)") }.joined()
      return .page(page("Trường THCS Hoa Sen", request.path == "/" ? links : "<p>\(request.path)</p>"))
    }
  }

  private let slow: SlowSite
  private let site: LoopbackSite
  private let workplace: Workplace
  private var check: [String] {
    ["check", site.address, "--profile", "school", "--out", workplace.out] + site.route
  }

  init() throws {
    let slow = SlowSite(pages: 6)
    self.slow = slow
    site = try LoopbackSite("thcs-cham.edu.vn", answer: slow.answer)
    workplace = try Workplace()
  }

  @Test func controlCStopsCleanlyWithAReportThatSaysItIsPartial() async throws {
    let ended = try await PortalAuditProcess.run(check) { process in
      try await slow.stalled.reached()
      process.send(SIGINT)
    }
    #expect(ended.status == 0, "\(ended.errors)")
    let report = try ReportDocument(workplace.read("out/thcs-cham.edu.vn/latest/report.json"))
    #expect(report.crawl.stopped == "interrupted")
    #expect(report.crawl.pages > 0)
    let finding = try #require(report.findings.first { $0.code == "crawl-stopped" })
    expectOnlyWords(finding.message)
    let catalogue = try RuleSet().catalogue
    for one in report.obligations where one.verdict == "missing" {
      #expect(catalogue.obligation(one.id)?.check?.needsWholeSite == false, "\(one.id) was not looked for everywhere")
    }
    #expect(report.obligations.contains { $0.verdict == "not-assessed" && $0.reason.contains("dừng") })
    let html = String(decoding: try workplace.read("out/thcs-cham.edu.vn/latest/report.html"), as: UTF8.self)
    #expect(html.contains(finding.message))
  }

  @Test func controlCBeforeTheFirstPageLeavesNothing() async throws {
    let slow = SlowSite(pages: 0)
    let site = try LoopbackSite("thcs-cham.edu.vn", answer: slow.answer)
    let arguments = ["check", site.address, "--profile", "school", "--out", workplace.out] + site.route
    let ended = try await PortalAuditProcess.run(arguments) { process in
      try await slow.stalled.reached()
      process.send(SIGINT)
    }
    expect(ended, status: 3, tells: ["Đã dừng trước khi"])
    #expect(workplace.entries(below: "") == [])
  }

  @Test func aKilledCrawlLeavesNoReportAndCanBeJudgedAndRunAgain() async throws {
    let killed = try await PortalAuditProcess.run(check) { process in
      try await slow.stalled.reached()
      process.send(SIGKILL)
    }
    #expect(killed.status == 128 + SIGKILL)
    #expect(killed.output == "")
    let left = workplace.entries(below: "out/thcs-cham.edu.vn")
    let run = try #require(left.first)
    #expect(left.contains("\(run)/responses.warc.gz"))
    #expect(!left.contains { $0.contains("report") || $0.contains(".part") || $0 == "latest" }, "\(left)")

    let judged = try await PortalAuditProcess.run(
      "audit", workplace.file("out/thcs-cham.edu.vn/" + run), "--profile", "school")
    #expect(judged.status == 0, "\(judged.errors)")
    let partial = try ReportDocument(workplace.read("out/thcs-cham.edu.vn/\(run)/report.json"))
    #expect(partial.crawl.stopped == "crashed")
    #expect(partial.findings.contains { $0.code == "crawl-stopped" })

    slow.hurry()
    let again = try await PortalAuditProcess.run(check)
    #expect(again.status == 0, "\(again.errors)")
    let whole = try ReportDocument(workplace.read("out/thcs-cham.edu.vn/latest/report.json"))
    #expect(whole.crawl.stopped == "finished")
    #expect(whole.crawl.pages == 31)
  }
}
