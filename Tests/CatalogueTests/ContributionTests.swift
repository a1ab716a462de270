import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// Which pages contribute to an obligation, and what is told of those that do not.
@Suite struct ContributionTests {
  private static let audit = Audit(
    catalogue: RealCatalogue.catalogue, scoring: RealCatalogue.scoring, messages: RealCatalogue.messages)
  private static let words = SiteFixture.text(
    "Nhà trường được thành lập năm 1968 theo quyết định của Ủy ban nhân dân tỉnh, đến năm 1995 chuyển về địa điểm mới và năm 2010 được công nhận đạt chuẩn quốc gia; truyền thống vẻ vang của thầy và trò được giữ gìn qua nhiều thế hệ. Từ 6 lớp với 200 học sinh buổi đầu, trường nay có 24 lớp với gần 1000 học sinh; đội ngũ giáo viên ngày càng trưởng thành, nhiều thầy cô được tặng danh hiệu nhà giáo ưu tú."
  )

  private static func name(_ path: String, _ blocks: [Block], links: [Link] = []) -> PageFacts {
    SiteFixture.page(path, title: blocks.first?.text ?? "", blocks: blocks, links: links)
  }

  private func contributions(_ pages: [PageFacts], to id: String) throws -> [String] {
    let home = Self.name("/", [SiteFixture.heading("Trường THCS Hoa Sen")])
    return try Self.audit.contributions(
      to: SiteFixture.site([home] + pages), profile: .school, auditDate: #require(CalendarDate("2026-11-01"))
    )
    .filter { $0.obligation == id }.map(\.page.path)
  }

  @Test func everyPageThatTheCheckAcceptsContributes() throws {
    let pages = [
      Self.name("/lich-su", [SiteFixture.heading("Lịch sử hình thành và phát triển"), Self.words]),
      Self.name(
        "/truyen-thong", [SiteFixture.heading("Lịch sử nhà trường"), Self.words, SiteFixture.text("Tái bản.")]),
    ]
    #expect(try contributions(pages, to: "9.1.history") == ["/lich-su", "/truyen-thong"])
  }

  @Test func aRepetitionUnderAnotherAddressContributesToo() throws {
    let pages = ["/a-lich-su", "/b-lich-su"].map {
      Self.name($0, [SiteFixture.heading("Lịch sử hình thành và phát triển"), Self.words])
    }
    #expect(try contributions(pages, to: "9.1.history") == ["/a-lich-su", "/b-lich-su"])
  }

  @Test(arguments: [
    // A label, a placeholder and another body's page hold nothing of it.
    [SiteFixture.heading("Lịch sử hình thành và phát triển")],
    [SiteFixture.heading("Lịch sử hình thành và phát triển"), SiteFixture.text("Nội dung đang được cập nhật.")],
    [SiteFixture.heading("Lịch sử hình thành Trường THPT Lúa Vàng"), words],
    [SiteFixture.heading("Thông báo nghỉ lễ"), words],
  ])
  func aPageWithoutEvidenceDoesNotContribute(blocks: [Block]) throws {
    #expect(try contributions([Self.name("/trang", blocks)], to: "9.1.history") == [])
  }

  @Test func anEntryContributesWhereItsListDoes() throws {
    let titles = [
      "Kế hoạch phòng chống dịch bệnh năm 2026", "Quyết định ban hành quy chế dân chủ", "Thông tư quy định đánh giá",
    ]
    let links = titles.enumerated().map { Link(target: SiteFixture.address("/vb/\($0)"), text: $1, block: $0 + 1) }
    let list = Self.name(
      "/van-ban", [SiteFixture.heading("Văn bản - Công văn")] + titles.map(SiteFixture.menu), links: links)
    let entry = Self.name("/vb/1", [SiteFixture.heading("Quy chế dân chủ trong nhà trường năm học"), Self.words])
    let other = Self.name("/vb/9", [SiteFixture.heading("Kỷ niệm ngày thành lập"), Self.words])
    #expect(try contributions([list, entry, other], to: "9.3.documents") == ["/van-ban", "/vb/1"])
  }

  @Test func noPageContributesToWhatIsJudgedAsAWhole() throws {
    #expect(try contributions([], to: "3.1.domain") == [])
    let whole = RealCatalogue.catalogue.obligations.filter { $0.hasCheck && !$0.judgesPages }.map(\.id)
    #expect(whole.contains("3.1.domain") && whole.contains("12.1.unicode") && !whole.contains("9.1.history"))
  }

  // MARK: Explanations

  private func explanation(_ pages: [PageFacts], of id: String) throws -> Explanation {
    let home = Self.name("/", [SiteFixture.heading("Trường THCS Hoa Sen")])
    let obligation = try #require(RealCatalogue.catalogue.obligation(id))
    let date = try #require(CalendarDate("2026-11-01"))
    let told = Self.audit.explanation(
      of: obligation, on: SiteFixture.site([home] + pages), profile: .school, profileSource: .given, auditDate: date,
      provenance: Self.provenance)
    return try #require(told)
  }

  private static let provenance = Audit.Provenance(
    tool: Report.Tool(name: "", version: ""), catalogueDigest: "")

  @Test func theClosestMissIsWhatLacksLeast() throws {
    let empty = Self.name(
      "/gioi-thieu", [SiteFixture.heading("Lịch sử hình thành và phát triển"), SiteFixture.text("Mời xem.")])
    let other = Self.name("/khac", [SiteFixture.heading("Lịch sử hình thành Trường THPT Lúa Vàng"), Self.words])
    let told = try explanation([empty, other], of: "9.1.history")
    #expect(told.entry.verdict == .missing)
    #expect(told.check?.code == "missing.empty")
    #expect(told.considered.map(\.url.path) == ["/gioi-thieu", "/khac"])
    #expect(told.considered.allSatisfy { !$0.contributes && $0.verdict == .missing })
    #expect(told.closestMiss?.url.path == "/gioi-thieu")
    #expect(told.closestMiss?.match.map { $0 > 0.5 } == true)
  }

  @Test func whatCountsComesBeforeWhatDoesNot() throws {
    let empty = Self.name(
      "/a", [SiteFixture.heading("Lịch sử hình thành và phát triển"), SiteFixture.text("Mời xem.")])
    let good = Self.name("/b", [SiteFixture.heading("Lịch sử nhà trường"), Self.words])
    let told = try explanation([empty, good], of: "9.1.history")
    #expect(told.considered.map(\.contributes) == [true, false])
    #expect(told.considered.first?.evidence.isEmpty == false)
    #expect(told.closestMiss?.url.path == "/a")
  }

  @Test func nothingIsConsideredWhereNoPageHasTheName() throws {
    let told = try explanation([], of: "9.1.history")
    #expect(told.considered.isEmpty && told.closestMiss == nil)
    #expect(told.check?.phrases.isEmpty == false)
  }

  @Test func anObligationOfOthersHasNoExplanation() throws {
    let department = try #require(RealCatalogue.catalogue.obligation("8.1.org-chart"))
    let date = try #require(CalendarDate("2026-11-01"))
    let told = Self.audit.explanation(
      of: department, on: SiteFixture.site([]), profile: .school, profileSource: .given, auditDate: date,
      provenance: Self.provenance)
    #expect(told == nil)
  }

  @Test(arguments: [
    ("9.1.org-chat", "9.1.org-chart"), ("9.1.orgchart", "9.1.org-chart"), ("9.2.history", "9.1.history"),
    ("8.1.org_chart", "8.1.org-chart"),
  ])
  func theNearestIdIsTheOneMeant(word: String, id: String) {
    #expect(RealCatalogue.catalogue.obligations(like: word).first?.id == id)
  }
}
