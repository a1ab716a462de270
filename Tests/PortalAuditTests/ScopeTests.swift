import LoopbackServer
import Testing

/// A server that carries several bodies, and one that has an answer for everything.
@Suite(.timeLimit(.minutes(3))) struct ScopeTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func check(_ site: LoopbackSite, _ path: String, _ options: String...) async throws -> ReportDocument {
    let ended = try await PortalAuditProcess.run(
      ["check", site.address + path, "--profile", "school", "--as-of", "2026-11-01", "--out", workplace.out]
        + site.route
        + options)
    #expect(ended.status == 0, "\(ended.errors)")
    return try ReportDocument(workplace.read("out/\(site.host)/latest/report.json"))
  }

  private let contact =
    "<p>Địa chỉ: xã Hoa Sen, tỉnh Bắc Ninh</p><p>Điện thoại: 0204 3872 915</p><p>Email: c2sen@edu.vn</p>"

  /// Two schools told apart by a parameter; only the other one has a page of contact.
  private func twoSchools() throws -> LoopbackSite {
    func home(_ portal: String) -> String {
      ["tin", "gioi-thieu", "van-ban"].map { link("/?portal=\(portal)&p=\($0)", "Mục \($0)") }.joined()
    }
    return try LoopbackSite(
      "pgd.edu.vn",
      pages: [
        "/?portal=thcs-a": page("Trường THCS A", home("thcs-a") + link("/?portal=thcs-b&p=lien-he", "Liên hệ")),
        "/?portal=thcs-a&p=tin": page("Tin", "<p>Tin của trường A</p>"),
        "/?portal=thcs-a&p=gioi-thieu": page("Giới thiệu", "<p>Trường A thành lập năm 1990</p>"),
        "/?portal=thcs-a&p=van-ban": page("Văn bản", "<p>Văn bản của trường A</p>"),
        "/?portal=thcs-b&p=lien-he": page("Liên hệ", contact),
      ])
  }

  @Test func anotherSchoolsPageNeverScores() async throws {
    let site = try twoSchools()
    let report = try await check(site, "?portal=thcs-a")
    #expect(report.crawl.scope == "query:portal=thcs-a")
    #expect(report.crawl.pages == 4)
    #expect(report.findings.contains { $0.code == "scope-query" && $0.message.contains("portal=thcs-a") })
    #expect(report.verdict("9.1.contact") == "missing")
    #expect(!site.server.log.contains { $0.target.contains("thcs-b") })

    let again = try await PortalAuditProcess.run(
      "audit", workplace.out + "/pgd.edu.vn/latest", "--profile", "school", "--as-of", "2026-11-01", "--out",
      workplace.out + "/again")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("portal=thcs-a"))
    let judged = try ReportDocument(workplace.read("out/again/pgd.edu.vn/latest/report.json"))
    #expect(judged.crawl.scope == report.crawl.scope)
    #expect(judged.verdicts == report.verdicts)
  }

  @Test func theUserMayTakeTheWholeHost() async throws {
    let report = try await check(try twoSchools(), "?portal=thcs-a", "--scope", "host")
    #expect(report.crawl.scope == "host")
    #expect(report.crawl.pages == 5)
  }

  @Test func whatAnswersEverythingWithSuccessHasNoMorePagesForIt() async throws {
    let frame = link("/", "Trang chủ") + link("/tin", "Tin tức") + link("/so-do-to-chuc", "Sơ đồ tổ chức")
    let home = page("Trường THCS Sen", frame + "<p>Chào mừng đến với trường</p>")
    let pages = [
      "/": home, "/tin": page("Trường THCS Sen", frame + "<p>Tin của trường, một hai ba bốn năm sáu bảy</p>"),
      "/robots.txt": "",
    ]
    let lost = page("Trường THCS Sen", frame + "<p>Rất tiếc, nội dung bạn tìm đã được chuyển đi hoặc không có.</p>")
    let site = try LoopbackSite("sen.edu.vn") { request in
      request.target == "/robots.txt" ? .notFound : .page(pages[request.target] ?? lost)
    }
    let report = try await check(site, "")
    #expect(report.findings.contains { $0.code == "page-not-found" })
    #expect(report.verdict("9.1.org-chart") == "missing")
    #expect(
      !report.obligations.flatMap(\.evidence).contains {
        $0.url.contains("so-do-to-chuc") || $0.url.contains("portal-audit-")
      })
    #expect(site.server.log.filter { $0.target.contains("portal-audit-") }.count == 1)
  }
}
