public import AuditModel
import WebAddress

extension Crawl {
  /// Takes an exchange that an earlier process stored as if this crawl had sent the request at `sent` and received the
  /// answer at `now`; both lie before the time of the first `next`.
  ///
  /// All that a crawl knows comes from what it received, so a crawl that replays every exchange in the order in which
  /// they were stored stands where the earlier one stood, but for the requests that were under way: those wait again.
  /// An address stands in the archive as it was asked for, and is found by its identity, for which spelling of it came
  /// first depends on the order of arrival. Returns false where nothing waits for such an answer; then it is passed
  /// over.
  @discardableResult
  public mutating func replay(
    _ result: FetchResult, as facts: ResourceFacts?, sent: Double, now: Double
  ) -> Bool {
    startedAt = startedAt ?? sent
    prepare(now: sent)
    settleForbidden(now: sent)
    guard let request = request(for: result.address, now: sent) else { return false }
    settleForbidden(now: sent)
    _ = received(result, as: facts, of: request, now: now)
    return true
  }

  /// How many seconds the crawl has taken at that time.
  public func seconds(at now: Double) -> Double { now - (startedAt ?? now) }

  /// The request that an address was asked for by; nil where it does not wait.
  private mutating func request(for address: WebAddress, now: Double) -> CrawlRequest? {
    // What was sent then weighs on no machine now.
    var budgets = AddressBudgets.unshared
    for (index, origin) in origins.enumerated() {
      guard case .needed(let robots, let hops) = origin.robots, robots == address else { continue }
      return begin(robots: address, hops: hops, ofOrigin: index, now: now, sharing: &budgets)
    }
    guard let index = frontier.entry(of: address.identity), frontier.mayWait(index) else { return nil }
    if frontier.entries[index].address != address {
      frontier.respell(index, as: address, origin: origin(of: address))
    }
    return begin(entry: index, now: now, sharing: &budgets)
  }
}
