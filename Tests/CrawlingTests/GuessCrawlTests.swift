import AuditModel
import Crawling
import Testing
import WebAddress

@Suite struct GuessCrawlTests {
  private func page(links: [(String, String)] = [], guesses: [(String, String)]) -> SimulatedSite.Answer {
    let address = WebAddress("https://a.vn/")!
    var page = SimulatedSite.page(address)
    page.links = links.map { Link(target: address.resolving($0)!, text: $1) }
    page.guesses = guesses.map { Link(target: address.resolving($0)!, text: $1, kind: .script) }
    return .facts(page)
  }

  @Test func aGuessIsTriedAfterLinksThatPromiseAsMuch() {
    var site = SimulatedSite([
      "https://a.vn/": page(links: [("/p", "")], guesses: [("/guess", ""), ("/good", "9")]),
      "https://a.vn/p": .page([("/q", "")]), "https://a.vn/q": .page([]), "https://a.vn/guess": .page([("/found", "")]),
      "https://a.vn/good": .page([]), "https://a.vn/found": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/good", "/p", "/q", "/guess", "/found"])
  }

  @Test(arguments: [SimulatedSite.Answer.status(404), .status(500), .failure(.reset), .redirect("/guess")])
  func aGuessThatFailsIsNoFailure(answer: SimulatedSite.Answer) {
    var site = SimulatedSite([
      "https://a.vn/": page(guesses: [("/guess", "Thủ tục"), ("/p", "")]), "https://a.vn/guess": answer,
      "https://a.vn/p": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.progress.failed == 0)
    #expect(crawl.unreached.failures.isEmpty)
  }

  @Test func aGuessThatRobotsClosesIsNoFailure() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .text("User-agent: *\nDisallow: /guess"),
      "https://a.vn/": page(links: [("/p", "")], guesses: [("/guess", "9")]), "https://a.vn/p": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.findings.isEmpty && crawl.unreached.failures.isEmpty)
  }

  @Test func aGuessThatWasNotTriedIsToldAsUnvisited() {
    var site = SimulatedSite(["https://a.vn/": page(links: [("/p", "")], guesses: [("/guess", "Thủ tục")])])
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.maxPages = 1 })
    #expect(site.run(&crawl) == .pageLimit)
    #expect(crawl.unreached.unvisited.map(\.text) == ["Thủ tục", ""])
  }

  @Test(arguments: [true, false])
  func aLinkToAGuessThatFailedMakesItADeadLink(isLinkedLater: Bool) {
    var site = SimulatedSite([
      "https://a.vn/": page(links: [("/p", "1")], guesses: [("/guess", isLinkedLater ? "9" : "0")]),
      "https://a.vn/p": .page([("/guess", "")]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == (isLinkedLater ? ["/", "/guess", "/p"] : ["/", "/p", "/guess"]))
    #expect(crawl.unreached.failures.map(\.status) == [404])
    #expect(crawl.progress.failed == 1)
  }

  @Test func whatAGuessRedirectsToIsOneAsWell() {
    var site = SimulatedSite([
      "https://a.vn/": page(links: [("/p", "1")], guesses: [("/guess", "9")]),
      "https://a.vn/guess": .redirect("/gone"), "https://a.vn/p": .page([]),
    ])
    var alone = crawl()
    _ = site.run(&alone)
    #expect(alone.unreached.failures.isEmpty && alone.progress.failed == 0)

    site = SimulatedSite(site.answers.merging(["https://a.vn/p": .page([("/guess", "")])]) { $1 })
    var linked = crawl()
    _ = site.run(&linked)
    #expect(linked.unreached.failures.map(\.address.text) == ["https://a.vn/gone"])
    #expect(linked.progress.failed == 1)
  }

  @Test func aStartPageThatAScriptLeavesIsFollowed() {
    var site = SimulatedSite([
      "https://a.vn/": page(guesses: [("https://new.vn/vi", "")]), "https://new.vn/vi": .page([("/p", "")]),
      "https://new.vn/p": .page([]),
    ])
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.scopeStart?.text == "https://new.vn/vi")
    #expect(site.fetched().last == "https://new.vn/p")
  }
}
