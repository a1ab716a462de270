import ArgumentParser
import AuditModel
import AuditStore
import FoundationEssentials
import WebAddress

/// Judges a stored crawl again, without the network.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Đánh giá lại một lần thu thập đã lưu, không dùng mạng. (Judges a stored crawl or WARC file again.)")

  @Argument(
    help: ArgumentHelp(
      "Thư mục của lần chạy hoặc tệp WARC. (The folder of a run, or a WARC file.)", valueName: "STORED"))
  var stored: String

  @OptionGroup var options: AuditOptions

  @Option(
    help: ArgumentHelp(
      "Thư mục ghi báo cáo; mặc định ghi cạnh dữ liệu đã lưu. (Where reports go; beside the stored crawl if not given.)",
      valueName: "FOLDER"))
  var out: String?

  func run() async throws {
    var reading = OptionReading()
    let settings = options.settings(&reading)
    let root = out.map { OutFolder($0, &reading) }
    try reading.finish()
    let run = try StoredRun.open(stored)
    let judging = try Judging(rules: try RuleSet(), settings: settings)
    let report = try judging.report(on: run)
    let folder = try judging.write(report, run: run, to: place(of: report, run: run, below: root))
    try judging.tell(report, in: folder)
  }

  /// Below the folder that was named, by the host of the address that was given; else beside what was stored.
  private func place(of report: Report, run: StoredRun, below root: OutFolder?) -> ReportFolder {
    let given = run.start?.host ?? report.site.host
    if let root { return ReportFolder(root: root.path, host: given, run: report.crawledAt.runName) }
    let folder = URL(fileURLWithPath: stored).resolvingSymlinksInPath()
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    let place = isFolder ? folder : folder.deletingLastPathComponent().appendingPathComponent("reports")
    guard isFolder else {
      return ReportFolder(root: place.path, host: given, run: report.crawledAt.runName)
    }
    let host = place.deletingLastPathComponent()
    return ReportFolder(
      root: host.deletingLastPathComponent().path, host: host.lastPathComponent, run: place.lastPathComponent)
  }
}
