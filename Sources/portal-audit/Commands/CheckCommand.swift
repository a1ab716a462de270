import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import Crawling
import Fetching
import FoundationEssentials
import PageReading
import WebAddress

/// Crawls a portal, stores what came, judges it and writes the report.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Thu thập và đánh giá một cổng thông tin. (Crawls and judges a portal.)")

  @Argument(
    help: ArgumentHelp(
      "Địa chỉ trang chủ; không có http:// thì thử https rồi http. (The portal's start page.)", valueName: "URL"))
  var address: String

  @OptionGroup var options: AuditOptions
  @OptionGroup var crawling: CrawlOptions

  @Option(help: ArgumentHelp("Thư mục ghi báo cáo. (Where reports go.)", valueName: "FOLDER"))
  var out = "reports"

  func run() async throws {
    let clock = WallClock()
    let candidates = WebAddress.candidates(typed: address)
    let settings = try crawling.fetchSettings()
    try refuseImpossible(candidates)
    let rules = try RuleSet()
    let startedAt = clock.now
    guard let first = candidates.first else { return }
    let folder = ReportFolder(root: out, host: first.host, run: startedAt.runName)
    let run = try Run.create(
      at: folder.path,
      info: WARCInfo(
        software: "\(Program.name)/\(Program.version)", userAgent: Program.userAgent, start: first,
        startedAt: startedAt),
      readerVersion: PageReader.version, settings: crawling.description)
    do {
      try await crawl(candidates, into: run, rules: rules, settings: settings, startedAt: startedAt, clock: clock)
    } catch let error as UserError where error.status == .notAssessed {
      // A crawl that reached nothing leaves nothing behind.
      ReportTrace(folder: folder).remove()
      throw error
    }
    let stored = try StoredRun.open(folder.path)
    let judging = Judging(rules: rules, options: options)
    try judging.deliver(try judging.report(on: stored), run: stored, to: folder)
  }

  /// All that is wrong with the address, before anything is sent.
  private func refuseImpossible(_ candidates: [WebAddress]) throws {
    guard candidates.isEmpty else {
      if FileManager.default.fileExists(atPath: address) {
        throw UserError(key: "error.file-instead-of-address", values: ["path": address])
      }
      return
    }
    throw UserError(key: "error.malformed-address", values: ["address": address])
  }

  private func crawl(
    _ candidates: [WebAddress], into run: Run, rules: RuleSet, settings: FetchSettings,
    startedAt: Instant, clock: WallClock
  ) async throws {
    let interests = rules.catalogue.interests(of: options.profile.profile)
    let catalogue = rules.catalogue
    let crawl = Crawl(start: candidates, policy: crawling.policy) { hint in
      catalogue.promise(of: hint.text, to: hint.address, interests: interests)
    }
    let progress = ProgressLine(
      terminal: Terminal(output: .error), messages: rules.messages, language: options.lang,
      policy: crawling.policy,
      obligations: rules.catalogue.obligations.count { one in
        one.hasCheck && (options.profile.profile.map(one.applies.includes) ?? true)
      })
    let live = LiveCrawl(
      fetcher: Fetcher(settings), run: run, reader: PageReader(), progress: progress,
      sightings: rules.catalogue.sightings(of: options.profile.profile), clock: clock)
    let ended = try await live.drive(crawl)
    if let failure = ended.crawl.startFailure {
      throw StartFailure(failure, mediaType: ended.crawl.startMediaType).error
    }
    let unreached = ended.crawl.unreached
    try await run.finish(
      ended.crawl.progress.summary(stopped: ended.stop, startedAt: startedAt), start: ended.crawl.scopeStart,
      failures: unreached.failures, unvisited: unreached.unvisited,
      findings: ended.crawl.findings + [clock.finding].compactMap { $0 })
    if ended.crawl.progress.pages == 0 {
      throw UserError(key: "error.interrupted-early", status: .notAssessed)
    }
  }
}
