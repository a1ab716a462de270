import AuditModel
import Testing
import WebAddress

@testable import Crawling

/// What is fetched first, what waits, and what is left out.
@Suite struct FocusTests {
  /// A focus on topics: a link or a title "3 …" speaks of topic 3.
  private static let focus = Focus(
    promise: { hint in topic(of: hint.text).map { Promise(strength: 1, topics: [$0]) } ?? Promise(strength: 0) },
    sights: { page in topic(of: page.title).map { [Focus.Sight(name: page.title, topics: [$0], goals: [$0])] } ?? [] })

  private static func topic(of text: String) -> UInt16? { text.split(separator: " ").first.flatMap { UInt16($0) } }

  private func web(_ pages: [(path: String, title: String, links: [(String, String)])]) -> SimulatedSite {
    var answers: [String: SimulatedSite.Answer] = [:]
    for one in pages {
      guard let address = WebAddress("https://a.vn" + one.path) else { continue }
      var page = SimulatedSite.page(address)
      page.title = one.title
      page.links = one.links.compactMap { target, text in
        address.resolving(target).map { Link(target: $0, text: text) }
      }
      answers["https://a.vn" + one.path] = .facts(page)
    }
    return SimulatedSite(answers)
  }

  private func crawl(_ change: (inout CrawlPolicy) -> Void = { _ in }) -> Crawl {
    Crawl(start: [WebAddress("https://a.vn/")!], policy: plainPolicy(change), focus: Self.focus)
  }

  @Test func whatHasBeenSeenOftenGivesWayToWhatHasNot() {
    let links = (0..<8).map { ("/x/\($0)", "1 bài \($0)") } + [("/y/1", "2")]
    let pages = (0..<8).map { (path: "/x/\($0)", title: "1 bài \($0)", links: [] as [(String, String)]) }
    var site = web([("/", "", links), ("/y/1", "2", [])] + pages)
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched().prefix(3) == ["/", "/x/0", "/y/1"])
    #expect(crawl.progress.goalsInSight == 2)
  }

  @Test func afterAFewPagesOfAKindItsOthersWait() {
    let news = (0..<20).map { ("/tin/bai-\($0)", "") }
    let links = news + (0..<3).map { ("/muc-\($0)/", "") } + [("/tag/2", "")]
    var site = web([("/", "", [("/tin/", "")]), ("/tin/", "", links)])
    var crawl = crawl()
    for path in links.map(\.0) { site.answers["https://a.vn" + path] = .page([]) }
    _ = site.run(&crawl)
    #expect(
      site.fetched() == ["/", "/tin/"] + news.prefix(5).map(\.0) + ["/muc-0/", "/muc-1/", "/muc-2/", "/tag/2"]
        + news.dropFirst(5).map(\.0))
  }

  @Test func furtherPagesOfAListGoAheadWhileTheyTellOfSomething() {
    let lists = (2..<12).map { ("/tin/page/\($0)", "") }
    var site = web([
      ("/", "", [("/tin/", "")]), ("/tin/", "", lists + [("/bai-a", ""), ("/bai-b", "")]),
      ("/tin/page/4", "", [("/bai-c", "1 bài")]),
    ])
    for path in lists.map(\.0) + ["/bai-a", "/bai-b", "/bai-c"] where site.answers["https://a.vn" + path] == nil {
      site.answers["https://a.vn" + path] = .page([])
    }
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(
      site.fetched() == ["/", "/tin/", "/tin/page/2", "/tin/page/3", "/tin/page/4", "/bai-c"]
        + (5...9).map { "/tin/page/\($0)" } + ["/bai-a", "/bai-b", "/tin/page/10", "/tin/page/11"])
  }

  @Test func ofManyItemsOnTheStartPageTheFirstAreCurrent() {
    let items = (10..<26).map { "/tin/truong-to-chuc-hoi-thi-lan-thu-\($0)-cho-hoc-sinh" }
    let others = (1...3).map { "/chuyen-de/bai-\($0)" }
    var site = web([
      ("/", "", items.map { ($0, "") } + [("/chuyen-de/", "")]), ("/chuyen-de/", "", others.map { ($0, "") }),
    ])
    for path in items + others { site.answers["https://a.vn" + path] = .page([]) }
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(
      site.fetched() == ["/"] + items.prefix(10) + ["/chuyen-de/"] + others + items.dropFirst(10))
  }

  @Test func whatOnlyMentionsATopicIsTriedAFewTimes() {
    let focus = Focus(promise: { hint in
      Self.topic(of: hint.text).map { Promise(strength: 1, topics: [$0], isName: false) } ?? Promise(strength: 0)
    })
    let mentions = (0..<9).map { ("/x/bai-\($0)", "1 bài \($0)") }
    var site = web([("/", "", [("/tin/", "2")]), ("/tin/", "", mentions + [("/y/", "")])])
    for path in mentions.map(\.0) + ["/y/"] { site.answers["https://a.vn" + path] = .page([]) }
    var crawl = Crawl(start: [WebAddress("https://a.vn/")!], policy: plainPolicy(), focus: focus)
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/tin/"] + mentions.prefix(6).map(\.0) + ["/y/"] + mentions.dropFirst(6).map(\.0))
  }

  @Test func theSameArticleUnderAnotherAddressWaits() {
    let name = "thong-bao-lich-nghi-tet-cua-truong.html"
    let links = [
      "/tin/\(name)", "/in-bai/\(name)", "/index.php/tin/\(name)", "/muc", "/muc/", "/xem?tep=/t/a.pdf", "/y",
    ]
    var site = web([("/", "", [("/tin/", "")]), ("/tin/", "", links.map { ($0, "") })])
    for path in links { site.answers["https://a.vn" + path] = .page([]) }
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(
      site.fetched() == [
        "/", "/tin/", "/tin/\(name)", "/muc", "/y", "/in-bai/\(name)", "/index.php/tin/\(name)", "/muc/",
        "/xem?tep=/t/a.pdf",
      ])
  }

  @Test(arguments: [
    ("/?s=e4ebc23267a7e6d91633eda9e0c85561", true),
    ("/?lui=VcIqQGYqW0J0Q1wiTRy8wFq_VnIl8t2Mf5vUGLDlo5", true),
    ("/xem.html?file=/tai-len/cong-khai.pdf", true),
    ("/?id={4F2A9C10-7B1E-4D2A-9C3B-0A1B2C3D4E5F}", false),
    ("/?id=4f2a9c10-7b1e-4d2a-9c3b-0a1b2c3d4e5f", false),
    ("/?bai=thong-bao-tuyen-sinh-lop-10-nam-hoc-2025-2026", false),
    ("/?trang=2&muc=tin-tuc", false),
  ])
  func tokensAndViewersAreTold(query: String, isEcho: Bool) throws {
    let address = try #require(WebAddress("https://a.vn" + query))
    #expect(AddressEcho.hasTokenOrDocument(address) == isEcho)
  }

  @Test func aLinkSpeaksOfWhatItsPageIsCalled() {
    var site = web([
      ("/", "", [("/x/", "")]), ("/x/", "", [("/y/b", ""), ("/du-thao/", "1 dự thảo")]),
      ("/du-thao/", "1 dự thảo", [("/du-thao/a", "Luật")]), ("/du-thao/a", "Luật", []), ("/y/b", "", []),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/x/", "/du-thao/", "/du-thao/a", "/y/b"])
  }

  /// Two pages of a kind told of something scarce, so its others go ahead of what the start page offers, those that
  /// were known before as well; a single one proves nothing, and neither do pages that tell of what many told.
  @Test(arguments: [
    (["1", "2"], true), (["1", "1"], true), (["1", ""], false), (["", ""], false),
  ])
  func itemsOfAKindThatToldOfSomethingScarceGoAhead(names: [String], areAhead: Bool) {
    func item(_ number: Int) -> String { "/van-ban/thong-bao-ve-viec-thuc-hien-so-\(number)-cua-nha-truong" }
    let current = ["/y", "/z"]
    let later = [item(3), item(4)]
    var site = web([
      ("/", "", [(item(1), "7"), (item(2), "8")] + current.map { ($0, "") }),
      (item(1), names[0] + " bài một", [(later[0], "")]), (item(2), names[1] + " bài hai", [(later[1], "")]),
    ])
    for path in current + later { site.answers["https://a.vn" + path] = .page([]) }
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", item(1), item(2)] + (areAhead ? later + current : current + later))
  }

  @Test func papersOfTheSameWordsFade() {
    let focus = Focus(promise: { hint in
      Self.topic(of: hint.text).map { Promise(strength: $0 == 1 ? 1 : 0.4, topics: [$0]) } ?? Promise(strength: 0)
    })
    let papers = (0..<6).map { "/tep/\($0).pdf" }
    var site = SimulatedSite(["https://a.vn/": .page(papers.map { ($0, "1 tải về") } + [("/y", "2")])])
    for path in papers { site.answers["https://a.vn" + path] = .document() }
    site.answers["https://a.vn/y"] = .page([])
    var crawl = Crawl(
      start: [WebAddress("https://a.vn/")!], policy: plainPolicy { $0.maxDocuments = 10 }, focus: focus)
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/"] + papers.prefix(3) + ["/y"] + papers.dropFirst(3))
  }

  @Test func aCrawlEndsWhenNothingPromisingIsLeft() {
    let news = (0..<100).map { ("/tin/bai-\($0)", "") }
    var site = web([("/", "", [("/tin/", "")]), ("/tin/", "", news + [("/tin/quy-che", "1 quy chế")])])
    for (path, _) in news { site.answers["https://a.vn" + path] = .page([]) }
    site.answers["https://a.vn/tin/quy-che"] = .page([])
    var crawl = crawl { $0.isExhaustive = false }
    #expect(site.run(&crawl) == .nothingPromising)
    #expect(site.fetched().contains("/tin/quy-che"))
    #expect(site.fetched().count < 50)
    #expect(crawl.unreached.unvisited.count == 103 - site.fetched().count)
    let finding = crawl.findings.first { $0.code == "left-out" }
    #expect(finding?.values["count"] == "\(crawl.unreached.unvisited.count)")
  }

  @Test func anExhaustiveCrawlLeavesNothingOut() {
    let news = (0..<100).map { ("/tin/bai-\($0)", "") }
    var site = web([("/", "", news)])
    for (path, _) in news { site.answers["https://a.vn" + path] = .page([]) }
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched().count == 101)
  }
}
