import Foundation
import LoopbackServer
import Testing

@testable import AuditStore

/// Pages to which no link leads.
@Suite(.timeLimit(.minutes(3))) struct FindingPagesTests {
  private let site: LoopbackSite
  private let workplace: Workplace

  init() throws {
    let host = "thcs-mai.edu.vn"
    var pages = [
      "/": page(
        "Trường THCS Mai",
        """
        <p>Chào mừng</p><div onclick="location.href='/gioi-thieu'">Giới thiệu</div>
        <button onclick="location.href='/khong-co'">Thủ tục hành chính</button>
        <form action="/tin"><select name="nam"><option value="">Năm<option value="2024">2024</select></form>
        """), "/gioi-thieu": page("Giới thiệu", "<p>Trường thành lập năm 1990.</p>"),
      "/tin?nam=2024": page("Tin 2024", "<p>Tin</p>"), "/an/1": page("Ẩn", "<p>Một</p>"),
      "/an/2": page("Ẩn", "<p>Hai</p>"),
    ]
    let compressed = GzipCompressor().member(
      of: Array(
        "<urlset><url><loc>http://\(host)/an/1</loc></url><url><loc>http://\(host)/mat</loc></url></urlset>".utf8))
    pages["/robots.txt"] = "User-agent: *\nSitemap: http://\(host)/so-do.xml\n"
    pages["/so-do.xml"] = """
      <?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>http://\(host)/1.xml.gz</loc></sitemap><sitemap><loc>http://\(host)/2.txt</loc></sitemap></sitemapindex>
      """
    pages["/2.txt"] = "http://\(host)/an/2\nhttp://b.vn/x\n"
    let texts = pages
    site = try LoopbackSite(host) { request in
      if request.target == "/1.xml.gz" {
        return .content(status: 200, fields: [("Content-Type", "application/x-gzip")], body: compressed)
      }
      let type =
        request.target.hasSuffix(".xml") ? "text/xml" : request.target.hasSuffix(".txt") ? "text/plain" : "text/html"
      return texts[request.target].map {
        .content(status: 200, fields: [("Content-Type", type)], body: Array($0.utf8))
      } ?? .notFound
    }
    workplace = try Workplace()
  }

  @Test func everySourceIsFollowedAndTheStoredRunSaysTheSame() async throws {
    let ended = try await PortalAuditProcess.run(
      ["check", site.address, "--profile", "school", "--format", "json", "--out", workplace.out] + site.route)
    #expect(ended.status == 0, "\(ended.errors)")
    let asked = Set(site.server.log.map(\.target))
    #expect(
      asked.isSuperset(of: ["/so-do.xml", "/1.xml.gz", "/2.txt", "/an/1", "/an/2", "/gioi-thieu", "/tin?nam=2024"]))
    #expect(!asked.contains("/sitemap.xml"))
    let run = workplace.out + "/thcs-mai.edu.vn/latest"
    let path = run + "/report.json"
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    let report = try ReportDocument(workplace.read("out/thcs-mai.edu.vn/latest/report.json"))
    #expect(report.crawl.pages == 5)
    #expect(report.crawl.stopped == "finished")
    #expect(!report.findings.contains { $0.code == "dead-links" })

    for isCached in [true, false] {
      if !isCached { try FileManager.default.removeItem(atPath: run + "/facts.sqlite") }
      let again = try await PortalAuditProcess.run("audit", run, "--profile", "school", "--format", "json")
      #expect(again.status == 0, "\(again.errors)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
    }
  }
}
