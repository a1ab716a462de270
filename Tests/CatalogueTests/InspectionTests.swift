import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// How a site is seen before anything is judged: whose it is, whom its pages are about, what is an article.
@Suite struct InspectionTests {
  private func inspection(
    name: String, profile: Profile = .school, pages: [PageFacts] = [], date: String = "2026-11-01"
  ) throws -> Inspection {
    let home = SiteFixture.page("/", title: name, blocks: [SiteFixture.heading(name)])
    return Inspection(
      SiteFixture.site([home] + pages), profile: profile, auditDate: try #require(CalendarDate(date)),
      catalogue: RealCatalogue.catalogue)
  }

  @Test(arguments: [
    ("Trường THCS Hoa Sen", Profile.school), ("TRƯỜNG TIỂU HỌC SỐ 2 AN LẠC", .school),
    ("Phòng GD&ĐT An Bình - Trường Mầm non Sao Mai", .school), ("Sở Giáo dục và Đào tạo An Bình", .department),
    ("SỞ GD&ĐT TỈNH AN BÌNH", .department), ("Phòng Giáo dục và Đào tạo huyện An Lạc", .office),
    ("Trung tâm GDTX An Bình", .school), ("Trường Đại học Hoa Sen", .school), ("Đại học Hoa Sen", .school),
    ("Học viện Hoa Sen", .school),
  ])
  func theProfileIsReadFromTheName(name: String, profile: Profile) throws {
    #expect(try inspection(name: name).detectedProfile == profile)
  }

  @Test(arguments: ["Cổng thông tin điện tử", "", "Trang chủ"])
  func aNameThatTellsNothingGivesNoProfile(name: String) throws {
    #expect(try inspection(name: name).detectedProfile == nil)
  }

  @Test(arguments: [
    ("Kế hoạch tuyển sinh của Trường THPT Lúa Vàng", "Trường THPT Lúa Vàng"),
    ("Quy định về chức năng, nhiệm vụ Phòng GD&ĐT An Lạc", "Phòng GD&ĐT"), ("Công văn của Sở GD&ĐT", "Sở GD&ĐT"),
    ("Kế hoạch tuyển sinh của Trường THCS Hoa Sen", nil), ("Sơ đồ tổ chức nhà trường", nil), ("", nil),
    ("Các trường THCS trong cụm", nil),
  ])
  func aSchoolKnowsWhatIsAboutOthers(text: String, body: String?) throws {
    #expect(try inspection(name: "Trường THCS Hoa Sen").otherBody(in: text) == body)
  }

  @Test(arguments: [
    ("Chức năng, nhiệm vụ của Bộ GD&ĐT", "Bộ GD&ĐT"), ("Chức năng của Phòng GD&ĐT huyện An Lạc", "Phòng GD&ĐT"),
    ("Danh sách các trường THPT trực thuộc Sở", nil), ("Phòng Giáo dục Mầm non", nil),
    ("Chức năng, nhiệm vụ của Sở GD&ĐT An Bình", nil),
  ])
  func aDepartmentKnowsWhatIsAboutOthers(text: String, body: String?) throws {
    let own = try inspection(name: "Sở GD&ĐT An Bình", profile: .department)
    #expect(own.otherBody(in: text) == body)
  }

  @Test(arguments: [
    ("Thông báo tuyển sinh Đại học Lúa Vàng", "Đại học Lúa Vàng"),
    ("Tuyển sinh của Trường Cao đẳng Lúa Vàng", "Trường Cao đẳng Lúa Vàng"),
    ("Tuyển sinh đại học chính quy năm 2026", nil), ("Tuyển sinh Đại học Hoa Sen", nil),
    ("TUYỂN SINH ĐẠI HỌC CHÍNH QUY NĂM 2026", nil),
  ])
  func aHigherSchoolKnowsWhatIsAboutOthers(text: String, body: String?) throws {
    #expect(try inspection(name: "Đại học Hoa Sen").otherBody(in: text) == body)
  }

  @Test(arguments: [
    ("Trường Cao đẳng Sư phạm Mầm non Hoa Sen", true), ("Học viện Hoa Sen", true), ("Đại học Hoa Sen", true),
    ("Trường THPT chuyên Đại học Hoa Sen", false), ("Đại học Hoa Sen - Trường THPT chuyên", false),
    ("Trường THCS Hoa Sen", false), ("Cổng thông tin điện tử", false),
  ])
  func aHigherSchoolIsKnownByItsKind(name: String, isHigher: Bool) throws {
    let inspection = try inspection(name: name)
    #expect(inspection.isHigherSchool == isHigher)
    if isHigher { #expect(inspection.level == nil) }
  }

  @Test func noSchoolIsAnotherWhereThePortalDoesNotNameItself() throws {
    #expect(try inspection(name: "Cổng thông tin").otherBody(in: "Giới thiệu Trường THCS Hoa Sen") == nil)
  }

  private func article(_ path: String, _ blocks: [Block], links: [Link] = []) -> PageFacts {
    SiteFixture.page(
      path, title: path,
      blocks: blocks + [
        SiteFixture.text("Sáng nay nhà trường tổ chức chương trình với sự tham gia của tất cả học sinh các khối lớp.")
      ],
      links: links)
  }

  @Test func anArticleHasItsDateBelowItsHeading() throws {
    let page = article("/a", [SiteFixture.heading("Đại hội Liên đội"), SiteFixture.text("Thứ Sáu, 02/10/2026")])
    let articles = try inspection(name: "Trường THCS Hoa Sen", pages: [page]).articles
    #expect(articles.map(\.date.description) == ["2026-10-02"])
  }

  @Test func aDateBesideALinkIsAnotherPages() throws {
    let title = "Đại hội Liên đội năm học 2026-2027"
    let link = Link(target: SiteFixture.address("/b"), text: title, block: 1)
    let page = article(
      "/a", [SiteFixture.heading("Tin tức"), SiteFixture.menu(title), SiteFixture.text("02/10/2026")], links: [link])
    #expect(try inspection(name: "Trường THCS Hoa Sen", pages: [page]).articles.isEmpty)
  }

  @Test func anArticleFromAfterTheAuditDoesNotCount() throws {
    let page = article("/a", [SiteFixture.heading("Đại hội"), SiteFixture.text("02/12/2026")])
    #expect(try inspection(name: "Trường THCS Hoa Sen", pages: [page]).articles.isEmpty)
  }

  @Test(arguments: [
    ("Theo Báo Giáo dục và Thời đại", false), ("Trường THPT Lúa Vàng khen thưởng 20 học sinh.", false),
    ("Trường THCS Hoa Sen và Trường THPT Lúa Vàng giao lưu.", true), ("Chúc các em học tốt.", true),
  ])
  func newsIsTheBodysOwnUnlessItIsAboutOthers(words: String, isOwn: Bool) throws {
    let page = article(
      "/a", [SiteFixture.heading("Giao lưu"), SiteFixture.text("02/10/2026"), SiteFixture.text(words)])
    #expect(try inspection(name: "Trường THCS Hoa Sen", pages: [page]).ownArticles.isEmpty == !isOwn)
  }

  /// The fixture's pages were captured on 1 November 2026; an audit may be made long after.
  @Test(arguments: [("30/10/2026", 1), ("01/11/2026", 1), ("05/12/2026", 0)])
  func noNewsIsYoungerThanThePageThatTellsIt(day: String, articles: Int) throws {
    let words = Array(repeating: "nhà trường tổ chức hội khoẻ cho học sinh toàn trường", count: 3).joined(
      separator: " ")
    let page = SiteFixture.page(
      "/tin/hoi-khoe", blocks: [SiteFixture.heading("Hội khoẻ"), SiteFixture.text(day), SiteFixture.text(words)])
    let seen = try inspection(name: "Trường THCS Hoa Sen", pages: [page], date: "2026-12-31")
    #expect(seen.articles.count == articles)
  }
}
