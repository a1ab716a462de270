import AuditModel
import Crawling
import Testing
import WebAddress

@Suite struct CrawlTests {
  private func links(_ range: Range<Int>, prefix: String = "/p") -> [(String, String)] {
    range.map { ("\(prefix)\($0)", "") }
  }

  private func pages(_ range: Range<Int>, origin: String = "https://a.vn") -> [String: SimulatedSite.Answer] {
    Dictionary(uniqueKeysWithValues: range.map { ("\(origin)/p\($0)", .page([])) })
  }

  @Test func theMostPromisingIsFetchedFirstThenTheNearestThenTheFirstFound() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/low", "1"), ("/plain-1", ""), ("/high", "9"), ("/plain-2", "")]),
      "https://a.vn/high": .page([("/deep", "5"), ("/deep-plain", "")]),
      "https://a.vn/deep": .page([]), "https://a.vn/low": .page([]), "https://a.vn/plain-1": .page([]),
      "https://a.vn/plain-2": .page([]), "https://a.vn/deep-plain": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/high", "/deep", "/low", "/plain-1", "/plain-2", "/deep-plain"])
    #expect(crawl.progress.pages == 7)
    #expect(crawl.unreached.failures.isEmpty && crawl.unreached.unvisited.isEmpty)
  }

  @Test func aBetterLinkMovesAWaitingAddressForward() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/a", "5"), ("/b", "4"), ("/late", "1")]),
      "https://a.vn/a": .page([("/late", "8")]), "https://a.vn/b": .page([]), "https://a.vn/late": .page([]),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/a", "/late", "/b"])
  }

  @Test func nothingIsFetchedTwice() {
    let everywhere = links(0..<6) + [("/", ""), ("https://www.a.vn/p1", ""), ("http://a.vn/p2", "")]
    var answers: [String: SimulatedSite.Answer] = ["https://a.vn/": .page(everywhere)]
    for index in 0..<6 { answers["https://a.vn/p\(index)"] = .page(everywhere) }
    var site = SimulatedSite(answers)
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.concurrency = 4 })
    #expect(site.run(&crawl) == .finished)
    #expect(Set(site.log.map(\.address)).count == site.log.count)
    #expect(site.log.count == 8)
    #expect(Set(site.found.map(\.address)).count == site.found.count)
  }

  @Test func robotsIsFetchedFirstAndObeyed() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .text("User-agent: *\nDisallow: /closed\n"),
      "https://a.vn/": .page([("/closed/1", "9"), ("/open", ""), ("/closed/2", "")]),
      "https://a.vn/open": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.log.map(\.address) == ["https://a.vn/robots.txt", "https://a.vn/", "https://a.vn/open"])
    #expect(crawl.unreached.failures.map(\.failure) == [.disallowed, .disallowed])
    let finding = crawl.findings.first { $0.code == "robots-disallowed" }
    #expect(finding?.values["count"] == "2")
    #expect(finding?.url?.text == "https://a.vn/closed/1")
  }

  @Test func closedAddressesAreToldThoughTheLimitComesFirst() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .text("User-agent: *\nDisallow: /closed\n"),
      "https://a.vn/": .page([("/closed", ""), ("/open", "")]),
    ])
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.maxPages = 1 })
    #expect(site.run(&crawl) == .pageLimit)
    #expect(crawl.unreached.failures.map(\.address.text) == ["https://a.vn/closed"])
    #expect(crawl.unreached.unvisited.map(\.address.text) == ["https://a.vn/open"])
  }

  @Test func theSummaryCountsEverything() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/gone", ""), ("/a.pdf", ""), ("/p", "")]), "https://a.vn/p": .page([]),
    ])
    var crawl = crawl()
    let start = Instant(secondsSince1970: 0)
    let reason = site.run(&crawl)
    #expect(
      crawl.progress.summary(stopped: reason, startedAt: start)
        == CrawlSummary(
          pages: 2, documents: 1, failed: 1, bytes: 12, requests: 4, stopped: .finished, startedAt: start))
  }

  @Test func aStartPageThatRobotsClosesIsNotFetched() {
    var site = SimulatedSite(["https://a.vn/robots.txt": .text("User-agent: *\nDisallow: /\n")])
    var crawl = crawl(["https://a.vn/", "http://a.vn/"])
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(site.log.map(\.address) == ["https://a.vn/robots.txt"])
    #expect(crawl.startFailure?.failure == .disallowed)
    #expect(crawl.findings.map(\.code) == ["robots-disallowed"])
  }

  @Test(arguments: [(5, true), (6, false)])
  func robotsIsFollowedOverFiveRedirects(count: Int, isRead: Bool) {
    var answers: [String: SimulatedSite.Answer] = [
      "https://a.vn/": .page([("/closed", "")]), "https://a.vn/closed": .page([]),
      "https://a.vn/robots.txt": .redirect("https://b.vn/r1"),
      "https://b.vn/r\(count)": .text("User-agent: *\nDisallow: /closed\n"),
    ]
    for hop in 1..<count { answers["https://b.vn/r\(hop)"] = .redirect("/r\(hop + 1)") }
    var site = SimulatedSite(answers)
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == (isRead ? ["/"] : ["/", "/closed"]))
  }

  @Test(arguments: [429, 500, 503]) func anUnreachableRobotsClosesTheSiteAndSaysSo(status: Int) {
    var site = SimulatedSite(["https://a.vn/robots.txt": .status(status), "https://a.vn/": .page([])])
    var crawl = crawl()
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.findings.map(\.code) == ["robots-unreachable"])
    #expect(crawl.findings.first?.values["reason"] == "\(status)")
    #expect(crawl.startFailure?.failure == .robotsUnreachable)
  }

  @Test func requestsToAHostAreSpaced() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<10))].merging(pages(0..<10)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { ($0.delay, $0.concurrency) = (1, 4) })
    _ = site.run(&crawl)
    #expect(site.log.map(\.time) == (0..<12).map { 100 + Double($0) })
  }

  @Test func jitterOnlyAddsToTheDelay() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<50))].merging(pages(0..<50)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { ($0.delay, $0.jitter, $0.seed) = (1, 0.2, 7) })
    _ = site.run(&crawl)
    let gaps = zip(site.log, site.log.dropFirst()).map { $1.time - $0.time }
    #expect(gaps.allSatisfy { $0 >= 1 && $0 < 1.2 + 1e-9 })
    #expect(Set(gaps).count > 40)
  }

  @Test(arguments: [(3.0, 3.0, false), (60.0, 10.0, true)])
  func aCrawlDelayIsObeyedUpToTheCap(asked: Double, used: Double, isCapped: Bool) {
    var site = SimulatedSite(
      [
        "https://a.vn/robots.txt": .text("User-agent: *\nCrawl-delay: \(asked)\n"),
        "https://a.vn/": .page(links(0..<3)),
      ].merging(pages(0..<3)) { $1 })
    var crawl = crawl()
    _ = site.run(&crawl)
    let times = site.log.map(\.time)
    // The request for robots.txt is one of them.
    #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 == used })
    #expect(crawl.findings.map(\.code) == (isCapped ? ["crawl-delay-capped"] : []))
  }

  @Test func noMoreRequestsAreUnderWayThanAllowed() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<40))].merging(pages(0..<40)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.concurrency = 3 })
    _ = site.run(&crawl)
    #expect(site.log.map(\.active).max() == 3)
  }

  @Test func onlyTheSiteIsFollowed() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("https://b.vn/", ""), ("https://www.a.vn/w", ""), ("https://x.a.vn/", "")]),
      "https://a.vn/w": .page([]),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/w"])
  }

  @Test func documentsAreCountedAndMediaPassedOver() {
    let targets = ["/a.pdf", "/b.DOCX", "/a.pdf", "/c.jpg", "/d.mp4", "/style.css", "https://b.vn/e.xls"]
    var site = SimulatedSite([
      "https://a.vn/": .page(targets.map { ($0, "x") } + [("/get?id=1", "")]),
      "https://a.vn/get?id=1": .other("application/pdf"),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/get?id=1"])
    #expect(crawl.progress.documents == 4)
    #expect(site.found.filter { $0.kind == .document }.count == 3)
  }

  @Test func feedsAreFetchedAndTheirEntriesFollowed() {
    var page = SimulatedSite.page(WebAddress("https://a.vn/")!)
    page.feeds = [WebAddress("https://a.vn/tin")!]
    page.links = [Link(target: WebAddress("https://a.vn/page")!, text: "9")]
    var site = SimulatedSite([
      "https://a.vn/": .facts(page), "https://a.vn/tin": .feed([("/entry", "8")]), "https://a.vn/page": .page([]),
      "https://a.vn/entry": .page([]),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/tin", "/page", "/entry"])
    #expect(site.log.map(\.purpose) == [.robots, .page, .feed, .page, .page])
    #expect(crawl.progress.pages == 3)
  }

  @Test func feedsAreLimited() {
    let feeds = (0..<50).map { ("/rss/\($0)", "") }
    var answers: [String: SimulatedSite.Answer] = ["https://a.vn/": .page(feeds)]
    for (path, _) in feeds { answers["https://a.vn" + path] = .feed([]) }
    var site = SimulatedSite(answers)
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.log.filter { $0.purpose == .feed }.count == 20)
  }

  @Test func framesAndRefreshesAreNoFurtherThanTheirPage() {
    var page = SimulatedSite.page(WebAddress("https://a.vn/")!)
    page.links = [
      Link(target: WebAddress("https://a.vn/link")!, text: ""),
      Link(target: WebAddress("https://a.vn/frame")!, text: "", kind: .frame),
      Link(target: WebAddress("https://a.vn/image")!, text: "", kind: .image, image: "7"),
    ]
    var site = SimulatedSite(["https://a.vn/": .facts(page)])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/image", "/frame", "/link"])
    #expect(crawl.unreached.failures.map(\.status) == [404, 404, 404])
  }

  @Test func thePageLimitIsNeverPassed() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<40))].merging(pages(0..<40)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { ($0.maxPages, $0.concurrency) = (10, 4) })
    #expect(site.run(&crawl) == .pageLimit)
    #expect(crawl.progress.pages == 10)
    #expect(site.fetched().count == 10)
    #expect(crawl.unreached.unvisited.count == 31)
    #expect(crawl.progress.waiting == 31)
  }

  @Test func failuresDoNotUseUpThePageLimit() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<20))].merging(pages(10..<20)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.maxPages = 5 })
    #expect(site.run(&crawl) == .pageLimit)
    #expect(crawl.progress.pages == 5)
    #expect(crawl.progress.failed == 10)
  }

  @Test func exactlyAsManyPagesAsAllowedIsNoLimit() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<4))].merging(pages(0..<4)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.maxPages = 5 })
    #expect(site.run(&crawl) == .finished)
  }

  @Test func theTimeLimitEndsTheCrawl() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<40))].merging(pages(0..<40)) { $1 })
    var crawl = crawl(["https://a.vn/"], plainPolicy { ($0.delay, $0.maxSeconds) = (1, 5.5) })
    #expect(site.run(&crawl) == .timeLimit)
    #expect(site.log.count == 6)
    #expect(site.now == 105.5)
  }

  @Test func aStopGivesOutNothingNewAndWaitsForWhatIsUnderWay() {
    var site = SimulatedSite(["https://a.vn/": .page(links(0..<40))].merging(pages(0..<40)) { $1 })
    site.beforeStep = { crawl, _ in if crawl.progress.requests == 7 { crawl.stop(.interrupted) } }
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.concurrency = 4 })
    #expect(site.run(&crawl) == .interrupted)
    #expect(site.log.count == 7)
    #expect(crawl.progress.active == 0)
    #expect(crawl.progress.pages == 6)
    #expect(crawl.unreached.unvisited.count == 35)
  }

  @Test func aCancelledRequestIsNoFailure() {
    var site = SimulatedSite(["https://a.vn/": .page([("/p", "")]), "https://a.vn/p": .failure(.cancelled)])
    site.beforeStep = { crawl, _ in if crawl.progress.requests == 3 { crawl.stop(.interrupted) } }
    var crawl = crawl()
    #expect(site.run(&crawl) == .interrupted)
    #expect(crawl.unreached.unvisited.map(\.address.text) == ["https://a.vn/p"])
    #expect(crawl.progress.failed == 0)
  }
}
