/// When the next request may go to one host: spacing, concurrency, back-off and a circuit breaker. Time is passed in,
/// and so is chance.
struct HostSlot: Sendable {
  /// Whether a request may start.
  enum Availability: Hashable, Sendable {
    case now
    /// At that time, and not before.
    case at(Double)
    /// Once a request that is under way has come back.
    case afterAnswer
    /// The host is given up.
    case never
  }

  /// What an answer says about the host's health.
  enum Sign: Sendable {
    /// It answered as it should.
    case healthy
    /// It is overloaded, sends visitors away, or cannot be had.
    case distressed
    /// Neither.
    case neutral
  }

  /// So many healthy answers raise the concurrency by one.
  static let answersToRaise = 20

  let host: String
  /// The delay that robots.txt asks for, cut to the policy's cap.
  var crawlDelay = 0.0
  private(set) var active = 0
  private(set) var limit: Int
  private(set) var failuresInRow = 0
  private(set) var rests = 0
  private let policy: CrawlPolicy
  private var readyAt = -Double.infinity
  private var restsUntil = -Double.infinity
  private var healthySinceChange = 0

  init(host: String, policy: CrawlPolicy) {
    self.host = host
    self.policy = policy
    limit = policy.concurrency
  }

  /// Whether the circuit breaker has opened for good.
  var isGivenUp: Bool { rests >= policy.maxRests }

  func availability(now: Double) -> Availability {
    if isGivenUp { return .never }
    if active >= limit { return .afterAnswer }
    let time = max(readyAt, restsUntil)
    return now >= time ? .now : .at(time)
  }

  /// A request starts; `chance` is within 0..<1.
  mutating func begin(now: Double, chance: Double) {
    active += 1
    readyAt = max(readyAt, now + max(policy.delay, crawlDelay) * (1 + policy.jitter * chance))
  }

  /// A request has come back.
  mutating func end(_ sign: Sign, now: Double) {
    active -= 1
    switch sign {
    case .healthy: recover()
    case .distressed: backOff(now: now)
    case .neutral: break
    }
  }

  /// Nothing starts before that time.
  mutating func pause(until time: Double) { readyAt = max(readyAt, time) }

  private mutating func recover() {
    failuresInRow = 0
    rests = 0
    healthySinceChange += 1
    if healthySinceChange >= Self.answersToRaise, limit < policy.concurrency {
      limit += 1
      healthySinceChange = 0
    }
  }

  private mutating func backOff(now: Double) {
    failuresInRow += 1
    healthySinceChange = 0
    limit = max(1, limit / 2)
    // Requests that were under way when the rest began say nothing new.
    guard failuresInRow >= policy.failuresToRest, now >= restsUntil else { return }
    limit = 1
    rests += 1
    restsUntil = now + policy.rest
  }
}
