import AuditModel
import Testing
import VietnameseText

@testable import Catalogue

/// How the level of a school is told.
@Suite struct SchoolLevelTests {
  private func level(_ pages: [PageFacts], given: String? = nil) throws -> String? {
    Inspection(
      SiteFixture.site(pages), profile: .school, auditDate: try #require(CalendarDate("2026-11-01")), level: given,
      catalogue: RealCatalogue.catalogue
    ).level?.id
  }

  private func home(_ name: String) -> PageFacts {
    SiteFixture.page("/", title: name, blocks: [SiteFixture.heading(name)])
  }

  @Test(arguments: [
    ("Trường Mầm non Sao Mai", "kindergarten"), ("Trường Tiểu học Hoa Sen", "primary"),
    ("Trường THCS Hoa Sen", "lower-secondary"), ("Trường THPT Hoa Sen", "upper-secondary"),
    ("Trường TH&THCS Hoa Sen", "primary-and-lower-secondary"),
    ("Trường Tiểu học và Trung học cơ sở Hoa Sen", "primary-and-lower-secondary"),
    ("Trường THCS và THPT Hoa Sen", "lower-and-upper-secondary"),
    ("Trường Phổ thông liên cấp Hoa Sen", "all-general"),
    ("Trung tâm GDNN-GDTX huyện Đông", "continuing-education"),
  ])
  func theNameTellsIt(name: String, id: String) throws {
    #expect(try level([home(name)]) == id)
  }

  @Test func whatIsGivenGoesFirst() throws {
    #expect(
      try level([home("Trường Tiểu học Hoa Sen")], given: "primary-and-lower-secondary")
        == "primary-and-lower-secondary")
  }

  /// Pages with one line each below a name that tells nothing.
  private func pages(_ lines: [String]) -> [PageFacts] {
    [home("Cổng thông tin điện tử")]
      + lines.enumerated().map { number, line in
        SiteFixture.page(
          "/tin/\(number)", title: "Tin \(number)", blocks: [SiteFixture.text("\(line) (tin \(number))")])
      }
  }

  @Test func theSchoolOfWhichPagesSpeakMostTellsIt() throws {
    let both =
      Array(repeating: "Ngày hội của trường TH Đồng Sen rất vui", count: 3)
      + Array(repeating: "Thầy và trò trường THCS Đồng Sen dự thi", count: 4) + ["Giao lưu với trường THPT Hoa Mai"]
    #expect(try level(pages(both)) == "primary-and-lower-secondary")
  }

  @Test func severalSchoolsTellNothing() throws {
    let many =
      Array(repeating: "Ngày hội của trường TH Đồng Sen rất vui", count: 3)
      + Array(repeating: "Thầy và trò trường THCS Hoa Mai dự thi", count: 3)
    #expect(try level(pages(many)) == nil)
    #expect(try level(pages(["Thăm trường THCS Hoa Mai"])) == nil)
  }

  @Test(arguments: [
    ("primary-and-lower-secondary", "not-applicable.condition"), ("kindergarten-and-primary", "missing.no-page"),
  ])
  func aSchoolOfTwoLevelsIsOfBoth(level: String, code: String) throws {
    let catalogue = RealCatalogue.catalogue
    let inspection = Inspection(
      SiteFixture.site([home("Cổng thông tin điện tử")]), profile: .school,
      auditDate: try #require(CalendarDate("2026-11-01")), level: level, catalogue: catalogue)
    let audit = Audit(catalogue: catalogue, scoring: ScoringTests.rules, messages: Messages([:]))
    #expect(audit.judge(try #require(catalogue.obligation("9.7.menus")), inspection).code == code)
  }
}
