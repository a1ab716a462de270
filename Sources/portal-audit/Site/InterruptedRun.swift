import AuditModel
import AuditStore
import FoundationEssentials
import WebAddress

/// The newest run of a host, where its process died before there was a report.
struct InterruptedRun {
  /// Why a run is not gone on with.
  enum Obstacle: String {
    /// It began at another address.
    case start
    /// It was made with other options of fetching.
    case settings
    /// Another version of the program made it, which may decide otherwise.
    case version
    /// It began too long ago.
    case age
    /// Its archive is damaged.
    case damage
  }

  /// Where it lies.
  let folder: ReportFolder
  /// When its first process began it.
  let startedAt: Instant
  /// Whether the crawl had come to its end, so that only the report lacks.
  let isCrawled: Bool
  private let start: WebAddress?
  private let software: String
  private let settings: [String: String]

  /// The newest run below the folder; nil where it has been judged, or there is none.
  init?(host: String, below root: OutFolder) throws {
    guard let folder = Self.newestRun(host: host, below: root), let stored = try? StoredRun.open(folder.path),
      let startedAt = stored.startedAt
    else { return nil }
    if stored.isFinished, try !stored.outcomes().isEmpty { return nil }
    self.folder = folder
    self.startedAt = startedAt
    isCrawled = stored.isFinished
    (start, software, settings) = (stored.start, stored.software, stored.options)
  }

  /// What keeps an audit from going on with it that goes on with runs begun since a moment; nil where nothing does.
  func obstacle(start: WebAddress, settings: [String: String], since earliest: Instant) -> Obstacle? {
    if self.start != start { return .start }
    if software != Program.software { return .version }
    if self.settings != settings { return .settings }
    return startedAt < earliest ? .age : nil
  }

  /// Where the newest run of a host lies that has an archive. Runs of one second are numbered from the second on.
  private static func newestRun(host: String, below root: OutFolder) -> ReportFolder? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root.path)/\(host)")) ?? []
    let nameLength = 16
    func age(_ name: String) -> (String, Int) {
      (String(name.prefix(nameLength)), Int(name.dropFirst(nameLength + 1)) ?? 1)
    }
    return names.filter { $0.utf8.count >= nameLength && $0.utf8.first != UInt8(ascii: ".") }
      .sorted { age($0) > age($1) }
      .map { ReportFolder(root: root.path, host: host, run: $0) }
      .first { FileManager.default.fileExists(atPath: $0.path + "/responses.warc.gz") }
  }
}
