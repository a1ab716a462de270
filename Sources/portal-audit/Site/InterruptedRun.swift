import AuditModel
import AuditStore
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
    guard let folder = ReportFolder.newest(root: root.path, host: host), let stored = try? StoredRun.open(folder.path),
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
}
