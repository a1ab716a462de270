import AuditStore
import FoundationEssentials

/// What a run that reached nothing has left on disk.
struct ReportTrace {
  let folder: ReportFolder

  /// Removes the run's folder, and the host's where nothing else lies in it.
  func remove() {
    let manager = FileManager.default
    try? manager.removeItem(atPath: folder.path)
    let host = URL(fileURLWithPath: folder.path).deletingLastPathComponent().path
    if (try? manager.contentsOfDirectory(atPath: host))?.isEmpty == true { try? manager.removeItem(atPath: host) }
  }
}
