import AuditModel
import WebAddress

extension Crawl {
  /// What to do at that time, by a crawl that shares the machines of its hosts with others.
  mutating func next(now: Double, sharing budgets: inout AddressBudgets) -> Step {
    let deadline = deadline(now: now)
    if now >= deadline { stop(.timeLimit) }
    if stopped == nil, counters.pages >= policy.maxPages { stop(frontier.waiting > 0 ? .pageLimit : .finished) }
    if counters.bytes >= policy.maxBytes { stop(.byteLimit) }
    prepare(now: now)

    var soonest: Double?
    if stopped == nil, let origin = bestOrigin(now: now, sharing: &budgets, soonest: &soonest) {
      return .fetch(begin(origin, now: now, sharing: &budgets))
    }
    if stopped == nil, let soonest { return .wait(until: min(soonest, deadline)) }
    if !active.isEmpty { return .waitForAnswer }
    let reason = stopped ?? (isStarting ? .startUnreachable : hasGivenUp ? .blocked : end())
    stop(reason)
    return .finished(reason)
  }

  /// Lets everything wait whose time has come. Whatever changes the crawl before a request is chosen belongs here, for a
  /// replay does the same.
  mutating func prepare(now: Double) {
    frontier.releaseDelayed(now: now)
    seekSitemaps()
  }

  /// How the crawl ends that has nothing to send and nothing to wait for.
  private mutating func end() -> CrawlSummary.Stop {
    for index in origins.indices {
      if let rank = bestRank(ofOrigin: index), !mayFollow(rank) { return .nothingPromising }
    }
    return .finished
  }

  /// Whether an address is to be fetched though it may promise nothing more.
  private func mayFollow(_ rank: Frontier.Rank) -> Bool {
    policy.isExhaustive || rank.promise > Attention.leftOut
  }

  /// Whether addresses are left that wait for a host which was given up.
  private var hasGivenUp: Bool { frontier.waiting > 0 && slots.contains(where: \.isGivenUp) }

  private mutating func deadline(now: Double) -> Double {
    let start = startedAt ?? now
    startedAt = start
    return policy.maxSeconds.map { start + $0 } ?? .infinity
  }

  /// Whether another page is within the limit. Requests under way may all bring pages, so they are counted against it.
  private var mayFetchPages: Bool {
    let activePages = active.values.count { exchange in
      if case .entry(let index) = exchange.subject { frontier.entries[index].kind != .document } else { false }
    }
    return counters.pages + activePages < policy.maxPages
  }

  /// Whether another document is within the limits. Their bytes may not use up those of the whole crawl.
  private var mayFetchDocuments: Bool {
    documentsBegun < policy.maxDocuments && documentBytes < min(policy.maxDocumentBytes, policy.maxBytes / 2)
  }

  /// The origin whose best address may be fetched now and is the best of all; else when the next one may be.
  private mutating func bestOrigin(
    now: Double, sharing budgets: inout AddressBudgets, soonest: inout Double?
  ) -> Int? {
    guard mayFetchPages else { return nil }
    soonest = frontier.nextAppointment
    var best: (rank: Frontier.Rank, origin: Int)?
    for index in origins.indices {
      guard let rank = candidate(ofOrigin: index, now: now), mayFollow(rank),
        let address = nextAddress(rank, ofOrigin: index)
      else { continue }
      let slot = slot(of: address)
      var availability = slots[slot].availability(now: now)
      if availability == .now { availability = budgets.availability(of: address, now: now) }
      switch availability {
      case .now: if best.map({ rank < $0.rank }) ?? true { best = (rank, index) }
      case .at(let time): soonest = min(soonest ?? time, time)
      case .afterAnswer, .never: break
      }
    }
    return best?.origin
  }

  /// The best address of an origin, whose rules are to be fetched again where they are old.
  private mutating func candidate(ofOrigin index: Int, now: Double) -> Frontier.Rank? {
    renewRobots(ofOrigin: index, now: now)
    return bestRank(ofOrigin: index)
  }

  /// The best address of an origin that nothing forbids; those that something forbids are settled on the way.
  private mutating func bestRank(ofOrigin origin: Int) -> Frontier.Rank? {
    while let rank = frontier.best(ofOrigin: origin, by: attention) {
      let index = Int(rank.entry)
      guard let obstacle = obstacle(to: frontier.entries[index], robots: origins[origin].robots) else {
        return rank
      }
      settle(index, obstacle)
      // A start page that is closed is not gone round by another spelling of it.
      if isStarting { startClosed() }
    }
    return nil
  }

  /// Takes the best addresses out of the queues where something forbids them, as looking for the next request does.
  mutating func settleForbidden(now: Double) {
    guard stopped == nil, mayFetchPages else { return }
    for origin in origins.indices { _ = candidate(ofOrigin: origin, now: now) }
  }

  /// Takes an address that robots.txt closes out of its queue.
  mutating func forbid(_ index: Int) { settle(index, .failed(.disallowed)) }

  private mutating func settle(_ index: Int, _ obstacle: Frontier.State) {
    frontier.settle(index, obstacle)
    guard frontier.entries[index].isLoss else { return }
    if obstacle != .skipped, obstacle != .repetitive, obstacle != .unaffordable { counters.failed += 1 }
    if obstacle == .failed(.disallowed) { observations.disallowed.append(index) }
  }

  /// What forbids that an address is fetched; nil where nothing does, or its rules are not known yet.
  private func obstacle(to entry: Frontier.Entry, robots: Origin.Robots) -> Frontier.State? {
    let address = entry.address
    switch robots {
    case .needed, .active: return nil
    case .unreachable(let failure, _): return .failed(failure ?? .robotsUnreachable)
    case .known(let rules) where !rules.allows(address): return .failed(.disallowed)
    case .known where attention.isClosed(entry.prospect): return .repetitive
    case .known where entry.kind == .document && !mayFetchDocuments: return .unaffordable
    case .known:
      guard let path = address.textBeforeQuery else { return nil }
      return queriesByPath[path, default: 0] < policy.maxQueriesPerPath ? nil : .skipped
    }
  }

  /// What the next request for an origin's sake asks for: its robots.txt, or its best address. Nil while robots.txt is
  /// under way.
  private func nextAddress(_ best: Frontier.Rank, ofOrigin index: Int) -> WebAddress? {
    switch origins[index].robots {
    case .needed(let address, _): address
    case .active: nil
    case .known, .unreachable: frontier.entries[Int(best.entry)].address
    }
  }

  /// The request for an origin's robots.txt, or where that is known for its best address.
  private mutating func begin(
    _ origin: Int, now: Double, sharing budgets: inout AddressBudgets
  ) -> CrawlRequest {
    if case .needed(let address, let hops) = origins[origin].robots {
      return begin(robots: address, hops: hops, ofOrigin: origin, now: now, sharing: &budgets)
    }
    guard let rank = frontier.best(ofOrigin: origin, by: attention) else {
      preconditionFailure("An origin is only chosen for an address that waits.")
    }
    return begin(entry: Int(rank.entry), now: now, sharing: &budgets)
  }

  mutating func begin(
    robots address: WebAddress, hops: Int, ofOrigin origin: Int, now: Double, sharing budgets: inout AddressBudgets
  ) -> CrawlRequest {
    origins[origin].robots = .active
    origins[origin].attempts += 1
    return request(
      FetchRequest(address: address, bodyLimit: RobotsRules.byteLimit, timeout: policy.timeout), .robots, depth: 0,
      Exchange(subject: .robots(origin: origin, hops: hops), slot: slot(of: address)), now: now, sharing: &budgets)
  }

  mutating func begin(
    entry index: Int, now: Double, sharing budgets: inout AddressBudgets
  ) -> CrawlRequest {
    frontier.activate(index)
    let entry = frontier.entries[index]
    if entry.kind == .document, entry.attempts == 1 { documentsBegun += 1 }
    if let path = entry.address.textBeforeQuery { queriesByPath[path, default: 0] += 1 }
    return request(
      FetchRequest(
        address: entry.address, bodyLimit: entry.kind == .document ? policy.documentLimit : policy.bodyLimit,
        timeout: policy.timeout),
      isProbe(index) ? .probe : Self.purpose(of: entry.kind), depth: Int(entry.depth),
      Exchange(subject: .entry(index), slot: origins[Int(entry.origin)].slot), now: now, sharing: &budgets)
  }

  private static func purpose(of kind: AddressKind) -> CrawlRequest.Purpose {
    switch kind {
    case .feed: .feed
    case .sitemap: .sitemap
    case .document: .document
    case .page, .media: .page
    }
  }

  private mutating func request(
    _ fetch: FetchRequest, _ purpose: CrawlRequest.Purpose, depth: Int, _ exchange: Exchange, now: Double,
    sharing budgets: inout AddressBudgets
  ) -> CrawlRequest {
    var exchange = exchange
    let chance = Double.random(in: 0..<1, using: &generator)
    slots[exchange.slot].begin(now: now, chance: chance)
    exchange.machine = budgets.begin(host: slots[exchange.slot].host, now: now, chance: chance)
    let id = counters.requests
    counters.requests += 1
    active[id] = exchange
    return CrawlRequest(id: id, fetch: fetch, purpose: purpose, depth: depth)
  }
}

extension WebAddress {
  /// The address up to its query; nil where it has none.
  fileprivate var textBeforeQuery: String? {
    let bytes = text.utf8
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    return String(text[..<mark])
  }
}
