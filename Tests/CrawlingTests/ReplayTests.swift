import AuditModel
import Testing
import WebAddress

@testable import Crawling

/// A crawl whose process dies after any answer, and the one that replays what was stored.
@Suite struct ReplayTests {
  @Test(arguments: 0..<24 as Range<UInt64>) func aCrawlCutAnywhereEndsAsTheUndisturbedOne(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var whole = SimulatedSite(CrawlPropertyTests.web(&generator))
    let policy = plainPolicy {
      $0.seed = seed
      $0.delay = 0.5
      $0.jitter = 0.1
      $0.maxPages = Int.random(in: 1...60, using: &generator)
      $0.maxQueriesPerPath = 3
    }
    var undisturbed = crawl(["https://a.vn/", "http://a.vn/"], policy)
    let reason = whole.run(&undisturbed)
    for cut in stride(from: Int(seed % 3), through: whole.exchanges.count, by: 3) {
      var again = crawl(["https://a.vn/", "http://a.vn/"], policy)
      replay(whole.exchanges.prefix(cut), in: &again)
      var rest = whole.goingOn(after: cut)
      #expect(rest.run(&again) == reason)
      #expect(rest.log.map(\.address) == whole.log.dropFirst(cut).map(\.address), "cut after \(cut)")
      expect(again, equals: undisturbed)
    }
  }

  /// With several requests under way the order of arrival changes; what is found does not.
  @Test(arguments: 0..<12 as Range<UInt64>) func requestsThatWereUnderWayAreAskedAgain(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var whole = SimulatedSite(Self.treeOfPages(&generator))
    whole.latency = 2
    let policy = plainPolicy {
      $0.delay = 0.5
      $0.concurrency = 4
    }
    var undisturbed = plainCrawl(policy)
    #expect(whole.run(&undisturbed) == .finished)
    for cut in stride(from: 0, through: whole.exchanges.count, by: 7) {
      var again = plainCrawl(policy)
      replay(whole.exchanges.prefix(cut), in: &again)
      var rest = whole.goingOn(after: cut)
      #expect(rest.run(&again) == .finished)
      #expect(cut + rest.log.count == whole.log.count)
      expect(again, equals: undisturbed)
    }
  }

  @Test func sitemapsAreSoughtOnce() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/b", "1")]), "https://a.vn/sitemap.xml": .sitemap(pages: ["/c", "/d"]),
    ])
    var whole = crawl()
    #expect(site.run(&whole) == .finished)
    for cut in 0...site.exchanges.count {
      var again = crawl()
      replay(site.exchanges.prefix(cut), in: &again)
      var rest = site.goingOn(after: cut)
      #expect(rest.run(&again) == .finished)
      #expect(rest.log.map(\.address) == site.log.dropFirst(cut).map(\.address))
      expect(again, equals: whole)
    }
  }

  @Test func theTimeThatWasSpentCounts() {
    var site = SimulatedSite(["https://a.vn/": .page((1...9).map { ("/\($0)", "") })])
    site.latency = 1
    let policy = plainPolicy { $0.maxSeconds = 5 }
    var first = plainCrawl(policy)
    #expect(site.run(&first) == .timeLimit)
    var second = plainCrawl(policy)
    replay(site.exchanges.prefix(3), in: &second)
    #expect(second.seconds(at: 103) == 3)
    var rest = site.goingOn(after: 3)
    #expect(rest.run(&second) == .timeLimit)
    #expect(site.log.count == 3 + rest.log.count)
  }

  @Test func anAnswerThatNothingWaitsForIsPassedOver() throws {
    var site = SimulatedSite(["https://a.vn/": .page([("/b", "")])])
    var first = crawl()
    _ = site.run(&first)
    var second = crawl()
    replay(site.exchanges[...], in: &second)
    let last = try #require(site.exchanges.last)
    let isTaken = second.replay(last.result, as: last.facts, sent: last.sent, now: last.received)
    #expect(!isTaken)
    expect(second, equals: first)
  }

  private func replay(_ exchanges: ArraySlice<SimulatedSite.Exchange>, in crawl: inout Crawl) {
    for one in exchanges {
      let isTaken = crawl.replay(one.result, as: one.facts, sent: one.sent, now: one.received)
      #expect(isTaken, "\(one.result.address) waits")
    }
  }

  private func expect(
    _ crawl: Crawl, equals other: Crawl, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(crawl.progress == other.progress, sourceLocation: sourceLocation)
    #expect(crawl.unreached.failures == other.unreached.failures, sourceLocation: sourceLocation)
    #expect(crawl.unreached.unvisited == other.unreached.unvisited, sourceLocation: sourceLocation)
    #expect(crawl.findings == other.findings, sourceLocation: sourceLocation)
    #expect(crawl.scopeStart == other.scopeStart, sourceLocation: sourceLocation)
  }

  private func plainCrawl(_ policy: CrawlPolicy) -> Crawl { crawl(["https://a.vn/"], policy) }

  private static func treeOfPages(_ generator: inout SeededGenerator) -> [String: SimulatedSite.Answer] {
    var answers: [String: SimulatedSite.Answer] = [:]
    for number in 0..<60 {
      let children = (1...3).map { ("/p\(number * 3 + $0)", "\(Int.random(in: 0..<9, using: &generator))") }
      answers["https://a.vn/" + (number == 0 ? "" : "p\(number)")] =
        Int.random(in: 0..<12, using: &generator) == 0 && number > 0 ? .status(500) : .page(children)
    }
    return answers
  }
}
