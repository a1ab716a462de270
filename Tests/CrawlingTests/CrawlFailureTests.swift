import AuditModel
import Crawling
import Testing
import WebAddress

@Suite struct CrawlFailureTests {
  @Test(arguments: [FetchFailure.Kind.timedOut, .reset])
  func aLostRequestIsRepeatedOnce(kind: FetchFailure.Kind) {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/once", "2"), ("/always", "1")]),
      "https://a.vn/once": .list([.failure(kind), .page([])]), "https://a.vn/always": .failure(kind),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/once", "/always", "/once", "/always"])
    #expect(crawl.unreached.failures.map(\.failure) == [kind])
    #expect(crawl.progress.failed == 1 && crawl.progress.pages == 2)
  }

  @Test(arguments: [FetchFailure.Kind.refused, .malformed, .tls, .unresolved])
  func otherFailuresAreNotRepeated(kind: FetchFailure.Kind) {
    var site = SimulatedSite(["https://a.vn/": .page([("/p", "")]), "https://a.vn/p": .failure(kind)])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/p"])
  }

  @Test(arguments: [
    (429, "5", 5.0), (503, "7", 7.0), (429, "3600", 30.0), (503, "Thu, 01 Jan 1970 00:02:00 GMT", 19.0),
    (503, "soon", 2.0),
  ])
  func retryAfterHoldsTheWholeHost(status: Int, value: String, pause: Double) throws {
    let fields = [HeaderField(name: "retry-after", value: value)]
    var site = SimulatedSite([
      "https://a.vn/": .page([("/busy", "1"), ("/p", "")]),
      "https://a.vn/busy": .list([.status(status, fields), .page([])]), "https://a.vn/p": .page([]),
    ])
    site.latency = 0.5
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/busy", "/busy", "/p"])
    let times = site.log.filter { $0.purpose == .page }.map(\.time)
    #expect(times[2] == times[1] + 0.5 + pause)
  }

  @Test func statusesFromFourHundredAreFailuresAndTheirLinksAreNotFollowed() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/gone", "word"), ("/shut", "")]), "https://a.vn/gone": .status(410),
      "https://a.vn/shut": .status(403),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(crawl.unreached.failures.map(\.status) == [410, 403])
    #expect(crawl.unreached.failures.map(\.text) == ["word", ""])
  }

  @Test func redirectsAreFollowedWithinTheSite() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/old", "word"), ("/away", ""), ("/file", ""), ("/known", "")]),
      "https://a.vn/old": .redirect("/new"), "https://a.vn/new": .status(404),
      "https://a.vn/away": .redirect("https://b.vn/"), "https://a.vn/file": .redirect("/x.pdf"),
      "https://a.vn/known": .redirect("/"),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/old", "/away", "/file", "/known", "/new"])
    #expect(crawl.progress.documents == 1)
    #expect(
      crawl.unreached.failures == [
        UnreachedAddress(address: WebAddress("https://a.vn/new")!, text: "word", status: 404)
      ])
  }

  @Test(arguments: ["https://b.vn/", "https://a.vn:8443/x", "/x.png"])
  func whereTheCrawlDoesNotFollowARedirectNobodyHasRead(target: String) {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/away", "word")]), "https://a.vn/away": .redirect(target),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/away"])
    #expect(crawl.unreached.failures.isEmpty)
    #expect(
      Array(crawl.unreached.unvisited) == [UnreachedAddress(address: WebAddress("https://a.vn/away")!, text: "word")])
  }

  @Test(arguments: ["image/png", "video/mp4", "text/plain", "application/json", "application/pdf"])
  func whatIsNoPageIsKnownAndUnread(type: String) {
    var site = SimulatedSite(["https://a.vn/": .page([("/view?id=1", "word")]), "https://a.vn/view?id=1": .other(type)])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.unreached.failures.isEmpty)
    #expect(crawl.unreached.unvisited.map(\.text) == ["word"])
  }

  @Test func aRedirectToAnotherSpellingOfAnAddressIsFollowed() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/p/", "")]), "https://a.vn/p/": .redirect("/p/index.html"),
      "https://a.vn/p/index.html": .page([]),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(crawl.progress.pages == 2)
  }

  @Test func whatIsRedirectedToALoginWasNotRead() throws {
    let field = Form.Field(name: "p", type: "password", label: "", isLabelled: false)
    var login = SimulatedSite.page(WebAddress("https://a.vn/login?next=/so-do")!)
    login.forms = [Form(action: nil, method: "post", fields: [field], buttons: [])]
    var site = SimulatedSite([
      "https://a.vn/": .page([("/so-do", "Sơ đồ"), ("/tin", "Tin"), ("/moi", "Mới")]),
      "https://a.vn/so-do": .redirect("/vao"),
      "https://a.vn/vao": .redirect("/login?next=/so-do"), "https://a.vn/login?next=/so-do": .facts(login),
      "https://a.vn/tin": .redirect("/moi"), "https://a.vn/moi": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    let unread = crawl.unreached.unvisited.map(\.address.text)
    #expect(unread == ["https://a.vn/so-do", "https://a.vn/vao"])
  }

  @Test func aRefreshToAnotherSpellingOfThePageIsFollowed() throws {
    let refresh = { (target: String) in
      var page = SimulatedSite.page(WebAddress("https://a.vn/")!)
      page.links = [Link(target: WebAddress(target)!, text: "", kind: .refresh)]
      return SimulatedSite.Answer.facts(page)
    }
    var site = SimulatedSite([
      "https://a.vn/": .page([("/en/", ""), ("/vi/", "")]), "https://a.vn/en/": refresh("https://a.vn/en/index.php"),
      "https://a.vn/en/index.php": .page([("/p", "")]), "https://a.vn/p": .page([]),
      "https://a.vn/vi/": refresh("https://a.vn/vi/index.php"),
      "https://a.vn/vi/index.php": refresh("https://a.vn/vi/"),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.unreached.failures.isEmpty)
    #expect(site.fetched().filter { $0.hasPrefix("/en") || $0 == "/p" } == ["/en/", "/en/index.php", "/p"])
    #expect(site.fetched().filter { $0.hasPrefix("/vi") } == ["/vi/", "/vi/index.php"])
  }

  @Test func aCircleOfRedirectsFailsForEveryoneInIt() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/1", ""), ("/self", "")]), "https://a.vn/1": .redirect("/2"),
      "https://a.vn/2": .redirect("/3"), "https://a.vn/3": .redirect("/1"), "https://a.vn/self": .redirect("/self"),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.unreached.failures.map(\.failure) == [.redirectLoop, .redirectLoop, .redirectLoop, .redirectLoop])
    #expect(crawl.progress.failed == 4)
    #expect(site.log.count == 6)
  }

  @Test func endlessRedirectsEnd() {
    var answers: [String: SimulatedSite.Answer] = ["https://a.vn/": .page([("/r0", "")])]
    for hop in 0..<50 { answers["https://a.vn/r\(hop)"] = .redirect("/r\(hop + 1)") }
    var site = SimulatedSite(answers)
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched().count == 12)
    #expect(crawl.unreached.failures.map(\.address.text) == ["https://a.vn/r10"])
    #expect(crawl.unreached.failures.map(\.failure) == [.redirectLoop])
  }

  @Test func aHostThatBlocksIsGivenUpAndSaidSo() {
    var site = SimulatedSite(["https://a.vn/": .page((0..<40).map { ("/p\($0)", "") })])
    for index in 0..<40 { site.answers["https://a.vn/p\(index)"] = .status(403) }
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.concurrency = 4 })
    #expect(site.run(&crawl) == .blocked)
    #expect(crawl.findings.map(\.code) == ["blocked", "circuit-open"])
    #expect(crawl.findings.first?.values == ["host": "a.vn", "count": "12", "status": "403"])
    #expect(crawl.unreached.unvisited.count == 28)
  }

  @Test func aHostThatRecoversIsCrawledToItsEnd() {
    var site = SimulatedSite(["https://a.vn/": .page((0..<40).map { ("/p\($0)", "") })])
    for index in 0..<40 { site.answers["https://a.vn/p\(index)"] = index < 11 ? .status(500) : .page([]) }
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.progress.pages == 30)
    #expect(crawl.findings.isEmpty)
    #expect(crawl.unreached.unvisited.isEmpty)
  }

  @Test func trapsAreAvoided() {
    let deep = "/" + (0..<21).map { "s\($0)" }.joined(separator: "/")
    let long = "/" + String(repeating: "a", count: 2000)
    var site = SimulatedSite(["https://a.vn/": .page([(deep, ""), (long, ""), ("/a/b/a/b/a/b", ""), ("/a/b/a/b", "")])])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/a/b/a/b"])
    #expect(crawl.findings.first { $0.code == "trap-avoided" }?.values == ["count": "3"])
  }

  @Test func onlySoManyAddressesDifferInTheQueryAlone() {
    var answers: [String: SimulatedSite.Answer] = ["https://a.vn/": .page([("/cal?d=0", ""), ("/list?p=1", "")])]
    for day in 0..<1000 {
      answers["https://a.vn/cal?d=\(day)"] = .page([("/cal?d=\(day + 1)", ""), ("/cal?d=\(day + 2)", "")])
    }
    answers["https://a.vn/list?p=1"] = .page([])
    var site = SimulatedSite(answers)
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched().count == 302)
    #expect(crawl.findings.first { $0.code == "query-limit" }?.values == ["count": "2", "limit": "300"])
    #expect(crawl.unreached.unvisited.count == 2)
  }
}
