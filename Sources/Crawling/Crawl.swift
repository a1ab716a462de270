public import AuditModel
public import WebAddress

/// The crawl of one site as a state machine. It never waits, sends or reads a clock: it is asked what to do next, told
/// what came, and the time is passed in as seconds on any clock that does not go back.
///
/// The driver calls `next` until it has nothing to send, waits as told, and hands every answer to `received` exactly
/// once. The robots.txt of an origin is always fetched before its pages and obeyed, the start page's included.
public struct Crawl: Sendable {
  /// What to do next.
  public enum Step: Hashable, Sendable {
    /// Send this request, then ask again.
    case fetch(CrawlRequest)
    /// Nothing is to be sent before that time; ask again then, or as soon as an answer has come.
    case wait(until: Double)
    /// Nothing is to be sent before an answer has come.
    case waitForAnswer
    /// The crawl has ended, and no request is under way.
    case finished(CrawlSummary.Stop)
  }

  /// What is under way.
  struct Exchange: Sendable {
    enum Subject: Sendable {
      case robots(origin: Int, hops: Int)
      case entry(Int)
    }
    var subject: Subject
    var slot: Int
    /// The network address that the request is counted for.
    var machine: String?
  }

  /// How far the crawl goes.
  public let policy: CrawlPolicy
  /// The final address of the start page once it has answered; its site is the scope of the crawl.
  public internal(set) var scopeStart: WebAddress?

  /// Which part of that site is crawled; decided with the start page.
  public internal(set) var scope = Scope.host

  let focus: Focus
  let candidates: [WebAddress]
  /// The index of the next start address to try.
  var nextCandidate = 0
  /// The entry of the start page, which moves with its redirects.
  var startEntry = 0
  /// How candidates before the one that answered failed.
  var startFailures: [UnreachedAddress] = []
  /// The start page that answered and only sent its visitors on.
  var forwardedFrom: WebAddress?
  /// The media type of a start page that is no page.
  public internal(set) var startMediaType: String?

  var frontier: Frontier
  var attention = Attention()
  var novelty = Novelty()
  /// What the page speaks of whose links are being followed.
  var context: [UInt16] = []
  /// The entry of an address that does not exist, by which it is learned what the site answers then.
  var probe: Int?
  /// The entry of a search, by which it is learned whether the site can be searched.
  var searchProbe: Int?
  var origins: [Origin] = []
  var originIndices: [String: Int] = [:]
  var slots: [HostSlot] = []
  var active: [Int: Exchange] = [:]
  var counters = CrawlProgress()
  var observations = Observations()

  /// What the links of pages are told by, for most of a page stand on every page.
  var familiarLinks = ContentMemory<Link, FamiliarLink>()
  /// Entries by the spelling in which a link first named them, for most links of a page stand on every page.
  var entriesBySpelling: [TextKey: UInt32] = [:]
  /// The names that addresses bear which are long enough to be one page's own.
  var ownNames: Set<TextKey> = []
  var redirectTargets: [Int: Int] = [:]
  /// The spellings of an entry's address that answered with a redirect; there are as many as redirects are allowed.
  var redirectedSpellings: [Int: [WebAddress]] = [:]
  var documents: Set<TextKey> = []
  /// How many documents were asked for, and how many bytes of them came.
  var documentsBegun = 0
  var documentBytes = 0
  var feeds = 0
  var sitemaps = SitemapSearch()
  /// How many addresses with a query were fetched, by the address without it.
  var queriesByPath: [String: Int] = [:]

  var generator: SeededGenerator
  var startedAt: Double?
  var stopped: CrawlSummary.Stop?

  /// A crawl from the first of the addresses that answers (such as https, then http), under a policy. The focus judges
  /// an address before it is fetched: the higher its promise, the sooner its turn. Where very many addresses wait, their
  /// texts do so on the shelf.
  public init(start candidates: [WebAddress], policy: CrawlPolicy, focus: Focus, shelf: AddressShelf? = nil) {
    self.init(start: candidates, policy: policy, focus: focus, frontier: Frontier(shelf: shelf))
  }

  init(start candidates: [WebAddress], policy: CrawlPolicy, focus: Focus, frontier: Frontier) {
    precondition(!candidates.isEmpty, "A crawl begins at an address.")
    precondition(policy.maxPages > 0 && policy.concurrency > 0, "A crawl may fetch at least one page at a time.")
    self.candidates = candidates
    self.policy = policy
    self.focus = focus
    self.frontier = frontier
    generator = SeededGenerator(seed: policy.seed)
    tryNextStart()
  }

  /// Gives out nothing more; the crawl is finished once the requests under way have come back. The first reason stays.
  public mutating func stop(_ reason: CrawlSummary.Stop) { stopped = stopped ?? reason }

  /// Where the crawl stands.
  public var progress: CrawlProgress {
    var progress = counters
    progress.waiting = frontier.waiting
    progress.active = active.count
    progress.goalsInSight = attention.goalsInSight
    return progress
  }

  /// Whether the start page has not answered yet.
  var isStarting: Bool { scopeStart == nil }

  /// The index of the origin of an address, which is made known where it is new.
  mutating func origin(of address: WebAddress) -> Int {
    let name = address.origin
    if let known = originIndices[name] { return known }
    guard let robots = address.resolving("/robots.txt") else {
      preconditionFailure("Every origin has an address of robots.txt.")
    }
    origins.append(Origin(name: name, slot: slot(of: address), robots: .needed(robots, hops: 0)))
    originIndices[name] = origins.count - 1
    return origins.count - 1
  }

  /// The index of the slot of an address's host. A site has few hosts, so they are looked through.
  mutating func slot(of address: WebAddress) -> Int {
    let host = address.host
    if let known = slots.firstIndex(where: { $0.host == host }) { return known }
    slots.append(HostSlot(host: host, policy: policy))
    return slots.count - 1
  }
}
