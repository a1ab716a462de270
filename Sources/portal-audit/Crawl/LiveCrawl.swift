import AuditModel
import AuditStore
import Catalogue
import Crawling
import Fetching
import PageReading
import WebAddress

/// Carries out what a crawl decides: sends its requests, stores and reads what comes, and tells it. All decisions are
/// the crawl's.
struct LiveCrawl {
  let fetcher: Fetcher
  let run: Run
  let reader: PageReader
  let progress: ProgressLine
  let clock: WallClock

  /// How a crawl ended.
  struct Ended {
    let crawl: Crawl
    let stop: CrawlSummary.Stop
  }

  /// What wakes the loop.
  private enum Event: Sendable {
    case answered(CrawlRequest, FetchResult, ResourceFacts?)
    case tick
  }

  /// Drives a crawl to its end. Ctrl-C stops it cleanly, with what has come so far.
  func drive(_ start: Crawl) async throws -> Ended {
    var crawl = start
    var line = progress
    let steady = ContinuousClock()
    let began = steady.now
    let interruption = Interruption()
    func now() -> Double { (steady.now - began) / .seconds(1) }

    var isWhole = false
    defer { if !isWhole { line.clear() } }
    let stop = try await withThrowingTaskGroup(of: Event.self) { group in
      var isTicking = false
      while true {
        if interruption.isRaised {
          crawl.stop(.interrupted)
          fetcher.cancelAll()
        }
        var pause = Self.longestPause
        switch crawl.next(now: now()) {
        case .fetch(let request):
          group.addTask { try await exchange(request) }
          continue
        case .finished(let stop):
          group.cancelAll()
          return stop
        case .wait(let until): pause = min(pause, max(0, until - now()))
        case .waitForAnswer: break
        }
        if !isTicking {
          isTicking = true
          let seconds = pause
          group.addTask {
            try? await Task.sleep(for: .seconds(seconds))
            return .tick
          }
        }
        line.show(crawl.progress, at: now())
        switch try await group.next() {
        case .answered(let request, let result, let facts):
          _ = crawl.received(result, as: facts, of: request, now: now())
        case .tick, nil: isTicking = false
        }
      }
    }
    isWhole = true
    line.end(crawl.progress, at: now())
    await fetcher.close()
    return Ended(crawl: crawl, stop: stop)
  }

  /// The longest time between two looks at the progress line and the interrupt, in seconds.
  private static let longestPause = 0.25

  /// One request with all that follows from it but the crawl's decision.
  private func exchange(_ request: CrawlRequest) async throws -> Event {
    var result = await fetcher.fetch(request.fetch)
    if let moment = clock.fixed { result.startedAt = moment }
    let stored = try await run.store(result)
    guard case .response(let response) = result.answer, let digest = stored.sha256 else {
      return .answered(request, result, nil)
    }
    let facts = reader.read(response, from: result.address, capturedAt: result.startedAt, sha256: digest)
    try await run.store(facts, of: stored)
    return .answered(request, result, facts)
  }
}
