import AuditModel
import Crawling
import Testing
import WebAddress

/// One address that does not exist is asked for, so that the site's answer can be known again.
@Suite struct ProbeTests {
  private func run(_ answers: [String: SimulatedSite.Answer], _ change: (inout CrawlPolicy) -> Void = { _ in })
    -> (log: [SimulatedSite.Entry], crawl: Crawl)
  {
    var site = SimulatedSite(answers)
    var crawl = crawl(
      ["https://a.vn/"],
      plainPolicy {
        $0.probesNotFound = true
        change(&$0)
      })
    #expect(site.run(&crawl) == .finished)
    return (site.log, crawl)
  }

  @Test func itComesAfterTheStartPageAndIsTheSameEachTime() throws {
    let web: [String: SimulatedSite.Answer] = ["https://a.vn/": .page([("/a", "9")]), "https://a.vn/a": .page([])]
    let first = run(web)
    #expect(first.log.map(\.purpose) == [.robots, .page, .probe, .page])
    #expect(NotFoundProbe.isProbe(try #require(WebAddress(first.log[2].address))))
    #expect(run(web).log.map(\.address) == first.log.map(\.address))
    #expect(run(web) { $0.seed = 1 }.log[2].address != first.log[2].address)
  }

  @Test func itIsNeitherPageNorFailure() {
    let (_, crawl) = run(["https://a.vn/": .page([])])
    #expect(crawl.progress.pages == 1 && crawl.progress.failed == 0)
    #expect(crawl.unreached.failures.isEmpty && crawl.unreached.unvisited.isEmpty && crawl.findings.isEmpty)
  }

  @Test func robotsMayCloseItAndThenItIsNotAskedFor() {
    let (log, crawl) = run([
      "https://a.vn/": .page([]), "https://a.vn/robots.txt": .text("User-agent: *\nDisallow: /portal-audit\n"),
    ])
    #expect(log.map(\.purpose) == [.robots, .page])
    #expect(crawl.findings.isEmpty)
  }

  /// A start page with a search, which leads to a page that leads on.
  private func runSearch(
    _ robots: String = "", answer: SimulatedSite.Answer
  ) throws -> (log: [SimulatedSite.Entry], crawl: Crawl) {
    var start = SimulatedSite.page(try #require(WebAddress("https://a.vn/")))
    start.links = [Link(target: try #require(WebAddress("https://a.vn/a")), text: "9")]
    start.guesses = [Link(target: try #require(WebAddress("https://a.vn/?s=x")), text: "", kind: .search)]
    var answers: [String: SimulatedSite.Answer] = [
      "https://a.vn/": .facts(start), "https://a.vn/a": .page([]), "https://a.vn/?s=x": answer,
      "https://a.vn/b": .page([]),
    ]
    if !robots.isEmpty { answers["https://a.vn/robots.txt"] = .text(robots) }
    return run(answers) {
      $0.probesNotFound = false
      $0.probesSearch = true
    }
  }

  @Test func theSearchIsAskedOnceAndItsResultsAreNoPages() throws {
    let (log, crawl) = try runSearch(answer: .page([("/b", "9")]))
    #expect(log.map(\.purpose) == [.robots, .page, .probe, .page])
    #expect(log.map(\.address).contains("https://a.vn/?s=x"))
    #expect(crawl.progress.pages == 2)
  }

  @Test func aSearchThatFailsIsNoFailureOfTheSite() throws {
    let (log, crawl) = try runSearch(answer: .status(404))
    #expect(log.count == 4 && crawl.progress.failed == 0 && crawl.unreached.failures.isEmpty)
  }

  @Test func robotsMayCloseTheSearch() throws {
    let (log, _) = try runSearch("User-agent: *\nDisallow: /?s=\n", answer: .page([]))
    #expect(log.map(\.purpose) == [.robots, .page, .page])
  }
}
