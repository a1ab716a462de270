import AuditModel
import Crawling
import WebAddress

/// A web in memory and a clock that is moved by hand: it drives a crawl to its end and keeps the log of its requests.
struct SimulatedSite {
  /// What an address answers; a list is used up one answer after the other, and its last stays.
  enum Answer {
    case page([(String, String)])
    case facts(PageFacts)
    case redirect(String)
    case status(Int, [HeaderField] = [])
    case text(String)
    /// A text of which no more came.
    case cut(String)
    case feed([(String, String)])
    case sitemap(pages: [String], index: [String] = [])
    case failure(FetchFailure.Kind)
    case other(String)
    case document(bytes: Int = 3)
    indirect case list([Answer])
  }

  /// One request as the web saw it.
  struct Entry {
    var time: Double
    var address: String
    var purpose: CrawlRequest.Purpose
    var active: Int
  }

  var answers: [String: Answer]
  /// The seconds that an answer takes.
  var latency = 0.25
  /// Called before each step; may stop the crawl.
  var beforeStep: (inout Crawl, Double) -> Void = { _, _ in }

  /// One request that was answered, as a store would keep it.
  struct Exchange {
    var result: FetchResult
    var facts: ResourceFacts?
    var sent: Double
    var received: Double
  }

  private(set) var exchanges: [Exchange] = []
  private(set) var log: [Entry] = []
  private(set) var found: [FoundAddress] = []
  private(set) var now = 100.0
  private var asked: [String: Int] = [:]

  init(_ answers: [String: Answer]) { self.answers = answers }

  /// The addresses of the requests for pages and feeds, in order, without the site's own origin.
  func fetched(from origin: String = "https://a.vn") -> [String] {
    log.filter { $0.purpose != .robots }.map { entry in
      entry.address.hasPrefix(origin) ? String(entry.address.dropFirst(origin.count)) : entry.address
    }
  }

  /// The web as a process finds it that goes on after so many of the exchanges.
  func goingOn(after count: Int) -> SimulatedSite {
    var site = SimulatedSite(answers)
    site.latency = latency
    for exchange in exchanges.prefix(count) {
      site.asked[exchange.result.address.text, default: 0] += 1
      site.now = exchange.received
    }
    return site
  }

  /// Drives the crawl until it has finished, and says why it did.
  mutating func run(_ crawl: inout Crawl) -> CrawlSummary.Stop {
    var underWay: [(time: Double, request: CrawlRequest)] = []
    for _ in 0..<1_000_000 {
      beforeStep(&crawl, now)
      switch crawl.next(now: now) {
      case .fetch(let request):
        underWay.append((now + latency, request))
        log.append(
          Entry(
            time: now, address: request.fetch.address.text, purpose: request.purpose,
            active: underWay.count { $0.request.fetch.address.host == request.fetch.address.host }))
      case .wait(let time):
        precondition(time > now, "A wait ends later than it begins.")
        if let first = underWay.first, first.time <= time { deliver(&underWay, to: &crawl) } else { now = time }
      case .waitForAnswer:
        precondition(!underWay.isEmpty, "Only what is under way can be waited for.")
        deliver(&underWay, to: &crawl)
      case .finished(let reason):
        precondition(underWay.isEmpty, "A crawl ends after its last answer.")
        return reason
      }
    }
    preconditionFailure("The crawl does not end.")
  }

  private mutating func deliver(_ underWay: inout [(time: Double, request: CrawlRequest)], to crawl: inout Crawl) {
    let (time, request) = underWay.removeFirst()
    now = max(now, time)
    let (answer, facts) = reply(to: request.fetch.address)
    let result = FetchResult(
      address: request.fetch.address, startedAt: Instant(secondsSince1970: Int64(now)), seconds: latency,
      answer: answer)
    exchanges.append(Exchange(result: result, facts: facts, sent: time - latency, received: now))
    found += crawl.received(result, as: facts, of: request, now: now)
  }

  private mutating func reply(to address: WebAddress) -> (FetchResult.Answer, ResourceFacts?) {
    let count = asked[address.text, default: 0]
    asked[address.text] = count + 1
    var answer = answers[address.text] ?? .status(404)
    if case .list(let list) = answer { answer = list[min(count, list.count - 1)] }
    switch answer {
    case .page(let links):
      var page = Self.page(address)
      page.links = links.compactMap { target, text in
        address.resolving(target).map { Link(target: $0, text: text) }
      }
      return (.response(Self.response(200)), .page(page))
    case .facts(var page):
      page.address = address
      return (.response(Self.response(200)), .page(page))
    case .redirect(let target):
      return (.response(Self.response(302)), address.resolving(target).map { .redirect($0) })
    case .status(let status, let fields):
      return (.response(Self.response(status, fields)), status >= 400 ? .page(Self.page(address)) : nil)
    case .document(let bytes):
      var page = Self.page(address)
      page.document = DocumentFacts(format: .pdf, state: .read)
      return (.response(Self.response(200, body: [UInt8](repeating: 0, count: bytes))), .document(page))
    case .text(let text):
      return (.response(Self.response(200, body: Array(text.utf8))), .other(mediaType: "text/plain"))
    case .cut(let text):
      var response = Self.response(200, body: Array(text.utf8))
      response.isTruncated = true
      return (.response(response), .other(mediaType: "text/plain"))
    case .feed(let entries):
      let feed = FeedFacts(
        address: address, capturedAt: Instant(secondsSince1970: 0), sha256: "", format: "rss", title: "",
        entries: entries.map { .init(title: $1, link: address.resolving($0), date: "") })
      return (.response(Self.response(200)), .feed(feed))
    case .sitemap(let pages, let index):
      let sitemap = SitemapFacts(
        address: address, pages: pages.compactMap { address.resolving($0) },
        sitemaps: index.compactMap { address.resolving($0) })
      return (.response(Self.response(200)), .sitemap(sitemap))
    case .failure(let kind): return (.failure(FetchFailure(kind: kind)), nil)
    case .other(let type): return (.response(Self.response(200)), .other(mediaType: type))
    case .list: preconditionFailure("A list of answers holds no lists.")
    }
  }

  static func page(_ address: WebAddress) -> PageFacts {
    PageFacts(
      address: address, capturedAt: Instant(secondsSince1970: 0), sha256: "", status: 200,
      charset: CharsetDecision(name: "utf-8", source: .header, repairs: 0))
  }

  private static func response(_ status: Int, _ fields: [HeaderField] = [], body: [UInt8] = [1, 2, 3]) -> Response {
    Response(status: status, head: [], fields: fields, body: body)
  }
}

/// A policy without pauses, so that a test states those it is about.
func plainPolicy(_ change: (inout CrawlPolicy) -> Void = { _ in }) -> CrawlPolicy {
  var policy = CrawlPolicy()
  policy.delay = 0
  policy.jitter = 0
  policy.concurrency = 1
  policy.isExhaustive = true
  policy.probesNotFound = false
  policy.probesSearch = false
  policy.maxSitemaps = 0
  policy.maxDocuments = 0
  change(&policy)
  return policy
}

/// A crawl of a.vn whose promise is the number in the words of a link, or 0.
func crawl(
  _ start: [String] = ["https://a.vn/"], _ policy: CrawlPolicy = plainPolicy(),
  promise: @escaping @Sendable (LinkHint) -> Double = { Double($0.text) ?? 0 }
) -> Crawl {
  Crawl(
    start: start.compactMap { WebAddress($0) }, policy: policy,
    focus: Focus { Promise(strength: promise($0)) })
}
