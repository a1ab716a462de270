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
    var reading = OptionReading()
    let candidates = TypedAddress(text: address).candidates(&reading)
    let settings = options.settings(&reading)
    let crawlSettings = crawling.settings(of: candidates, &reading)
    let root = OutFolder(out, &reading)
    try reading.finish()
    guard let first = candidates.first else { return }

    let rules = try RuleSet()
    let clock = WallClock()
    let startedAt = clock.now
    let folder = root.place(host: first.host, startedAt: startedAt)
    let trace = RunTrace(of: folder)
    do {
      let run = try Run.create(
        at: folder.path,
        info: WARCInfo(
          software: "\(Program.name)/\(Program.version)", userAgent: Program.userAgent, start: first,
          startedAt: startedAt),
        readerVersion: PageReader.version, settings: crawlSettings.description)
      try await crawl(candidates, into: run, rules: rules, settings, crawlSettings, startedAt: startedAt, clock: clock)
    } catch let error as UserError where error.status == .notAssessed {
      trace.remove()
      throw error
    } catch {
      trace.removeEmptyFolders()
      throw error
    }
    let stored = try StoredRun.open(folder.path)
    let judging = Judging(rules: rules, settings: settings)
    try judging.deliver(try judging.report(on: stored), run: stored, to: folder)
  }

  private func crawl(
    _ candidates: [WebAddress], into run: Run, rules: RuleSet, _ settings: AuditSettings,
    _ crawlSettings: CrawlSettings, startedAt: Instant, clock: WallClock
  ) async throws {
    let catalogue = rules.catalogue
    let crawl = Crawl(
      start: candidates, policy: crawlSettings.policy, focus: Focus(on: catalogue, profile: settings.profile))
    let progress = ProgressLine(
      terminal: Terminal(output: .error), messages: rules.messages, language: settings.language,
      policy: crawlSettings.policy,
      obligations: catalogue.obligations.count { one in
        one.hasCheck && (settings.profile.map(one.applies.includes) ?? true)
      })
    let live = LiveCrawl(
      fetcher: Fetcher(crawlSettings.fetching), run: run, reader: PageReader(), progress: progress, clock: clock)
    let ended = try await live.drive(crawl)
    if let failure = ended.crawl.startFailure {
      throw StartFailure(failure, mediaType: ended.crawl.startMediaType).error
    }
    let unreached = ended.crawl.unreached
    try await run.finish(
      ended.crawl.progress.summary(stopped: ended.stop, startedAt: startedAt, scope: ended.crawl.scope),
      start: ended.crawl.scopeStart,
      failures: unreached.failures, unvisited: unreached.unvisited,
      findings: ended.crawl.findings + [clock.finding].compactMap { $0 })
    if ended.crawl.progress.pages == 0 {
      throw UserError(key: "error.interrupted-early", status: .notAssessed)
    }
  }
}
