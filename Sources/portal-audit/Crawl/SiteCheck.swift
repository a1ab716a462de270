import AuditModel
import AuditStore
import Catalogue
import Crawling
import Fetching
import PageReading
import WebAddress

/// The check of one site: a crawl of its own, or the rest of one whose process died, and the report on it.
struct SiteCheck {
  let rules: RuleSet
  let settings: AuditSettings
  let crawlSettings: CrawlSettings
  let root: OutFolder
  let clock: WallClock

  /// Checks the site at the first of the addresses that answers. Unless it is to be a fresh run, it goes on with the
  /// newest one where that was cut off.
  func run(_ candidates: [WebAddress], isFresh: Bool) async throws {
    guard let first = candidates.first else { return }
    var interrupted = isFresh ? nil : try InterruptedRun(host: first.host, below: root)
    if let run = interrupted, let obstacle = run.obstacle(start: first, settings: crawlSettings, now: clock.now) {
      say("resume.not.\(obstacle.rawValue)", of: run)
      interrupted = nil
    }
    if let run = interrupted, run.isCrawled {
      if try judge(run) { return }
      interrupted = nil
    }
    let begun = try await begin(candidates, start: first, goingOnWith: interrupted)
    try await crawl(begun)
    let stored = try StoredRun.open(begun.folder.path)
    let judging = Judging(rules: rules, settings: settings)
    try judging.deliver(try judging.report(on: stored), run: stored, to: begun.folder)
  }

  /// Judges a run that had come to its end; false where nothing can be told from it, so that it is crawled again.
  private func judge(_ run: InterruptedRun) throws -> Bool {
    let judging = Judging(rules: rules, settings: settings)
    let stored = try StoredRun.open(run.folder.path)
    let report: Report
    do {
      report = try judging.report(on: stored)
    } catch let error as UserError where error.status == .notAssessed {
      return false
    }
    say("resume.report", of: run)
    try judging.deliver(report, run: stored, to: run.folder)
    return true
  }

  private func begin(
    _ candidates: [WebAddress], start: WebAddress, goingOnWith interrupted: InterruptedRun?
  ) async throws -> BegunRun {
    let catalogue = rules.catalogue
    let interests = catalogue.interests(of: settings.profile)
    let crawl = Crawl(start: candidates, policy: crawlSettings.policy) { hint in
      catalogue.promise(of: hint.text, to: hint.address, interests: interests)
    }
    let sightings = catalogue.sightings(of: settings.profile)
    let info = WARCInfo(
      software: Program.software, userAgent: Program.userAgent, start: start, startedAt: clock.now)
    if let interrupted {
      do {
        let begun = try await BegunRun(crawl, sightings: sightings, goingOnWith: interrupted, info: info)
        say("resume.crawl", of: interrupted, ["count": "\(begun.crawl.progress.requests)"])
        return begun
      } catch let error as StoreError where error.code == .damaged {
        say("resume.not.damage", of: interrupted)
      }
    }
    return try BegunRun(crawl, sightings: sightings, below: root, info: info, settings: crawlSettings)
  }

  private func crawl(_ begun: BegunRun) async throws {
    do {
      try await drive(begun)
    } catch let error as UserError where error.status == .notAssessed {
      begun.trace.remove()
      throw error
    }
  }

  private func drive(_ begun: BegunRun) async throws {
    let progress = ProgressLine(
      terminal: Terminal(output: .error), messages: rules.messages, language: settings.language,
      policy: crawlSettings.policy,
      obligations: rules.catalogue.obligations.count { one in
        one.hasCheck && (settings.profile.map(one.applies.includes) ?? true)
      })
    let live = LiveCrawl(
      fetcher: Fetcher(crawlSettings.fetching), run: begun.run, reader: PageReader(), progress: progress,
      sightings: begun.sightings, clock: clock)
    let ended = try await live.drive(begun.crawl)
    if let failure = ended.crawl.startFailure {
      throw StartFailure(failure, mediaType: ended.crawl.startMediaType).error
    }
    let unreached = ended.crawl.unreached
    try await begun.run.finish(
      ended.crawl.progress.summary(stopped: ended.stop, startedAt: begun.startedAt), start: ended.crawl.scopeStart,
      failures: unreached.failures, unvisited: unreached.unvisited,
      findings: ended.crawl.findings + [clock.finding].compactMap { $0 })
    if ended.crawl.progress.pages == 0 {
      throw UserError(key: "error.interrupted-early", status: .notAssessed)
    }
  }

  private func say(_ key: String, of run: InterruptedRun, _ values: [String: String] = [:]) {
    let name = run.folder.path
    let text = rules.messages.text(key, values.merging(["run": name]) { $1 })[settings.language]
    Output.write(text + "\n", to: .error)
  }
}
