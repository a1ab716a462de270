import AuditModel
import Crawling
import Testing
import WebAddress

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
    let links = news + (0..<3).map { ("/muc-\($0)/", "") } + [("/tin/page/2", "")]
    var site = web([("/", "", [("/tin/", "")]), ("/tin/", "", links)])
    var crawl = crawl()
    for path in links.map(\.0) { site.answers["https://a.vn" + path] = .page([]) }
    _ = site.run(&crawl)
    #expect(
      site.fetched() == ["/", "/tin/"] + news.prefix(5).map(\.0) + ["/muc-0/", "/muc-1/", "/muc-2/", "/tin/page/2"]
        + news.dropFirst(5).map(\.0))
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
