import AuditModel

/// What the crawl noticed on its way and will say at its end.
struct Observations: Sendable {
  /// The entries that robots.txt closes.
  var disallowed: [Int] = []
  /// The delays that robots.txt asks for beyond the cap, by origin.
  var cappedDelays: [Int: Double] = [:]
  /// The entries that answered, and whose content nobody read: it is a document, a picture or of another kind that is not
  /// read, or lies where the crawl does not go.
  var unread: Set<Int> = []
  /// The entries that are a login and nothing else. Whatever is redirected there was not read.
  var logins: Set<Int> = []
  /// The entries whose content is something else than its label says.
  var mislabelled: [Int] = []
  /// The longest `Retry-After` beyond the cap, by slot.
  var cappedRetries: [Int: Double] = [:]
  /// How many links look like traps.
  var trapped = 0
  /// How many links were not followed because others of their kind brought nothing new.
  var repetitive = 0
  /// The answers 403 and 429, by slot.
  var refusals: [Int: Refusals] = [:]

  /// Answers by which a host sends visitors away.
  struct Refusals: Sendable {
    var count = 0
    var inRow = 0
    var longestRow = 0
    var lastStatus = 0
  }

  /// Notes an answer to a request for a page.
  mutating func note(_ answer: FetchResult.Answer, slot: Int) {
    guard case .response(let response) = answer else { return }
    if response.status == 403 || response.status == 429 {
      var refusals = refusals[slot] ?? Refusals()
      refusals.count += 1
      refusals.inRow += 1
      refusals.longestRow = max(refusals.longestRow, refusals.inRow)
      refusals.lastStatus = response.status
      self.refusals[slot] = refusals
    } else {
      refusals[slot]?.inRow = 0
    }
  }
}
