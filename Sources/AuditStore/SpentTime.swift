import AuditModel

/// The time that a crawl has spent, told from its archive, in which every process writes a `warcinfo` record first.
struct SpentTime {
  /// The seconds up to the latest answer.
  private(set) var seconds = 0.0
  private var before = 0.0
  private var processBegan: Instant?

  /// A process begins.
  mutating func begin(at moment: Instant) {
    before = seconds
    processBegan = moment
  }

  /// When a request was sent, in seconds that had been spent; `seconds` then tells when its answer was there.
  mutating func spend(on result: FetchResult) -> Double {
    let began = processBegan ?? result.startedAt
    processBegan = began
    let sent = before + Double(max(0, result.startedAt.secondsSince1970 - began.secondsSince1970))
    seconds = max(seconds, sent + result.seconds)
    return sent
  }
}
