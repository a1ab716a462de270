import ArgumentParser
import AuditModel
import Catalogue
import Crawling
import Fetching
import FoundationEssentials
import Reporting
import WebAddress

/// Crawls and judges the portals of a list at once, and sums them up.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Đánh giá nhiều cổng thông tin cùng lúc. (Crawls and judges many portals at once.)",
    discussion: """
      Chạy lại cùng lệnh thì làm tiếp phần còn dở. Máy chủ chung của nhiều cổng chỉ nhận số yêu cầu của một cổng.
      (The same command goes on where it was cut off. Portals on one network address share the rate of one.)
      """)

  @Argument(
    help: ArgumentHelp(
      "Tệp CSV: dòng đầu url[,profile][,name], mỗi cổng một dòng. (A CSV file: a head, then a portal a line.)",
      valueName: "SEEDS.csv"))
  var seeds: String

  @OptionGroup var options: AuditOptions
  @OptionGroup var crawling: CrawlOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Số cổng thu thập cùng lúc. (How many portals are crawled at a time.)", valueName: "N"))
  var sites = "64"

  @Option(help: ArgumentHelp("Thư mục ghi báo cáo. (Where reports go.)", valueName: "FOLDER"))
  var out = "reports"

  func run() async throws {
    var reading = OptionReading()
    let list = SeedList(path: seeds, &reading)
    let settings = options.settings(&reading)
    let crawlSettings = crawling.settings(of: [], &reading)
    let wanted = reading.integer(of: "sites", sites, in: 1...1000)
    let places = OpenFiles.places(wanted, &reading)
    let root = OutFolder(out, &reading)
    try reading.finish()
    try await run(list, settings, crawlSettings.forPortals(places), places: places, root: root)
  }

  private func run(
    _ list: SeedList, _ settings: AuditSettings, _ crawlSettings: CrawlSettings, places: Int, root: OutFolder
  ) async throws {
    let rules = try RuleSet()
    let judging = try Judging(rules: rules, settings: settings)
    let clock = WallClock()
    let folder = try BatchFolder(
      root: root, name: list.name,
      arguments: crawlSettings.description.merging(settings.description) { $1 }
        .merging(["seeds": seeds, "rules": rules.digest]) { $1 }, isFresh: crawling.fresh, now: clock.now)
    let line = BatchLine(terminal: Terminal(output: .error), messages: rules.messages, language: settings.language)
    let isFresh = crawling.fresh
    let docket = BatchDocket(list, folder: folder, root: root, line: line) { seed in
      SiteAudit(
        candidates: seed.candidates, judging: judging.of(profile: seed.profile),
        crawling: crawlSettings, root: root, goesOnSince: isFresh ? nil : folder.startedAt)
    }
    var crawl = LiveCrawl(docket, places: places, settings: crawlSettings, clock: clock)
    await crawl.drive()
    line.clear()
    if let fault = crawl.docket.journalFault { throw fault }
    try tell(crawl.docket.folder, isWhole: !crawl.isInterrupted, judging)
  }

  /// Writes the summary of a batch that came to its end, prints it, and ends with the status that it asks for.
  private func tell(_ folder: BatchFolder, isWhole: Bool, _ judging: Judging) throws {
    let (rules, settings) = (judging.rules, judging.settings)
    let summary = BatchSummary(
      name: folder.name, startedAt: folder.startedAt, tool: rules.provenance.tool,
      catalogue: BatchSummary.Catalogue(
        id: rules.catalogue.id, version: rules.catalogue.version, sha256: rules.digest),
      portals: folder.done)
    let path =
      isWhole
      ? try folder.finish([
        ("summary.csv", BatchCSV.bytes(of: summary, language: settings.language)),
        ("summary.json", BatchJSON.bytes(of: summary, language: settings.language)),
      ]) : nil
    Output.write(
      BatchTable.text(
        of: summary, messages: rules.messages, language: settings.language,
        width: Terminal(output: .standard).width, path: path), to: .standard)
    if summary.assessed == 0 { throw ExitCode(ExitStatus.notAssessed.rawValue) }
    if summary.portals.contains(where: { $0.assessment.map { judging.isUnderLeast($0.points) } ?? false }) {
      throw ExitCode(ExitStatus.underScore.rawValue)
    }
  }
}
