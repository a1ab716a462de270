import Testing

/// A crawl that its budget ends.
@Suite(.timeLimit(.minutes(3))) struct BudgetTests {
  private let site: LoopbackSite
  private let workplace: Workplace

  init() throws {
    var pages = ["/": ""]
    for number in 1...20 { pages["/tin-tuc/bai-\(number)"] = page("Tin thứ \(number)", "<p>Nội dung</p>") }
    let news = pages.keys.sorted().dropFirst().map { link($0, "Tin " + $0.suffix(2)) }.joined()
    pages["/tuyen-sinh/ke-hoach"] = page("Kế hoạch tuyển sinh", "<p>Đang cập nhật</p>")
    pages["/"] = page("Trường THCS Sen", news + link("/tuyen-sinh/ke-hoach", "Kế hoạch tuyển sinh lớp 6"))
    site = try LoopbackSite("thcs-sen.edu.vn", pages: pages)
    workplace = try Workplace()
  }

  private func report(_ options: String...) async throws -> ReportDocument {
    let ended = try await PortalAuditProcess.run(
      ["check", site.address, "--profile", "school", "--out", workplace.out] + site.route + options)
    #expect(ended.status == 0, "\(ended.errors)")
    return try ReportDocument(workplace.read("out/thcs-sen.edu.vn/latest/report.json"))
  }

  @Test func theReportSaysThatThePageLimitWasReached() async throws {
    let report = try await report("--max-pages", "5")
    #expect(report.crawl.pages == 5)
    #expect(report.crawl.stopped == "page-limit")
    #expect(report.findings.contains { $0.code == "crawl-stopped" })
  }

  @Test func whatAnUnvisitedLinkPromisesIsNotMissing() async throws {
    let stopped = try await report("--max-pages", "1")
    #expect(stopped.verdict("9.8.plan") == "not-assessed")
    let finished = try await report()
    #expect(finished.crawl.stopped == "finished")
    #expect(finished.crawl.pages == 22)
    #expect(finished.verdict("9.8.plan") == "missing")
  }

  @Test func theTimeLimitEndsACrawlThatIsToldToDawdle() async throws {
    let report = try await report("--max-minutes", "0.01", "--delay", "0.4")
    #expect(report.crawl.stopped == "time-limit")
    #expect((1..<22).contains(report.crawl.pages))
    #expect(report.verdict("9.8.notice") == "not-assessed")
  }
}
