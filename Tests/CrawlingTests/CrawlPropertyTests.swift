import AuditModel
import Testing
import WebAddress

@testable import Crawling

/// What holds for every web, tried on webs made by chance.
@Suite struct CrawlPropertyTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func everyCrawlEndsAndKeepsItsLimits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var site = SimulatedSite(Self.web(&generator))
    site.latency = Double.random(in: 0.01...3, using: &generator)
    let policy = plainPolicy {
      $0.seed = seed
      $0.delay = Double.random(in: 0...2, using: &generator)
      $0.jitter = 0.1
      $0.concurrency = Int.random(in: 1...4, using: &generator)
      $0.maxPages = Int.random(in: 1...60, using: &generator)
      $0.maxQueriesPerPath = 3
      $0.maxSeconds = Bool.random(using: &generator) ? 40 : nil
    }
    var crawl = crawl(["https://a.vn/", "http://a.vn/"], policy)
    let reason = site.run(&crawl)

    let progress = crawl.progress
    #expect(progress.pages <= policy.maxPages)
    #expect(progress.active == 0)
    #expect(progress.requests == site.log.count)
    #expect((reason == .startUnreachable) == (crawl.scopeStart == nil && reason != .timeLimit))
    #expect(site.log.allSatisfy { $0.active <= policy.concurrency })
    let skipped = crawl.frontier.entries.count { $0.state == .skipped }
    let unread = crawl.observations.unread
    #expect(crawl.unreached.unvisited.count == progress.waiting + skipped + unread.count)
    #expect(unread.allSatisfy { [.fetched, .redirected].contains(crawl.frontier.entries[$0].state) })
    if reason == .finished, !crawl.slots.contains(where: \.isGivenUp) { #expect(progress.waiting == 0) }
    let requests = Dictionary(grouping: site.log.filter { $0.purpose != .robots }, by: \.address)
    #expect(requests.values.allSatisfy { $0.count <= policy.retries + 1 })
    for requests in Dictionary(grouping: site.log, by: { WebAddress($0.address)?.host ?? "" }).values {
      #expect(zip(requests, requests.dropFirst()).allSatisfy { $1.time - $0.time >= policy.delay - 1e-9 })
    }
  }

  static func web(_ generator: inout SeededGenerator) -> [String: SimulatedSite.Answer] {
    var answers: [String: SimulatedSite.Answer] = [:]
    for origin in ["https://a.vn", "http://a.vn", "https://www.a.vn"] {
      answers[origin + "/robots.txt"] = robots(&generator)
      answers[origin + "/"] = answer(&generator, isStart: true)
      for number in 0..<40 {
        answers["\(origin)/p\(number)"] = answer(&generator, isStart: false)
        answers["\(origin)/q?n=\(number)"] = answer(&generator, isStart: false)
      }
    }
    return answers
  }

  private static func robots(_ generator: inout SeededGenerator) -> SimulatedSite.Answer {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: .failure(.timedOut)
    case 1: .status(503)
    case 2: .text("User-agent: *\nDisallow: /p1\nCrawl-delay: 3\n")
    case 3: .redirect("https://www.a.vn/robots.txt")
    case 4: .list([.failure(.reset), .text("User-agent: *\nDisallow: /q\n")])
    default: .status(404)
    }
  }

  private static func answer(_ generator: inout SeededGenerator, isStart: Bool) -> SimulatedSite.Answer {
    switch Int.random(in: 0..<(isStart ? 30 : 16), using: &generator) {
    case 0: return .failure([.timedOut, .reset, .refused, .tls].randomElement(using: &generator) ?? .reset)
    case 1: return .status([403, 404, 429, 500, 503].randomElement(using: &generator) ?? 404)
    case 2...3: return .redirect(target(&generator))
    case 4: return .list([.failure(.timedOut), .page([])])
    case 5: return .other("image/png")
    default:
      let count = Int.random(in: 0..<12, using: &generator)
      return .page((0..<count).map { _ in (target(&generator), "\(Int.random(in: 0..<5, using: &generator))") })
    }
  }

  private static func target(_ generator: inout SeededGenerator) -> String {
    let number = Int.random(in: 0..<40, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return "/"
    case 1: return "http://a.vn/p\(number)"
    case 2: return "https://www.a.vn/p\(number)"
    case 3: return "/q?n=\(number)"
    case 4: return "https://b.vn/"
    case 5: return "/p\(number)/a.pdf"
    default: return "/p\(number)"
    }
  }
}
