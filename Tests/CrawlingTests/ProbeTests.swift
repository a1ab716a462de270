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
}
