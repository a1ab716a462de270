import DocumentFixtures
import Foundation
import LoopbackServer
import Testing

/// What becomes of files that a portal's pages lead to, from the crawl to the report.
@Suite(.timeLimit(.minutes(5))) struct AttachedDocumentTests {
  private static let host = "thcs-sen.edu.vn"

  private let rules: SmallRules
  private let workplace: Workplace

  init() throws {
    rules = try SmallRules("9.01-introduction.yaml")
    workplace = try Workplace()
  }

  /// A text of Word whose paragraphs after the first stand on a second page.
  private static func text(_ paragraphs: String...) -> [UInt8] {
    let body = paragraphs.enumerated().map { index, text in
      "<w:p><w:r>\(index == 1 ? "<w:lastRenderedPageBreak/>" : "")<w:t>\(text)</w:t></w:r></w:p>"
    }.joined()
    return ZipFile(["word/document.xml": "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"]).bytes
  }

  private static let chart = text(
    "Sơ đồ tổ chức bộ máy", "Hội đồng trường: 9 thành viên", "Ban giám hiệu: Hiệu trưởng và hai Phó Hiệu trưởng",
    "Tổ Toán – Tin: 7 giáo viên", "Tổ Khoa học xã hội: 9 giáo viên", "Tổ Ngoại ngữ: 5 giáo viên",
    "Tổ Văn phòng: kế toán, văn thư")

  /// A site whose page on its organisation holds nothing but a link to a file, beside other files.
  private func site(chart: ServedAnswer, others: [String: ServedAnswer] = [:]) throws -> LoopbackSite {
    let names = ["tin-tuc": "Tin tức", "van-ban": "Văn bản", "lien-he": "Liên hệ", "so-do-to-chuc": "Sơ đồ tổ chức"]
    let menu = names.sorted { $0 < $1 }.map { link("/" + $0.key, $0.value) }.joined()
    let links = others.keys.sorted().map { link("/tep/\($0)", "Chức năng, nhiệm vụ (\($0))") }.joined()
    return try LoopbackSite(Self.host) { request in
      switch request.path {
      case "/": return .page(page("Trường THCS Sen", menu))
      case "/so-do-to-chuc": return .page(page("Sơ đồ tổ chức", menu + "<p>\(link("/tep/so-do.docx", "Tải về"))</p>"))
      case "/van-ban": return .page(page("Văn bản", menu + links))
      case "/tep/so-do.docx": return chart
      case let path where path.hasPrefix("/tep/"): return others[String(path.dropFirst(5))] ?? .notFound
      case let path:
        return names[String(path.dropFirst())].map { .page(page($0, menu + "<p>Trang \($0) của trường.</p>")) }
          ?? .notFound
      }
    }
  }

  private static func file(_ bytes: [UInt8], _ type: String = "application/octet-stream") -> ServedAnswer {
    .content(status: 200, fields: [("Content-Type", type)], body: bytes)
  }

  private func report(on site: LoopbackSite, _ options: String...) async throws -> ReportDocument {
    let ended = try await PortalAuditProcess.run(
      ["check", site.address, "--profile", "school", "--format", "json", "--out", workplace.out] + site.route + options,
      environment: rules.environment)
    #expect(ended.status == 0, "\(ended.errors)")
    return try ReportDocument(workplace.read("out/\(Self.host)/latest/report.json"))
  }

  @Test func aPageThatHoldsNothingButAFileIsJudgedByTheFile() async throws {
    let report = try await report(on: site(chart: Self.file(Self.chart)))
    let obligation = try #require(report.obligations.first { $0.id == "9.1.org-chart" })
    #expect(obligation.verdict == "met", "\(obligation.reason)")
    let proof = try #require(obligation.evidence.first)
    #expect(proof.url == "http://\(Self.host)/tep/so-do.docx")
    #expect(proof.page == 2)
    #expect(report.crawl.pages == 5)
    #expect(report.crawl.documents == 1)
  }

  @Test func theFilesOfAnotherBodyProveNothing() async throws {
    let foreign = Self.text(
      "UBND HUYỆN SEN HỒNG", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/QĐ-PGDĐT",
      "QUYẾT ĐỊNH", "Về cơ cấu tổ chức", "Tổ Toán – Tin", "Tổ Khoa học xã hội", "Tổ Ngoại ngữ", "Tổ Văn phòng")
    let report = try await report(on: site(chart: Self.file(foreign)))
    #expect(report.verdict("9.1.org-chart") == "missing", "\(report.reason("9.1.org-chart") ?? "")")
  }

  @Test func aScanIsUnreadableAndAFileThatIsNotFetchedNotAssessed() async throws {
    let site = try site(chart: Self.file(HostileDocument.scan))
    let read = try await report(on: site)
    #expect(read.verdict("9.1.org-chart") == "unreadable")
    #expect(read.findings.contains { $0.code == "document-scanned" })
    let unread = try await report(on: site, "--max-documents", "0")
    #expect(unread.verdict("9.1.org-chart") == "not-assessed")
    #expect(unread.findings.contains { $0.code == "documents-not-read" })
  }

  @Test func hostileFilesCostThemselvesAndAreToldOnceEach() async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 2147483648\r\n\r\n%PDF-1.7\n"
    let report = try await report(
      on: site(
        chart: Self.file(Self.chart),
        others: [
          "khoa.pdf": Self.file(HostileDocument.encryptedPDF), "bom.docx": Self.file(HostileDocument.bomb()),
          "hong.xlsx": Self.file(HostileDocument.damagedWorkbook),
          "dai.pdf": .raw(Array(head.utf8)),
        ]))
    #expect(report.crawl.stopped == "finished")
    #expect(report.verdict("9.1.org-chart") == "met")
    let codes = report.findings.map(\.code).filter { $0.hasPrefix("document-") }
    #expect(codes == ["document-corrupt", "document-encrypted", "document-too-large"])
    for finding in report.findings { expectOnlyWords(finding.message) }
    // What lies in them may be what the obligation asks for.
    #expect(report.verdict("9.1.functions") != "missing")
  }

  @Test func judgingTheStoredFilesAgainGivesTheSameBytes() async throws {
    _ = try await report(on: site(chart: Self.file(Self.chart)))
    let name = "out/\(Self.host)/latest"
    let first = try workplace.read(name + "/report.json")
    try FileManager.default.removeItem(atPath: workplace.file(name) + "/facts.sqlite")
    let ended = try await PortalAuditProcess.run(
      ["audit", workplace.file(name), "--profile", "school", "--format", "json", "--out", workplace.file("again")],
      environment: rules.environment)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try workplace.read("again/\(Self.host)/latest/report.json") == first)
  }
}
