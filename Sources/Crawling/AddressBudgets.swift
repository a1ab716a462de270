import WebAddress

/// What each network address may be asked for, whichever host it is asked as: many portals share one vendor's server,
/// and it is the server that is to be spared. An address has the rate and the concurrency of one host.
///
/// A host's address is known before its first request is sent, or fifty hosts on one address would each be asked at
/// once. One value serves all crawls of a process.
struct AddressBudgets: Sendable {
  /// What keeps a request back until something happens that no clock tells.
  enum Obstacle: Hashable, Sendable {
    /// The address of that host is being looked up.
    case unknown(host: String)
    /// As many requests to that network address are under way as it may have.
    case full(String)
  }

  /// Where a host is.
  private enum Place: Sendable {
    case sought
    /// At that address; nil where it has none, so that its requests fail and harm nobody.
    case known(String?)
  }

  /// Nil where nothing is shared.
  private let policy: CrawlPolicy?
  private var places: [String: Place] = [:]
  private var budgets: [String: Pace] = [:]
  private var unsought: [WebAddress] = []
  private var obstacles: Set<Obstacle> = []

  /// Budgets of the policy's delay and concurrency.
  init(policy: CrawlPolicy) { self.policy = policy }

  private init() { policy = nil }

  /// For a crawl that has its hosts to itself: every address is free at any time.
  static let unshared = AddressBudgets()

  /// Whether a request to that web address may start, as far as its network address is concerned. Where that is not
  /// known it is to be looked up.
  mutating func availability(of address: WebAddress, now: Double) -> Pace.Availability {
    guard let policy else { return .now }
    let host = address.host
    switch places[host] {
    case .known(nil): return .now
    case .known(let machine?):
      let availability = budgets[machine, default: Pace(policy: policy)].availability(now: now)
      guard availability == .afterAnswer else { return availability }
      obstacles.insert(.full(machine))
    case nil:
      places[host] = .sought
      unsought.append(address)
      obstacles.insert(.unknown(host: host))
    case .sought:
      obstacles.insert(.unknown(host: host))
    }
    return .at(.infinity)
  }

  /// A request to that host starts; returns the network address that it is counted for.
  mutating func begin(host: String, now: Double, chance: Double) -> String? {
    guard let policy, case .known(let machine?) = places[host] else { return nil }
    budgets[machine, default: Pace(policy: policy)].begin(now: now, chance: chance)
    return machine
  }

  /// A request has come back that was counted for `machine`, from an address that may be another: a host may have
  /// several, and move.
  mutating func end(_ sign: Pace.Sign, host: String, machine: String?, remoteAddress: String?) {
    if let machine { budgets[machine]?.end(sign) }
    if policy != nil, let remoteAddress { places[host] = .known(remoteAddress) }
  }

  /// Nothing starts to that network address before that time.
  mutating func pause(_ machine: String?, until time: Double) {
    if let machine { budgets[machine]?.pause(until: time) }
  }

  /// The host is at that network address; at none where nil.
  mutating func place(_ host: String, at machine: String?) { places[host] = .known(machine) }

  /// The next web address whose host is to be looked up; each is given out once.
  mutating func nextUnsought() -> WebAddress? { unsought.isEmpty ? nil : unsought.removeFirst() }

  /// What has kept requests back since this was asked last.
  mutating func takeObstacles() -> Set<Obstacle> {
    defer { obstacles.removeAll(keepingCapacity: true) }
    return obstacles
  }

  /// Forgets hosts that nobody asks any more, and the addresses that are as good as new.
  mutating func forget(hosts: [String], now: Double) {
    for host in hosts {
      if case .known = places[host] { places[host] = nil }
    }
    budgets = budgets.filter { !$1.isIdle(now: now) }
  }
}
