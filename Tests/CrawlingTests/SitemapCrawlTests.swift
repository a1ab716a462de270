import AuditModel
import Crawling
import Testing
import WebAddress

@Suite struct SitemapCrawlTests {
  /// A crawl that seeks sitemaps; the promise is the number at the end of the address, or 0.
  private func sitemapCrawl(_ change: (inout CrawlPolicy) -> Void = { _ in }) -> Crawl {
    crawl(
      ["https://a.vn/"],
      plainPolicy {
        $0.maxSitemaps = 50
        change(&$0)
      }, promise: { Double($0.address.path.split(separator: "-").last ?? "") ?? 0 })
  }

  @Test func pagesThatOnlyASitemapListsAreFound() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/p", "")]), "https://a.vn/p": .page([]),
      "https://a.vn/sitemap.xml": .sitemap(pages: ["/q", "/high-9", "/p", "https://b.vn/x", "/a.pdf"]),
      "https://a.vn/q": .page([]), "https://a.vn/high-9": .page([]),
    ])
    var crawl = sitemapCrawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/sitemap.xml", "/high-9", "/p", "/q"])
    #expect(crawl.progress.pages == 4)
    #expect(crawl.progress.documents == 1)
    #expect(crawl.unreached.failures.isEmpty && crawl.unreached.unvisited.isEmpty)
  }

  @Test func sitemapsThatRobotsNamesStandForTheUsualOne() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .text(
        "Sitemap: https://a.vn/map.php\nSitemap: https://b.vn/x.xml\nSitemap: /more.xml.gz"),
      "https://a.vn/": .page([]), "https://a.vn/map.php": .sitemap(pages: [], index: ["/1.xml.gz"]),
      "https://a.vn/more.xml.gz": .sitemap(pages: ["/p"]), "https://a.vn/1.xml.gz": .sitemap(pages: ["/q"]),
      "https://a.vn/p": .page([]), "https://a.vn/q": .page([]),
    ])
    var crawl = sitemapCrawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/map.php", "/more.xml.gz", "/1.xml.gz", "/p", "/q"])
    #expect(site.log.map(\.purpose) == [.robots, .page, .sitemap, .sitemap, .sitemap, .page, .page])
  }

  @Test(arguments: [
    SimulatedSite.Answer.status(404), .status(500), .status(403), .failure(.timedOut), .redirect("/404.html"),
    .redirect("https://b.vn/sitemap.xml"), .redirect("/sitemap.xml"), .other("text/html"), .feed([]),
  ])
  func aSitemapThatCannotBeHadIsNoFailure(answer: SimulatedSite.Answer) {
    var site = SimulatedSite(["https://a.vn/": .page([]), "https://a.vn/sitemap.xml": answer])
    var crawl = sitemapCrawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.progress.pages == 1)
    #expect(crawl.progress.failed == 0)
    #expect(crawl.unreached.failures.isEmpty && crawl.unreached.unvisited.isEmpty)
    #expect(crawl.findings.isEmpty)
  }

  @Test func aSitemapThatRobotsClosesIsNotFetched() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .text("User-agent: *\nDisallow: /sitemap"), "https://a.vn/": .page([]),
    ])
    var crawl = sitemapCrawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/"])
    #expect(crawl.findings.isEmpty)
  }

  @Test func theUsualSitemapMayBeElsewhereOnTheSite() {
    var site = SimulatedSite([
      "https://a.vn/": .page([]), "https://a.vn/sitemap.xml": .redirect("/wp-sitemap.xml"),
      "https://a.vn/wp-sitemap.xml": .sitemap(pages: ["/p"]), "https://a.vn/p": .page([]),
    ])
    var crawl = sitemapCrawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched().last == "/p")
  }

  @Test func aSitemapToWhichALinkLeadsGoesAheadAndIsMissed() {
    for answer in [SimulatedSite.Answer.sitemap(pages: ["/q"]), .status(404)] {
      var site = SimulatedSite([
        "https://a.vn/": .page([("/p", ""), ("/sitemap.xml", "Sơ đồ trang")]), "https://a.vn/p": .page([]),
        "https://a.vn/q": .page([]), "https://a.vn/sitemap.xml": answer,
      ])
      var crawl = sitemapCrawl()
      #expect(site.run(&crawl) == .finished)
      #expect(site.fetched().prefix(3) == ["/", "/sitemap.xml", "/p"])
      #expect(crawl.unreached.failures.count == (site.fetched().count == 3 ? 1 : 0))
    }
  }

  @Test func linkedPagesGoAheadOfListedOnesThatPromiseAsMuch() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/p", "")]), "https://a.vn/p": .page([("/q", "")]),
      "https://a.vn/q": .page([("/r", "")]),
      "https://a.vn/sitemap.xml": .sitemap(pages: (0..<9).map { "/x\($0)" }), "https://a.vn/r": .page([]),
    ])
    var crawl = sitemapCrawl { $0.maxPages = 4 }
    #expect(site.run(&crawl) == .pageLimit)
    #expect(site.fetched() == ["/", "/sitemap.xml", "/p", "/q", "/r"])
  }

  @Test func whatASitemapListsInVainIsNoDeadLinkUnlessAPageLinksThere() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/p", "")]), "https://a.vn/p": .page([("/both-9", "")]),
      "https://a.vn/sitemap.xml": .sitemap(pages: ["/gone", "/both-9", "/broken"]),
      "https://a.vn/broken": .status(500),
    ])
    var crawl = sitemapCrawl()
    _ = site.run(&crawl)
    #expect(crawl.unreached.failures.map(\.address.text) == ["https://a.vn/both-9", "https://a.vn/broken"])
    #expect(crawl.progress.failed == 2)
  }

  @Test func sitemapsHaveABudgetAndALevel() {
    let files = (0..<80).map { "/s\($0).xml" }
    var answers: [String: SimulatedSite.Answer] = [
      "https://a.vn/": .page([]), "https://a.vn/sitemap.xml": .sitemap(pages: [], index: files),
    ]
    for file in files { answers["https://a.vn" + file] = .sitemap(pages: [], index: ["/deep" + file]) }
    for file in files { answers["https://a.vn/deep" + file] = .sitemap(pages: [], index: ["/deeper" + file]) }
    var site = SimulatedSite(answers)
    var crawl = sitemapCrawl { $0.maxSitemaps = 200 }
    #expect(site.run(&crawl) == .finished)
    #expect(site.log.count { $0.purpose == .sitemap } == 161)

    var small = SimulatedSite(answers)
    var bounded = sitemapCrawl()
    #expect(small.run(&bounded) == .finished)
    #expect(small.log.count { $0.purpose == .sitemap } == 50)
  }

  @Test func ofPagesThatPromiseNothingNoMoreAreListedThanMayBeFetched() {
    var site = SimulatedSite([
      "https://a.vn/": .page([]),
      "https://a.vn/sitemap.xml": .sitemap(pages: (0..<5000).map { "/x\($0)" } + ["/good-9"]),
      "https://a.vn/good-9": .page([]),
    ])
    var crawl = sitemapCrawl { $0.maxPages = 10 }
    _ = site.run(&crawl)
    #expect(site.fetched().prefix(3) == ["/", "/sitemap.xml", "/good-9"])
    #expect(crawl.progress.failed == 0)
    #expect(site.found.count == 11)
  }
}
