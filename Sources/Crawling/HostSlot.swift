/// When the next request may go to one host: its pace and a circuit breaker. Time is passed in, and so is chance.
struct HostSlot: Sendable {
  let host: String
  /// The delay that robots.txt asks for, cut to the policy's cap.
  private(set) var crawlDelay = 0.0
  private(set) var pace: Pace
  private(set) var failuresInRow = 0
  private(set) var rests = 0
  private let policy: CrawlPolicy
  private var restsUntil = -Double.infinity
  private var beganAt = -Double.infinity

  init(host: String, policy: CrawlPolicy) {
    self.host = host
    self.policy = policy
    pace = Pace(policy: policy)
  }

  /// Whether the circuit breaker has opened for good.
  var isGivenUp: Bool { rests >= policy.maxRests }

  func availability(now: Double) -> Pace.Availability { isGivenUp ? .never : pace.availability(now: now) }

  /// A request starts; `chance` is within 0..<1.
  mutating func begin(now: Double, chance: Double) {
    beganAt = now
    pace.begin(now: now, delay: crawlDelay, chance: chance)
  }

  /// Spaces requests by at least so much, from the one that told so on: robots.txt is a request like others.
  mutating func space(by delay: Double) {
    crawlDelay = max(crawlDelay, delay)
    pace.pause(until: beganAt + crawlDelay)
  }

  /// A request has come back.
  mutating func end(_ sign: Pace.Sign, now: Double) {
    pace.end(sign)
    switch sign {
    case .healthy: (failuresInRow, rests) = (0, 0)
    case .distressed: backOff(now: now)
    case .neutral: break
    }
  }

  /// Nothing starts before that time.
  mutating func pause(until time: Double) { pace.pause(until: time) }

  private mutating func backOff(now: Double) {
    failuresInRow += 1
    // Requests that were under way when the rest began say nothing new.
    guard failuresInRow >= policy.failuresToRest, now >= restsUntil else { return }
    rests += 1
    restsUntil = now + policy.rest
    pace.narrow(to: 1)
    pace.pause(until: restsUntil)
  }
}
