import AuditModel
import Crawling
import Testing
import WebAddress

@Suite struct CrawlStartTests {
  private static let both = ["https://a.vn/", "http://a.vn/"]

  @Test(arguments: [FetchFailure.Kind.refused, .timedOut, .tls, .reset])
  func httpIsTriedWhereHttpsDoesNotAnswer(kind: FetchFailure.Kind) {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .failure(kind),
      "http://a.vn/": .page([("https://a.vn/p", ""), ("/q", "")]), "http://a.vn/p": .page([]),
      "http://a.vn/q": .page([]),
    ])
    var crawl = crawl(Self.both)
    #expect(site.run(&crawl) == .finished)
    #expect(
      site.log.map(\.address) == [
        "https://a.vn/robots.txt", "http://a.vn/robots.txt", "http://a.vn/", "http://a.vn/p", "http://a.vn/q",
      ])
    #expect(crawl.scopeStart?.text == "http://a.vn/")
    let finding = crawl.findings.first { $0.code == "start-fallback" }
    #expect(finding?.values == ["used": "http://a.vn/", "reason": kind.rawValue])
    #expect(crawl.unreached.failures.isEmpty)
  }

  @Test func httpIsTriedWhereHttpsAnswersWithAnError() {
    var site = SimulatedSite(["https://a.vn/": .status(404), "http://a.vn/": .page([])])
    var crawl = crawl(Self.both)
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.findings.map(\.code) == ["start-fallback"])
  }

  @Test(arguments: [FetchFailure.Kind.unresolved, .refused, .privateAddress])
  func aSiteThatDoesNotAnswerIsUnreachable(kind: FetchFailure.Kind) {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .failure(kind), "http://a.vn/robots.txt": .failure(kind),
    ])
    var crawl = crawl(Self.both)
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.startFailure?.failure == kind)
    #expect(crawl.startFailure?.address.text == "http://a.vn/")
    #expect(crawl.unreached.failures.map(\.failure) == [kind])
    #expect(crawl.findings.isEmpty)
  }

  @Test func httpThatLeadsBackToABrokenHttpsIsUnreachable() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .failure(.tls), "http://a.vn/": .redirect("https://a.vn/"),
    ])
    var crawl = crawl(Self.both)
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.startFailure?.failure == .tls)
    #expect(crawl.startFailure?.address.text == "https://a.vn/")
  }

  @Test func aStartPageThatAnswersWithAnErrorIsUnreachable() {
    var site = SimulatedSite(["https://a.vn/": .status(500)])
    var crawl = crawl()
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.startFailure?.status == 500)
  }

  @Test(arguments: [SimulatedSite.Answer.other("application/pdf"), .feed([])])
  func aStartPageThatIsNoPageIsSaidSo(answer: SimulatedSite.Answer) {
    var site = SimulatedSite(["https://a.vn/x.pdf": answer])
    var crawl = crawl(["https://a.vn/x.pdf"])
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.findings.map(\.code) == ["start-not-a-page"])
  }

  @Test func theScopeIsWhereTheStartPageEnds() {
    var site = SimulatedSite([
      "https://a.vn/": .redirect("https://new.vn/home"),
      "https://new.vn/home": .page([("/p", ""), ("https://a.vn/old", "")]), "https://new.vn/p": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(
      site.log.map(\.address) == [
        "https://a.vn/robots.txt", "https://a.vn/", "https://new.vn/robots.txt", "https://new.vn/home",
        "https://new.vn/p",
      ])
    #expect(crawl.scopeStart?.text == "https://new.vn/home")
    #expect(crawl.findings.first?.code == "start-redirected")
    #expect(crawl.findings.first?.values == ["from": "a.vn", "to": "new.vn"])
  }

  @Test(arguments: [Link.Kind.refresh, .frame])
  func aStartPageThatOnlyForwardsIsFollowed(kind: Link.Kind) {
    var page = SimulatedSite.page(WebAddress("https://a.vn/")!)
    page.links = [Link(target: WebAddress("https://new.vn/")!, text: "", kind: kind)]
    var site = SimulatedSite([
      "https://a.vn/": .facts(page), "https://new.vn/": .page([("/p", "")]), "https://new.vn/p": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.scopeStart?.text == "https://new.vn/")
    #expect(crawl.findings.map(\.code) == ["start-redirected"])
    #expect(site.fetched().last == "https://new.vn/p")
  }

  @Test func aSplashPageLeadsToAnotherNameOfItsFolder() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/index.php", "Enter")]),
      "https://a.vn/index.php": .page([("/", ""), ("/p", "")]), "https://a.vn/p": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/index.php", "/p"])
    #expect(crawl.findings.isEmpty)
  }

  @Test func aSiteOfOnePageIsNoCircle() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/index.html", ""), ("/", "")]),
      "https://a.vn/index.html": .page([("/index.html", ""), ("/", "")]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/index.html"])
    #expect(crawl.scopeStart?.text == "https://a.vn/index.html")
  }

  @Test func aStartPageThatForwardsInVainIsTheStartPage() {
    var site = SimulatedSite(["https://a.vn/": .page([("/index.html", ""), ("/a.pdf", "")])])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.scopeStart?.text == "https://a.vn/")
    #expect(crawl.progress.documents == 1)
  }

  @Test func aStartPageThatEmbedsAnotherSiteStaysItself() {
    var page = SimulatedSite.page(WebAddress("https://a.vn/")!)
    page.links = [
      Link(target: WebAddress("https://video.vn/1")!, text: "", kind: .frame),
      Link(target: WebAddress("https://a.vn/p")!, text: ""),
    ]
    var site = SimulatedSite(["https://a.vn/": .facts(page), "https://a.vn/p": .page([])])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/p"])
  }

  @Test func aRedirectWithinTheSiteIsNoFinding() {
    var site = SimulatedSite([
      "http://a.vn/": .redirect("https://www.a.vn/"), "https://www.a.vn/": .page([("/p", "")]),
      "https://www.a.vn/p": .page([]),
    ])
    var crawl = crawl(["http://a.vn/"])
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.progress.pages == 2)
    #expect(crawl.findings.isEmpty)
  }

  @Test(arguments: [
    ["https://a.vn/": "https://a.vn/"], ["https://a.vn/": "http://a.vn/", "http://a.vn/": "https://a.vn/"],
    ["https://a.vn/": "https://a.vn/b", "https://a.vn/b": "https://a.vn/"],
  ])
  func aStartPageThatRedirectsInACircleIsUnreachable(redirects: [String: String]) {
    var site = SimulatedSite(redirects.mapValues { .redirect($0) })
    var crawl = crawl()
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.startFailure?.failure == .redirectLoop)
    #expect(site.log.count <= 4)
  }

  @Test func aStartPageIsRepeatedOnceWhereItTimesOut() {
    var site = SimulatedSite(["https://a.vn/": .list([.failure(.timedOut), .page([])])])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/"])
  }

  @Test func aRobotsThatTimesOutIsRepeatedOnce() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .list([.failure(.timedOut), .text("")]), "https://a.vn/": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.log.map(\.purpose) == [.robots, .robots, .page])
  }
}
