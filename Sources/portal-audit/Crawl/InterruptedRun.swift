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
    /// Its pages are so old that one report on them and on new ones would mislead.
    case age
    /// Its archive is damaged.
    case damage
  }

  /// Where it lies.
  let folder: ReportFolder
  /// When its first process began it.
  let startedAt: Instant?
  /// Whether the crawl had come to its end, so that only the report lacks.
  let isCrawled: Bool
  private let start: WebAddress?
  private let software: String
  private let settings: [String: String]

  /// The newest run below the folder; nil where it has been judged, or there is none.
  init?(host: String, below root: OutFolder) throws {
    guard let folder = root.newestRun(host: host), let stored = try? StoredRun.open(folder.path) else { return nil }
    if stored.isFinished, try !stored.outcomes().isEmpty { return nil }
    self.folder = folder
    isCrawled = stored.isFinished
    (start, startedAt, software, settings) = (stored.start, stored.startedAt, stored.software, stored.settings)
  }

  /// What keeps this command line from going on with it; nil where nothing does.
  func obstacle(start: WebAddress, settings: CrawlSettings, now: Instant) -> Obstacle? {
    if self.start != start { return .start }
    if software != Program.software { return .version }
    if self.settings != settings.description { return .settings }
    guard let startedAt else { return .age }
    return now.secondsSince1970 - startedAt.secondsSince1970 <= Self.oldest ? nil : .age
  }

  /// A day, in seconds: what a nightly run left is gone on with the next day, not the next week.
  private static let oldest: Int64 = 86_400
}
