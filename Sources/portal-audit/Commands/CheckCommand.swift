import ArgumentParser
import Crawling

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

    let judging = try Judging(rules: try RuleSet(), settings: settings)
    let clock = WallClock()
    let audit = SiteAudit(
      candidates: candidates, judging: judging, crawling: crawlSettings, root: root,
      goesOnSince: crawling.fresh ? nil : clock.dayAgo)
    var crawl = LiveCrawl(SinglePortal(audit), places: 1, settings: crawlSettings, clock: clock)
    await crawl.drive()
    if let ended = try crawl.docket.result?.get() { try judging.tell(ended.report, in: ended.folder) }
  }
}
