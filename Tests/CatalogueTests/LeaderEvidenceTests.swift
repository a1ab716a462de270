import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// Which pages are shown for leaders that only items of news name.
@Suite struct LeaderEvidenceTests {
  @Test func thePageThatNamesMostOfThemIsShown() throws {
    let one = SiteFixture.page(
      "/khai-giang", title: "Lễ khai giảng",
      blocks: [
        SiteFixture.heading("Lễ khai giảng"),
        SiteFixture.text("Tại buổi lễ, thầy Trần Văn Khôi - Hiệu trưởng nhà trường đọc diễn văn khai giảng."),
      ])
    let both = SiteFixture.page(
      "/tong-ket", title: "Lễ tổng kết",
      blocks: [
        SiteFixture.heading("Lễ tổng kết"),
        SiteFixture.text("Về phía nhà trường có thầy Trần Văn Khôi - Hiệu trưởng nhà trường dự và phát biểu."),
        SiteFixture.text("Cùng dự có cô Nguyễn Thị Hải Yến - Phó Hiệu trưởng nhà trường và các thầy cô giáo."),
      ])
    let home = SiteFixture.page("/", blocks: [SiteFixture.heading("Trường THCS Hoa Sen")])
    let catalogue = RealCatalogue.catalogue
    let date = try #require(CalendarDate("2026-11-01"))
    let inspection = Inspection(
      SiteFixture.site([home, one, both]), profile: .school, auditDate: date, catalogue: catalogue)
    let audit = Audit(catalogue: catalogue, scoring: RealCatalogue.scoring, messages: RealCatalogue.messages)
    let judgement = audit.judge(try #require(catalogue.obligation("9.1.leader-names")), inspection)
    #expect(judgement.code == "partial.in-passing")
    #expect(judgement.evidence.map(\.url.path) == ["/tong-ket", "/tong-ket"])
  }
}
