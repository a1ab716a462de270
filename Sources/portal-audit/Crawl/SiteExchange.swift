import AuditModel
import AuditStore
import Crawling
import Fetching

/// One request with all that follows from it but the crawl's decision: what came is stored and read.
struct SiteExchange: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    var result: FetchResult
    var facts: ResourceFacts?
    /// Why it could not be stored; its answer then counts as none.
    var error: (any Error)?
  }

  let fetcher: Fetcher
  let clock: WallClock
  /// What has come and is neither stored nor read.
  let unread = UnreadBytes()
  private let reader = ResourceReader()

  init(fetcher: Fetcher, clock: WallClock) {
    self.fetcher = fetcher
    self.clock = clock
  }

  /// Sends the request, and stores and reads what comes.
  func perform(_ request: CrawlRequest, _ run: Run) async -> Outcome {
    var result = await fetcher.fetch(request.fetch)
    let size = if case .response(let response) = result.answer { response.body.count } else { 0 }
    unread.add(size)
    defer { unread.add(-size) }
    if let moment = clock.fixed { result.startedAt = moment }
    do {
      let stored = try await run.store(result)
      guard case .response(let response) = result.answer, let digest = stored.sha256 else {
        return Outcome(result: result)
      }
      let facts = await reader.readSoon(
        response, from: result.address, capturedAt: result.startedAt, sha256: digest)
      try await run.store(facts, of: stored)
      return Outcome(result: result, facts: facts)
    } catch {
      result.answer = .failure(FetchFailure(kind: .cancelled))
      return Outcome(result: result, error: error)
    }
  }
}
