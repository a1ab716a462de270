import AuditModel
import AuditStore
import Catalogue
import Crawling
import WebAddress

extension SiteAudit {
  /// Opens the newest run of the portal where its process died, else a new one. `now` is the time of the crawl's clock.
  func open(_ clock: WallClock, now: Double) async throws -> SiteOpening {
    guard let first = candidates.first else { preconditionFailure("A portal has an address.") }
    if let goesOnSince, let interrupted = try InterruptedRun(host: first.host, below: root) {
      if let obstacle = interrupted.obstacle(start: first, settings: crawling.description, since: goesOnSince) {
        say("resume.not.\(obstacle.rawValue)", of: interrupted)
      } else if let opening = try await goOn(with: interrupted, start: first, clock, now: now) {
        return opening
      }
    }
    let run = try begin(start: first, clock)
    return .crawl(run, SiteCrawl(crawl: crawl(in: run.folder)))
  }

  /// Goes on with a run; nil where it is of no use.
  private func goOn(
    with interrupted: InterruptedRun, start: WebAddress, _ clock: WallClock, now: Double
  ) async throws -> SiteOpening? {
    do {
      if interrupted.isCrawled {
        say("resume.report", of: interrupted)
        return .report(try await SiteReport(on: interrupted.folder, judging))
      }
      let (run, crawl) = try await resume(interrupted, start: start, clock, now: now)
      say("resume.crawl", of: interrupted, ["count": "\(crawl.crawl.progress.requests)"])
      return .crawl(run, crawl)
    } catch let error as StoreError where error.code == .damaged {
      say("resume.not.damage", of: interrupted)
    } catch let error as UserError where interrupted.isCrawled && error.status == .notAssessed {
      // What cannot be judged was told by the process that crawled it; perhaps the portal has changed.
    }
    return nil
  }

  /// Replays what a run stored to the crawl.
  private func resume(
    _ interrupted: InterruptedRun, start: WebAddress, _ clock: WallClock, now: Double
  ) async throws -> (SiteRun, SiteCrawl) {
    var crawl = crawl(in: interrupted.folder)
    let reader = ResourceReader()
    let run = try await Run.resume(
      at: interrupted.folder.path, info: info(start: start, startedAt: clock.now),
      readerVersion: ResourceReader.version,
      read: { reader.read($0, from: $1, capturedAt: $2, sha256: $3) },
      replay: { exchange in
        crawl.replay(exchange.result, as: exchange.facts, sent: now + exchange.sent, now: now + exchange.received)
      })
    let siteRun = SiteRun(
      judging: judging, run: run, folder: interrupted.folder, trace: RunTrace(begunEarlier: interrupted.folder),
      startedAt: interrupted.startedAt)
    return (siteRun, SiteCrawl(crawl: crawl, seconds: crawl.seconds(at: now)))
  }

  private func say(_ key: String, of run: InterruptedRun, _ values: [String: String] = [:]) {
    let text = judging.rules.messages.text(key, values.merging(["run": run.folder.path]) { $1 })
    Output.write(text[judging.settings.language] + "\n", to: .error)
  }
}
