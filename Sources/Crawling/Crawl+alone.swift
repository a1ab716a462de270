public import AuditModel

extension Crawl {
  /// What to do at that time, by a crawl that has its hosts to itself.
  public mutating func next(now: Double) -> Step {
    var budgets = AddressBudgets.unshared
    return next(now: now, sharing: &budgets)
  }

  /// Takes what came of a request, with what its body was read as (nil where there was no body to read), and returns
  /// the addresses that were not known before.
  public mutating func received(
    _ result: FetchResult, as facts: ResourceFacts?, of request: CrawlRequest, now: Double
  ) -> [FoundAddress] {
    var budgets = AddressBudgets.unshared
    return received(result, as: facts, of: request, now: now, sharing: &budgets)
  }
}
