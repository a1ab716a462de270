/// When the next request may start: spacing, and how many may be under way. A host has one, and so has the machine that
/// many hosts may share. Time is passed in, and so is chance.
struct Pace: Sendable {
  /// Whether a request may start.
  enum Availability: Hashable, Sendable {
    case now
    /// At that time, and not before; infinite where it hangs on what others do.
    case at(Double)
    /// Once a request that is under way has come back.
    case afterAnswer
    /// The host is given up.
    case never
  }

  /// What an answer says about the health of who gave it.
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

  private(set) var active = 0
  private(set) var limit: Int
  private let policy: CrawlPolicy
  private var readyAt = -Double.infinity
  private var healthySinceChange = 0

  init(policy: CrawlPolicy) {
    self.policy = policy
    limit = policy.concurrency
  }

  func availability(now: Double) -> Availability {
    if active >= limit { return .afterAnswer }
    return now >= readyAt ? .now : .at(readyAt)
  }

  /// Whether nothing is under way and nothing is waited for, so that it is as good as a new one.
  func isIdle(now: Double) -> Bool { active == 0 && now >= readyAt && limit == policy.concurrency }

  /// A request starts; the next one comes the policy's delay later, or that one where it is longer. `chance` is within
  /// 0..<1.
  mutating func begin(now: Double, delay: Double = 0, chance: Double) {
    active += 1
    readyAt = max(readyAt, now + max(policy.delay, delay) * (1 + policy.jitter * chance))
  }

  /// A request has come back: distress halves the concurrency, health raises it slowly.
  mutating func end(_ sign: Sign) {
    active -= 1
    switch sign {
    case .healthy: recover()
    case .distressed: narrow(to: limit / 2)
    case .neutral: break
    }
  }

  /// Nothing starts before that time.
  mutating func pause(until time: Double) { readyAt = max(readyAt, time) }

  /// Lets at most so many be under way from now on, and at least one.
  mutating func narrow(to count: Int) {
    limit = max(1, min(limit, count))
    healthySinceChange = 0
  }

  private mutating func recover() {
    healthySinceChange += 1
    guard healthySinceChange >= Self.answersToRaise, limit < policy.concurrency else { return }
    limit += 1
    healthySinceChange = 0
  }
}
