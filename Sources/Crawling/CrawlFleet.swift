public import AuditModel
public import WebAddress

/// Many crawls at once, as a state machine like each of them: it is asked what to do next, told what came, and the time
/// is passed in. The crawls take turns, share the budgets of the network addresses that their hosts lie at, and know
/// nothing else of one another.
///
/// A turn costs the logarithm of the number of crawls: each waits in one heap for the time at which it asked to be
/// asked again, or aside for what it waits for.
public struct CrawlFleet: Sendable {
  /// What to do next.
  public enum Step: Sendable {
    /// Send this request of that site, then ask again.
    case fetch(CrawlRequest, site: Int)
    /// Look up the network address of that web address's host, and tell it with `place`; then ask again.
    case lookUp(WebAddress)
    /// The crawl of that site has ended and has left the fleet; ask again.
    case ended(Crawl, CrawlSummary.Stop, site: Int)
    /// Nothing is to be done before that time, or before an answer has come.
    case wait(until: Double)
    /// Nothing is to be done before an answer has come.
    case waitForAnswer
    /// There is no crawl.
    case idle
  }

  /// A crawl and its place in the order of turns.
  private struct Member: Sendable {
    var crawl: Crawl
    /// The number of its turn that counts; older ones are void.
    var turn = -1
    var due = Double.infinity
  }

  /// When a crawl is to be asked; those of one time in the order in which they came.
  private struct Turn: Comparable, Sendable {
    var due: Double
    var number: Int
    var site: Int

    static func < (left: Turn, right: Turn) -> Bool { (left.due, left.number) < (right.due, right.number) }
  }

  /// While so many bytes of bodies were received and not yet stored and read, no request is begun.
  public let unreadLimit: Int
  private var members: [Int: Member] = [:]
  private var turns = PriorityQueue<Turn>()
  private var turnCount = 0
  private var waiting: [AddressBudgets.Obstacle: [Int]] = [:]
  private var budgets: AddressBudgets

  /// A fleet without crawls; the delay and the concurrency of the policy hold for each network address.
  public init(policy: CrawlPolicy, unreadLimit: Int = 64 << 20) {
    budgets = AddressBudgets(policy: policy)
    self.unreadLimit = unreadLimit
  }

  /// How many crawls there are.
  public var count: Int { members.count }

  /// Where the crawl of a site stands; nil where it is not there.
  public func progress(ofSite site: Int) -> CrawlProgress? { members[site]?.crawl.progress }

  /// Adds a crawl under a number that no other has.
  public mutating func add(_ crawl: Crawl, site: Int) {
    precondition(members[site] == nil, "A site is crawled once at a time.")
    members[site] = Member(crawl: crawl)
    schedule(site, at: -.infinity)
  }

  /// Lets the crawl of a site give out nothing more, where it is still there.
  public mutating func stop(site: Int, _ reason: CrawlSummary.Stop) {
    members[site]?.crawl.stop(reason)
    schedule(site, at: -.infinity)
  }

  /// Lets every crawl give out nothing more.
  public mutating func stop(_ reason: CrawlSummary.Stop) {
    for site in members.keys.sorted() { stop(site: site, reason) }
  }

  /// What to do at that time, while so many bytes are received and not yet stored and read.
  public mutating func next(now: Double, unread: Int = 0) -> Step {
    while true {
      if let address = budgets.nextUnsought() { return .lookUp(address) }
      dropVoidTurns()
      guard let turn = turns.first else { return members.isEmpty ? .idle : .waitForAnswer }
      if turn.due > now { return .wait(until: turn.due) }
      if unread >= unreadLimit { return .waitForAnswer }
      if let step = take(turn, now: now) { return step }
    }
  }

  /// Takes what came of a request, as `Crawl.received` does.
  public mutating func received(
    _ result: FetchResult, as facts: ResourceFacts?, of request: CrawlRequest, site: Int, now: Double
  ) -> [FoundAddress] {
    guard let exchange = members[site]?.crawl.active[request.id],
      let found = members[site]?.crawl.received(result, as: facts, of: request, now: now, sharing: &budgets)
    else { preconditionFailure("An answer belongs to a crawl of the fleet, and comes once.") }
    // Those that waited go before the one that was served.
    if let machine = exchange.machine { wake(.full(machine), now: now) }
    schedule(site, at: now)
    return found
  }

  /// Takes the network address of a web address's host; nil where it has none.
  public mutating func place(_ address: WebAddress, at machine: String?, now: Double) {
    budgets.place(address.host, at: machine)
    wake(.unknown(host: address.host), now: now)
  }

  /// Asks the crawl whose turn it is; nil where it has nothing to do but wait.
  private mutating func take(_ turn: Turn, now: Double) -> Step? {
    turns.removeFirst()
    guard let step = members[turn.site]?.crawl.next(now: now, sharing: &budgets) else { return nil }
    members[turn.site]?.due = .infinity
    let obstacles = budgets.takeObstacles()
    switch step {
    case .fetch(let request):
      schedule(turn.site, at: now)
      return .fetch(request, site: turn.site)
    case .finished(let stop):
      guard let member = members.removeValue(forKey: turn.site) else { return nil }
      budgets.forget(hosts: member.crawl.slots.map(\.host), now: now)
      return .ended(member.crawl, stop, site: turn.site)
    case .wait(let time): schedule(turn.site, at: time)
    case .waitForAnswer: break
    }
    for obstacle in obstacles where !waiting[obstacle, default: []].contains(turn.site) {
      waiting[obstacle, default: []].append(turn.site)
    }
    return nil
  }

  /// Lets a crawl be asked at that time, or sooner where that was said before.
  private mutating func schedule(_ site: Int, at time: Double) {
    guard time < .infinity, let due = members[site]?.due, time < due else { return }
    members[site]?.due = time
    members[site]?.turn = turnCount
    turns.insert(Turn(due: time, number: turnCount, site: site))
    turnCount += 1
  }

  private mutating func wake(_ obstacle: AddressBudgets.Obstacle, now: Double) {
    for site in waiting.removeValue(forKey: obstacle) ?? [] { schedule(site, at: now) }
  }

  private mutating func dropVoidTurns() {
    while let turn = turns.first, members[turn.site]?.turn != turn.number { turns.removeFirst() }
  }
}
