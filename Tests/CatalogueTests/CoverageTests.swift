import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// Where the tool could not look, it does not say "missing".
@Suite struct CoverageTests {
  private func verdict(_ site: SiteFacts) throws -> String {
    let catalogue = try CatalogueLoaderTests().load(CatalogueLoaderTests.clause())
    let audit = Audit(catalogue: catalogue, scoring: ScoringTests.rules, messages: Messages([:]))
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 1))
    let inspection = Inspection(site, profile: .school, auditDate: date, catalogue: catalogue)
    return audit.judge(try #require(catalogue.obligations.first), inspection).code
  }

  private let home = SiteFixture.page("/", blocks: [SiteFixture.heading("Trang chủ")])

  @Test func aWholeCrawlMayFindNothing() throws {
    #expect(try verdict(SiteFixture.site([home])) == "missing.no-page")
  }

  @Test(arguments: [CrawlSummary.Stop.interrupted, .timeLimit, .byteLimit, .crashed])
  func aCrawlThatWasCutShortDoesNot(stopped: CrawlSummary.Stop) throws {
    #expect(try verdict(SiteFixture.site([home], stopped: stopped)) == "not-assessed.crawl-incomplete")
  }

  @Test(arguments: [
    (FetchFailure.Kind.timedOut as FetchFailure.Kind?, nil as Int?), (nil, 403), (nil, 500), (nil, 429),
  ])
  func aPageOfThatNameThatCouldNotBeHadLeavesItOpen(failure: FetchFailure.Kind?, status: Int?) throws {
    let lost = UnreachedAddress(
      address: SiteFixture.address("/a"), text: "Sơ đồ tổ chức", failure: failure, status: status)
    #expect(try verdict(SiteFixture.site([home], failures: [lost])) == "not-assessed.unreached")
  }

  @Test(arguments: [404, 410])
  func aPageThatIsGoneIsMissing(status: Int) throws {
    let gone = UnreachedAddress(address: SiteFixture.address("/so-do-to-chuc"), text: "Sơ đồ tổ chức", status: status)
    #expect(try verdict(SiteFixture.site([home], failures: [gone])) == "missing.no-page")
  }

  @Test func aPageThatWasNotVisitedLeavesItOpenByItsAddressToo() throws {
    let waiting = UnreachedAddress(address: SiteFixture.address("/so-do-to-chuc.html"), text: "")
    #expect(
      try verdict(SiteFixture.site([home], unvisited: [waiting], stopped: .pageLimit)) == "not-assessed.unreached")
  }

  @Test(arguments: [
    ("https://drive.example.com/d/1", "Sơ đồ tổ chức", "not-assessed.kept-elsewhere"),
    ("https://tochuc.truong.example.edu.vn/", "Sơ đồ tổ chức", "not-assessed.kept-elsewhere"),
    ("https://tochuc.example.gov.vn/", "Sơ đồ tổ chức", "missing.no-page"),
    ("https://tochuc.another.gov.vn/", "Sơ đồ tổ chức", "missing.no-page"),
    ("https://drive.example.com/d/1", "Ảnh hoạt động", "missing.no-page"),
  ])
  func whatAnotherHostKeepsIsNotMissing(target: String, text: String, code: String) throws {
    let link = Link(target: try #require(WebAddress(target)), text: text, block: 0)
    let page = SiteFixture.page("/a", blocks: [SiteFixture.menu(text)], links: [link])
    #expect(try verdict(SiteFixture.site([home, page])) == code)
  }

  @Test func nothingIsMissingBeforeAllThatBearsTheNameWasLookedAt() throws {
    let empty = (1...Candidates.few + 10).map {
      SiteFixture.page("/a\($0)", blocks: [SiteFixture.heading("Sơ đồ tổ chức \($0)")])
    }
    #expect(try verdict(SiteFixture.site([home] + empty)) == "missing.empty")
    let words = Array(repeating: "Tổ Toán có tổ trưởng và năm giáo viên.", count: 10).joined(separator: " ")
    let last = SiteFixture.page(
      "/z", blocks: [SiteFixture.heading("Nhà trường và sơ đồ tổ chức của năm nay"), SiteFixture.text(words)])
    #expect(try verdict(SiteFixture.site([home] + empty + [last])) == "met")
  }

  @Test(arguments: [
    // A landing page before the portal, and one whose links another host is declared for.
    (["https://truong.another.gov.vn/"], 20, "not-assessed.portal-elsewhere"),
    ((1...9).map { "http://old.another.vn/\($0)" }, 300, "not-assessed.portal-elsewhere"),
    // An own link that led to nothing does not make it a portal.
    (
      (1...9).map { "http://old.another.vn/\($0)" } + ["https://truong.example.edu.vn/lost"], 300,
      "not-assessed.portal-elsewhere"
    ),
    // A portal of one page that keeps its papers in a store.
    ((1...9).map { "https://drive.example.com/d/\($0)" }, 300, "missing.no-page"),
    // A page with words of its own is the portal, also if it names a few other places.
    (["https://truong.another.gov.vn/"], 300, "missing.no-page"),
    // The maker of a page that is being built, and a ministry with a few links.
    (["https://maker.another.vn/"], 20, "missing.no-page"),
    ((1...5).map { "https://bo.gov.vn/\($0)" }, 80, "missing.no-page"),
    (["https://a.vn/", "https://b.vn/", "https://c.vn/", "https://d.vn/", "https://e.vn/"], 300, "missing.no-page"),
    // Other pages of the portal's own were to be found.
    (["https://cong.another.gov.vn/", "https://truong.example.edu.vn/tin"], 20, "missing.no-page"),
    ([], 20, "missing.no-page"),
  ])
  func whatALandingPageDoesNotShowIsNotMissing(targets: [String], words: Int, code: String) throws {
    let links = try targets.map { Link(target: try #require(WebAddress($0)), text: "Vào trang", block: 1) }
    let text = Array(repeating: "chữ", count: words).joined(separator: " ")
    let page = SiteFixture.page(
      "/", blocks: [SiteFixture.heading("Trang chủ"), SiteFixture.text(text)], links: links)
    #expect(try verdict(SiteFixture.site([page])) == code)
  }

  @Test func aPageThatOnlyPointsAtAStoreOfFilesIsNotEmpty() throws {
    let frame = Link(
      target: try #require(WebAddress("https://drive.example.com/preview")), text: "", kind: .frame, block: 0)
    let page = SiteFixture.page("/a", blocks: [SiteFixture.heading("Sơ đồ tổ chức")], links: [frame])
    #expect(try verdict(SiteFixture.site([home, page])) == "not-assessed.kept-elsewhere")
  }

  @Test(arguments: [("Sơ đồ tổ chức", "not-assessed.scripted-link"), ("Ảnh hoạt động", "missing.no-page")])
  func whatOnlyAScriptFollowsIsNotMissing(text: String, code: String) throws {
    var page = SiteFixture.page("/", blocks: [SiteFixture.menu(text)])
    page.scriptedNames = [text]
    #expect(try verdict(SiteFixture.site([page])) == code)
  }

  @Test(arguments: [
    ("/upload/so-do.jpg", "Sơ đồ tổ chức", "unreadable.linked-media"),
    ("https://anh.another.com/so-do.PNG", "Xem sơ đồ tổ chức", "unreadable.linked-media"),
    ("/upload/so-do.mp4", "Sơ đồ tổ chức nhà trường", "unreadable.linked-media"),
    ("/upload/so-do.jpg", "Ảnh hoạt động", "missing.no-page"),
    ("/upload/so-do.jpg", "Sơ đồ tổ chức Sở Giáo dục và Đào tạo Hoa Sen", "missing.no-page"),
  ])
  func whatALinkShowsAsAPictureIsNotMissing(target: String, text: String, code: String) throws {
    let base = SiteFixture.address("/")
    let link = Link(target: try #require(base.resolving(target)), text: text, block: 0)
    let page = SiteFixture.page("/", blocks: [SiteFixture.menu(text)], links: [link])
    #expect(try verdict(SiteFixture.site([page])) == code)
  }

  @Test(arguments: [
    ("https://thongke.another.com/bieu", 1, "not-assessed.kept-elsewhere"),
    ("https://www.facebook.com/plugins/page", 1, "missing.empty"),
    ("https://dem.another.com/luot", 4, "missing.empty"),
  ])
  func aPageThatFramesAnotherHostIsNotEmpty(target: String, count: Int, code: String) throws {
    let frame = Link(target: try #require(WebAddress(target)), text: "", kind: .frame, block: 0)
    let named = SiteFixture.page("/a", blocks: [SiteFixture.heading("Sơ đồ tổ chức")], links: [frame])
    let others = (1..<count).map { number in
      SiteFixture.page("/b\(number)", blocks: [SiteFixture.text("Tin thứ \(number) của trường")], links: [frame])
    }
    #expect(try verdict(SiteFixture.site([home, named] + others)) == code)
  }

  @Test(arguments: [
    ("post", ["select"], 1, "not-assessed.form"), ("post", ["text", "select"], 1, "not-assessed.form"),
    ("get", ["select"], 1, "missing.empty"), ("post", ["text", "textarea"], 1, "missing.empty"),
    ("post", ["search"], 3, "missing.empty"), ("post", ["checkbox", "checkbox"], 1, "missing.empty"),
  ])
  func whatAFormWouldShowIsNotMissing(method: String, types: [String], count: Int, code: String) throws {
    let fields = types.map { Form.Field(name: $0, type: $0, label: "Năm học", isLabelled: true) }
    let form = Form(action: SiteFixture.address("/a"), method: method, fields: fields, buttons: ["Xem"], block: 0)
    let pages = (0..<count).map { number in
      var page = SiteFixture.page(
        "/a\(number)",
        blocks: [number == 0 ? SiteFixture.heading("Sơ đồ tổ chức") : SiteFixture.text("Tin thứ \(number) của trường")])
      page.forms = [form]
      return page
    }
    #expect(try verdict(SiteFixture.site([home] + pages)) == code)
  }

  /// What no label names is called by the words before it, which are another page's on another page.
  @Test(arguments: [(false, "missing.empty"), (true, "not-assessed.form")])
  func aFormOfTheFrameIsNotThePagesOwn(isLabelled: Bool, code: String) throws {
    let pages = (0..<3).map { number in
      let own = number == 0 ? SiteFixture.heading("Sơ đồ tổ chức") : SiteFixture.text("Tin thứ \(number) của trường")
      var page = SiteFixture.page("/a\(number)", blocks: [own])
      let field = Form.Field(name: "tim", type: "text", label: own.text, isLabelled: isLabelled)
      page.forms = [Form(action: page.address, method: "post", fields: [field], buttons: ["Tìm"], block: 0)]
      return page
    }
    #expect(try verdict(SiteFixture.site([home] + pages)) == code)
  }

  @Test func aPageWithAListBesideItsFormShowsSomething() throws {
    let items = (1...12).map { Block(role: .item, text: "Tin thứ \($0) của trường", isLinked: true) }
    var page = SiteFixture.page("/a", blocks: [SiteFixture.heading("Sơ đồ tổ chức")] + items)
    let field = Form.Field(name: "nam", type: "select", label: "Năm học", isLabelled: true)
    page.forms = [Form(action: page.address, method: "post", fields: [field], buttons: ["Xem"], block: 0)]
    #expect(try verdict(SiteFixture.site([home, page])) == "missing.empty")
  }

  @Test func aBlankPageIsNotMissing() throws {
    let menu = SiteFixture.page(
      "/", blocks: [SiteFixture.menu("Sơ đồ tổ chức")],
      links: [Link(target: SiteFixture.address("/a"), text: "Sơ đồ tổ chức", block: 0)])
    #expect(try verdict(SiteFixture.site([menu, SiteFixture.page("/a")])) == "not-assessed.unreached")
    #expect(try verdict(SiteFixture.site([SiteFixture.page("/")])) == "not-assessed.no-content")
  }

  @Test func aPageThatBidsToWaitIsDrawnByAScript() throws {
    let page = SiteFixture.page(
      "/a", blocks: [SiteFixture.heading("Sơ đồ tổ chức"), SiteFixture.text("Đang tải dữ liệu...")])
    #expect(try verdict(SiteFixture.site([home, page])) == "not-assessed.needs-browser")
  }

  @Test func aPortalDrawnByScriptsIsNotJudged() throws {
    let shell = SiteFixture.page("/", needsBrowser: true)
    #expect(try verdict(SiteFixture.site([shell])) == "not-assessed.needs-browser")
  }
}
