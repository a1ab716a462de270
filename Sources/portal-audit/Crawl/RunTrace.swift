import AuditStore
import FoundationEssentials
import Glibc

/// What a run that came to nothing would leave on disk.
struct RunTrace {
  /// The run's folder and those above it that are not there yet, innermost first.
  private let absent: [String]

  /// Looks which folders the run will make; to be asked before it makes them.
  init(of folder: ReportFolder) {
    var absent: [String] = []
    var place = URL(fileURLWithPath: folder.path)
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path) {
      absent.append(place.path)
      place = place.deletingLastPathComponent()
    }
    self.absent = absent
  }

  /// What a run would leave that an earlier process began: its folder.
  init(begunEarlier folder: ReportFolder) { absent = [folder.path] }

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
