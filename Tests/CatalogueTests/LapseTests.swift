import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// What lapses or is due within sixty days of the audit, and what is said beside the score of links and mail.
@Suite struct LapseTests {
  private static let audit = Audit(
    catalogue: RealCatalogue.catalogue, scoring: RealCatalogue.scoring, messages: RealCatalogue.messages)

  private func findings(
    _ pages: [PageFacts], on date: String, profile: Profile = .school, failures: [UnreachedAddress] = []
  ) throws -> [Report.ReportedFinding] {
    let home =
      pages.first { $0.address.path == "/" }
      ?? SiteFixture.page("/", title: "Trường THCS Hoa Sen", blocks: [SiteFixture.heading("Trường THCS Hoa Sen")])
    let report = Self.audit.report(
      on: SiteFixture.site([home] + pages.filter { $0.address.path != "/" }, failures: failures), profile: profile,
      profileSource: .given, auditDate: try #require(CalendarDate(date)), findings: [],
      provenance: Audit.Provenance(tool: Report.Tool(name: "", version: ""), catalogueDigest: ""))
    for finding in report.findings {
      for text in [finding.message.vi, finding.message.en] {
        #expect(!text.contains("{") && !text.contains("⟦"), "\(text)")
      }
    }
    return report.findings
  }

  private func lapses(_ pages: [PageFacts], on date: String, profile: Profile = .school) throws -> [String] {
    try findings(pages, on: date, profile: profile).filter { $0.finding.due != nil }.map {
      "\($0.finding.code) \($0.finding.due.map(\.description) ?? "")"
    }
  }

  @Test(arguments: [
    ("2026-05-01", ["lapse-disclosure 2026-06-30"]), ("2026-06-30", ["lapse-disclosure 2026-06-30"]),
    ("2026-04-30", []), ("2026-07-01", []), ("2024-06-01", []), ("2025-06-01", ["lapse-disclosure 2025-06-30"]),
  ])
  func theYearlyDisclosureIsDueOnThirtyJune(date: String, lapses: [String]) throws {
    #expect(try self.lapses([], on: date) == lapses)
  }

  @Test func aDepartmentHasNoDisclosureOfASchool() throws {
    #expect(try lapses([], on: "2026-06-01", profile: .department) == [])
  }

  @Test(arguments: [
    ("Thời hạn góp ý: đến hết ngày 15/11/2026.", ["lapse-consultation 2026-11-15"]),
    ("Thời hạn góp ý: đến hết ngày 01/11/2026.", ["lapse-consultation 2026-11-01"]),
    ("Thời hạn góp ý: đến hết ngày 31/12/2026.", ["lapse-consultation 2026-12-31"]),
    ("Thời hạn góp ý: đến hết ngày 01/01/2027.", []), ("Thời hạn góp ý: đến hết ngày 31/10/2026.", []),
    ("Thời hạn góp ý: không giới hạn.", []),
  ])
  func aConsultationThatClosesSoonIsTold(words: String, lapses: [String]) throws {
    let link = Link(
      target: SiteFixture.address("/lay-y-kien/1"), text: "Dự thảo quy chế dân chủ của nhà trường", block: 1)
    let list = SiteFixture.page(
      "/lay-y-kien", title: "Lấy ý kiến góp ý",
      blocks: [SiteFixture.heading("Lấy ý kiến góp ý"), SiteFixture.menu(link.text)], links: [link])
    let page = SiteFixture.page(
      "/lay-y-kien/1", title: link.text,
      blocks: [
        SiteFixture.heading(link.text), SiteFixture.text(words), SiteFixture.text("Địa chỉ nhận góp ý: văn phòng."),
      ])
    #expect(try self.lapses([list, page], on: "2026-11-01") == lapses)
  }

  @Test(arguments: [
    (
      "2026-06-01", "từ ngày 01/07/2026 đến ngày 10/07/2026",
      ["lapse-disclosure 2026-06-30", "lapse-enrolment 2026-07-10"]
    ),
    ("2026-07-05", "từ ngày 01/07/2026 đến ngày 10/07/2026", ["lapse-enrolment 2026-07-10"]),
    ("2026-07-11", "từ ngày 01/07/2026 đến ngày 10/07/2026", []),
    // A day that ends nothing.
    ("2026-07-05", "ngày 10/07/2026 họp phụ huynh", []),
  ])
  func anEnrolmentDeadlineIsTold(date: String, words: String, lapses: [String]) throws {
    let title = "Thông báo tuyển sinh vào lớp 6 năm học 2026-2027"
    let page = SiteFixture.page(
      "/tuyen-sinh", title: title,
      blocks: [
        SiteFixture.heading(title),
        SiteFixture.text(
          "Trường THCS Hoa Sen thông báo tuyển sinh 180 học sinh vào lớp 6 theo phương thức xét tuyển, hồ sơ gồm đơn, học bạ và bản sao giấy khai sinh. Thời gian nhận hồ sơ \(words) tại văn phòng nhà trường."
        ),
      ])
    #expect(try self.lapses([page], on: date) == lapses)
  }

  private static func yearbook(_ years: ClosedRange<Int>) -> PageFacts {
    let header = ["Năm học", "Số lớp", "Số học sinh", "Số giáo viên"]
    let rows = years.map { ["\($0)-\($0 + 1)", "12", "407", "31"] }
    var page = SiteFixture.page(
      "/thong-ke", title: "Niên giám thống kê",
      blocks: [SiteFixture.heading("Niên giám thống kê")]
        + ([header] + rows).map { Block(role: .row, text: $0.joined(separator: " | ")) })
    page.tables = [Table(header: header, rows: rows, blocks: 1..<(rows.count + 2))]
    return page
  }

  @Test(arguments: [
    // The year 2026-2027 begins; the latest five are then 2021-2022 to 2025-2026.
    (2020...2024, "2026-08-01", ["lapse-statistics 2026-09-01"]), (2021...2025, "2026-08-01", []),
    (2020...2024, "2026-07-02", []), (2020...2024, "2026-09-02", []), (2022...2024, "2026-08-01", []),
  ])
  func aNewSchoolYearLeavesTheOldestOut(years: ClosedRange<Int>, date: String, lapses: [String]) throws {
    #expect(try self.lapses([Self.yearbook(years)], on: date) == lapses)
  }

  @Test func theStatisticsThatWillLackAreNamed() throws {
    let told = try findings([Self.yearbook(2020...2024)], on: "2026-08-01").first {
      $0.finding.code == "lapse-statistics"
    }
    #expect(told?.finding.values["lacking"] == "2025-2026")
    #expect(told?.finding.values["oldest"] == "2020-2021")
    #expect(told?.message.vi.contains("năm học 2026-2027 bắt đầu ngày 01/09/2026") == true)
  }

  // MARK: Beside the score

  @Test(arguments: [
    ("thcshoasen@gmail.com", ["free-mail"]), ("lienhe@thcshoasen.edu.vn", []), ("abc@gmail.com", []),
  ])
  func mailAtAFreeProviderIsTold(address: String, codes: [String]) throws {
    let page = SiteFixture.page(
      "/lien-he", title: "Liên hệ",
      blocks: [SiteFixture.heading("Liên hệ"), SiteFixture.text("Thư điện tử: \(address)")])
    #expect(try findings([page], on: "2026-11-01").map(\.finding.code).filter { $0 == "free-mail" } == codes)
  }

  @Test(arguments: [
    (404, "/van-ban", true), (500, "/van-ban", true), (410, "/van-ban", true), (403, "/van-ban", false),
    (404, "/tin/cu", false), (nil, "/van-ban", false),
  ])
  func aDeadLinkOfTheStartPageIsTold(status: Int?, path: String, isTold: Bool) throws {
    let home = SiteFixture.page(
      "/", title: "Trường THCS Hoa Sen",
      blocks: [SiteFixture.heading("Trường THCS Hoa Sen"), SiteFixture.menu("Văn bản")],
      links: [Link(target: SiteFixture.address("/van-ban"), text: "Văn bản", block: 1)])
    let failure = UnreachedAddress(
      address: SiteFixture.address(path), text: "", failure: status == nil ? .timedOut : nil, status: status)
    let told = try findings([home], on: "2026-11-01", failures: [failure]).first {
      $0.finding.code == "dead-start-links"
    }
    #expect((told != nil) == isTold)
    if isTold { #expect(told?.finding.values["names"] == "“Văn bản”" && told?.finding.severity == .serious) }
  }

  @Test func whatIsThereOnlyAsAPictureIsTold() throws {
    var page = SiteFixture.page(
      "/chuc-nang", title: "Chức năng, nhiệm vụ",
      blocks: [SiteFixture.heading("Chức năng, nhiệm vụ"), SiteFixture.text("Quyết định:")])
    page.pictures = [Picture(source: "/anh/quyet-dinh.jpg", alternative: "", block: 1)]
    let told = try findings([page], on: "2026-11-01").first { $0.finding.code == "unreadable-content" }
    #expect(told?.finding.url?.path == "/chuc-nang")
    #expect(try findings([], on: "2026-11-01").allSatisfy { $0.finding.code != "unreadable-content" })
  }
}
