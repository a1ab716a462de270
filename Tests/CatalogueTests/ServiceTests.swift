import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// What the examples of the rules cannot show: hosts, links that leave the portal, and when an obligation is due.
@Suite struct ServiceTests {
  private func inspection(_ pages: [PageFacts]) throws -> Inspection {
    Inspection(
      SiteFixture.site(pages), profile: .school, auditDate: try #require(CalendarDate("2026-11-01")),
      catalogue: RealCatalogue.catalogue)
  }

  private func judgement(_ id: String, _ inspection: Inspection) throws -> Judgement {
    let catalogue = RealCatalogue.catalogue
    let obligation = try #require(catalogue.obligations.first { $0.id == id })
    let rules = ScoringTests.rules
    return Audit(catalogue: catalogue, scoring: rules, messages: Messages([:])).judge(obligation, inspection)
  }

  @Test(arguments: [
    ("https://thuvien.example.gov.vn/", ["example.gov.vn"], true),
    ("https://example.gov.vn/a", ["example.gov.vn"], true),
    ("https://notexample.gov.vn/", ["example.gov.vn"], false), ("https://hoclieu.example.vn/", ["hoclieu."], true),
    ("https://www.hoclieu.vn/", ["hoclieu."], false), ("https://example.vn/hoclieu.", ["hoclieu."], false),
  ])
  func aHostLiesUnderADomainOrOpensWithAName(address: String, domains: [String], lies: Bool) throws {
    #expect(try #require(WebAddress(address)).isUnder(domains) == lies)
  }

  /// A report of the year that is linked, and what the file behind the link is.
  private func report(_ state: DocumentFacts.State, words: String = "") throws -> String {
    let file = SiteFixture.address("/tep/bao-cao.pdf")
    let page = SiteFixture.page(
      "/", title: "Trường THCS Hoa Sen", blocks: [SiteFixture.menu("Báo cáo thường niên năm 2026")],
      links: [Link(target: file, text: "Báo cáo thường niên năm 2026", block: 0)])
    var document = SiteFixture.page("/tep/bao-cao.pdf", blocks: words.isEmpty ? [] : [SiteFixture.text(words)])
    document.document = DocumentFacts(format: .pdf, state: state)
    var site = SiteFixture.site([page])
    site.documents = [document]
    let inspection = Inspection(
      site, profile: .school, auditDate: try #require(CalendarDate("2026-11-01")), catalogue: RealCatalogue.catalogue)
    return try judgement("9.7.annual-report", inspection).code
  }

  @Test func aFileThatNobodyCanOpenIsNoReport() throws {
    #expect(try report(.corrupt) == "not-assessed.file")
    #expect(try report(.encrypted) == "not-assessed.file")
    #expect(try report(.read) == "not-assessed.file")
    #expect(try report(.read, words: "Số học sinh, số giáo viên, kết quả năm học của nhà trường.") == "met.file")
    #expect(try report(.scanned) == "met.document")
  }

  private func home(_ links: [(String, String)]) throws -> PageFacts {
    let links = try links.map { Link(target: try #require(WebAddress($0.0)), text: $0.1, block: 0) }
    return SiteFixture.page("/", title: "Trường THCS Hoa Sen", blocks: [SiteFixture.menu("Liên kết")], links: links)
  }

  @Test func linksThatLeaveThePortalAreKeptOnce() throws {
    let page = try home([
      ("https://hoclieu.example.org/", "Kho học liệu"), ("https://hoclieu.example.org/", "Kho học liệu"),
      ("https://facebook.com/kho", "Kho học liệu"), ("https://www.truong.example.edu.vn/kho", "Kho học liệu"),
      ("https://hoclieu.example.org/a.pdf", "Kho học liệu"),
    ])
    let found = try inspection([page]).outwardLinks
    #expect(found.map(\.link.target.text) == ["https://hoclieu.example.org/"])
  }

  @Test(arguments: [
    ("Trường Mầm non Sao Mai", "missing.no-page"), ("Trường THCS Hoa Sen", "not-applicable.condition"),
    ("Cổng thông tin điện tử", "not-assessed.condition"),
  ])
  func whatIsDueDependsOnTheLevel(name: String, code: String) throws {
    let page = SiteFixture.page("/", title: name, blocks: [SiteFixture.heading(name)])
    #expect(try judgement("9.7.menus", inspection([page])).code == code)
  }

  @Test func aPageOfThatNameMakesAThingDue() throws {
    let home = SiteFixture.page("/", title: "Trường THCS Hoa Sen", blocks: [SiteFixture.heading("Trường THCS Hoa Sen")])
    let page = SiteFixture.page("/a", title: "Công tác bán trú", blocks: [SiteFixture.text("Có 120 em ăn trưa.")])
    #expect(try judgement("9.7.menus", inspection([home, page])).code == "missing.no-page")
  }

  @Test(arguments: [
    ("Tổng thu 1.250.000.000 đồng, tổng chi 1.200.000.000 đồng", 2), ("Ngày 05/09/2026, năm học 2026-2027", 0),
    ("Học phí 95.000đ một tháng", 1),
  ])
  func figuresAreNumbersAndMoney(text: String, count: Int) throws {
    let page = SiteFixture.page(
      "/a", title: "Thu chi", blocks: [SiteFixture.heading("Thu chi"), SiteFixture.text(text)])
    let inspected = try #require(try inspection([page]).pages.first)
    let whole = Candidate(page: inspected, blocks: inspected.ownBlocks, label: "", strength: 1, isSection: false)
    #expect(whole.figures(units: PhraseList(indices: [])) == count)
  }

  @Test(arguments: [
    ("Năm học 2024-2025", 2025), ("Công bố ngày 15/06/2026", 2026), ("Giai đoạn đến năm 2030", nil), ("", nil),
  ])
  func theNewestYearIsNotInTheFuture(text: String, year: Int?) throws {
    let page = SiteFixture.page("/a", title: "A", blocks: [SiteFixture.heading("A"), SiteFixture.text(text)])
    let inspected = try #require(try inspection([page]).pages.first)
    let whole = Candidate(page: inspected, blocks: inspected.ownBlocks, label: "", strength: 1, isSection: false)
    #expect(whole.newestYear(upTo: 2027) == year)
  }
}
