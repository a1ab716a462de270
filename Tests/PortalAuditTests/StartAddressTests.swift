import LoopbackServer
import Testing

/// Where a crawl begins, told from what the user typed and what the site answers.
@Suite(.timeLimit(.minutes(3))) struct StartAddressTests {
  private static let school = page(
    "Trường THCS Hoa Sen", link("/gioi-thieu", "Giới thiệu") + "<p>Trường THCS Hoa Sen, tỉnh Hưng Yên</p>")

  @Test func anAddressWithoutASchemeIsTriedAsHTTPSAndThenHTTP() async throws {
    let site = try LoopbackSite("thcs-a.edu.vn", pages: ["/": Self.school])
    let workplace = try Workplace()
    let secure = ["--connect-to", "thcs-a.edu.vn:443:127.0.0.1:\(site.server.port)"]
    let ended = try await PortalAuditProcess.run(
      ["check", "thcs-a.edu.vn", "--profile", "school", "--out", workplace.out] + secure + site.route)
    #expect(ended.status == 0, "\(ended.errors)")
    let report = try ReportDocument(workplace.read("out/thcs-a.edu.vn/latest/report.json"))
    #expect(report.site.url == "http://thcs-a.edu.vn/")
  }

  @Test func aRedirectToAnotherHostIsFollowedAndThatHostIsAudited() async throws {
    let new = try LoopbackSite("thcs-moi.edu.vn", pages: ["/": Self.school, "/gioi-thieu": page("Giới thiệu", "")])
    let old = try LoopbackSite("thcs-cu.edu.vn") { _ in .redirect(to: "http://thcs-moi.edu.vn/", status: 301) }
    let workplace = try Workplace()
    let ended = try await PortalAuditProcess.run(
      ["check", old.address, "--profile", "school", "--out", workplace.out] + old.route + new.route)
    #expect(ended.status == 0, "\(ended.errors)")
    let report = try ReportDocument(workplace.read("out/thcs-cu.edu.vn/latest/report.json"))
    #expect(report.site.url == "http://thcs-moi.edu.vn/")
    #expect(report.site.host == "thcs-moi.edu.vn")
    #expect(report.crawl.pages == 2)
  }

  @Test func theProfileIsReadFromThePortalAndTheReportSaysSo() async throws {
    let site = try LoopbackSite("thcs-b.edu.vn", pages: ["/": Self.school])
    let workplace = try Workplace()
    let ended = try await PortalAuditProcess.run(["check", site.address, "--out", workplace.out] + site.route)
    #expect(ended.status == 0, "\(ended.errors)")
    let report = try ReportDocument(workplace.read("out/thcs-b.edu.vn/latest/report.json"))
    #expect(report.site.profile == "school")
    #expect(report.site.profileSource == "detected")
  }

  @Test func aPortalThatDoesNotTellItsProfileIsKeptAndCanBeJudgedWithIt() async throws {
    let site = try LoopbackSite("vidu.vn", pages: ["/": page("Xin chào", "<p>Nội dung</p>")])
    let workplace = try Workplace()
    let ended = try await PortalAuditProcess.run(["check", site.address, "--out", workplace.out] + site.route)
    #expect(ended.status == 3)
    expectOnlyWords(ended.errors)
    let command = try #require(ended.errors.split(separator: "`").dropFirst().first).split(separator: " ")
    #expect(command.starts(with: ["portal-audit", "audit"]))
    let again = try await PortalAuditProcess.run("audit", String(command[2]), "--profile", "school")
    #expect(again.status == 0, "\(again.errors)")
    #expect(workplace.has("out/vidu.vn/latest/report.html"))
  }
}
