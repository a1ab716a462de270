import AuditStore
import FoundationEssentials
import Glibc

/// What a run that came to nothing would leave on disk.
struct RunTrace: Sendable {
  /// The run's folder and those above it that were not there before, innermost first.
  private var absent: [String]

  /// Looks which folders above the run's own will be made; to be asked before they are.
  init(below folder: String) {
    var absent: [String] = []
    var place = URL(fileURLWithPath: folder)
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path) {
      absent.append(place.path)
      place = place.deletingLastPathComponent()
    }
    self.absent = absent
  }

  /// The run's own folder has been made.
  mutating func add(_ folder: ReportFolder) { absent.insert(folder.path, at: 0) }

  /// Removes the run's folder with all that is in it, and the folders above it that it made.
  func remove() {
    if let folder = absent.first { try? FileManager.default.removeItem(atPath: folder) }
    removeEmptyFolders()
  }

  /// Removes the folders that it made and put nothing into.
  func removeEmptyFolders() {
    for folder in absent { rmdir(folder) }
  }
}
