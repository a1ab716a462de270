import AuditModel
import AuditStore
import FoundationEssentials
import Reporting

/// The folder of a batch, `<reports>/batch-<name>/<time>/`, and the journal in it of the portals that are done.
///
/// A batch that was cut off is gone on with by the same command: one with the same arguments and rules, begun within
/// the last eighteen hours, whose summary is not written yet. So a night that broke off is finished in the morning, and
/// the next night begins anew.
struct BatchFolder {
  /// What the first line of a journal tells.
  private struct Heading: Codable, Equatable {
    var startedAt: Instant
    /// What the batch was asked to do; another batch is none to go on with.
    var arguments: [String: String]
  }

  /// What the batch is called: the file of the list without its ending.
  let name: String
  /// When it began.
  let startedAt: Instant
  /// The portals that are done, in the order in which they were.
  private(set) var done: [BatchSummary.Portal]
  private let folder: ReportFolder

  private static let longestPause: Int64 = 18 * 3600
  private static let journalName = "portals.jsonl"
  private static let summaryName = "summary.json"

  private var journal: String { "\(folder.path)/\(Self.journalName)" }

  /// Opens the batch of a list below the folder of reports: the one that was cut off, or a new one.
  init(root: OutFolder, name: String, arguments: [String: String], now: Instant) throws {
    self.name = name
    let host = "batch-\(name)"
    for run in Self.runs(below: "\(root.path)/\(host)") {
      let folder = ReportFolder(root: root.path, host: host, run: run)
      guard let (heading, done) = Self.unfinished(folder), heading.arguments == arguments,
        (0...Self.longestPause).contains(now.secondsSince1970 - heading.startedAt.secondsSince1970)
      else { continue }
      (self.folder, self.done, startedAt) = (folder, done, heading.startedAt)
      return
    }
    folder = try ReportFolder.claim(root: root.path, host: host, startedAt: now)
    (done, startedAt) = ([], now)
    try append(Heading(startedAt: now, arguments: arguments))
  }

  /// Notes that a portal is done.
  mutating func add(_ portal: BatchSummary.Portal) throws {
    done.append(portal)
    try append(portal)
  }

  /// Writes the summary, with which the batch is finished; returns the folder.
  func finish(_ files: [(name: String, bytes: [UInt8])]) throws -> String { try folder.write(files) }

  /// The names of the runs of a folder, the newest first.
  private static func runs(below path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/\(journalName)") && $0 != "latest" }
      .sorted(by: >)
  }

  /// What the journal of a batch tells that has no summary yet. A line that was cut off is no line.
  private static func unfinished(_ folder: ReportFolder) -> (Heading, [BatchSummary.Portal])? {
    guard !FileManager.default.fileExists(atPath: "\(folder.path)/\(summaryName)"),
      let data = FileManager.default.contents(atPath: "\(folder.path)/\(journalName)")
    else { return nil }
    let decoder = JSONDecoder()
    let lines = data.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, let heading = try? decoder.decode(Heading.self, from: first) else { return nil }
    return (heading, lines.dropFirst().compactMap { try? decoder.decode(BatchSummary.Portal.self, from: $0) })
  }

  /// Appends a line in one write, so that it is there whole or not at all. It begins with a line end, which closes a line
  /// that was cut off.
  private func append(_ line: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try AppendedFile.append(Array("\n".utf8) + encoder.encode(line) + Array("\n".utf8), to: journal)
  }
}
