import AuditModel
import AuditStore
import Crawling

/// A portal whose run has its folder, from the first request to the report.
struct SiteRun: Sendable {
  let judging: Judging
  let run: Run
  let folder: ReportFolder
  let trace: RunTrace
  /// When the first process began it.
  let startedAt: Instant

  /// Ends the run of a crawl that has ended and stores how it went; then the crawl itself is needed no more. Where
  /// nothing came that could be judged, nothing is left on disk and the error says why.
  func finish(_ crawl: Crawl, stop: CrawlSummary.Stop, clock: WallClock) async throws {
    do {
      try await store(crawl, stop: stop, clock: clock)
    } catch let error as UserError where error.status == .notAssessed {
      trace.remove()
      throw error
    } catch {
      trace.removeEmptyFolders()
      throw error
    }
  }

  /// Judges what came and writes the report.
  func report() async throws -> SiteReport { try await SiteReport(on: folder, judging) }

  private func store(_ crawl: Crawl, stop: CrawlSummary.Stop, clock: WallClock) async throws {
    if let failure = crawl.startFailure { throw StartFailure(failure, mediaType: crawl.startMediaType).error }
    let unreached = crawl.unreached
    try await run.finish(
      crawl.progress.summary(stopped: stop, startedAt: startedAt, scope: crawl.scope), start: crawl.scopeStart,
      failures: unreached.failures, unvisited: unreached.unvisited,
      findings: crawl.findings + [clock.finding].compactMap { $0 })
    if crawl.progress.pages == 0 { throw UserError(key: "error.interrupted-early", status: .notAssessed) }
  }
}
