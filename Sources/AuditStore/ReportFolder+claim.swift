public import AuditModel
import Glibc

extension ReportFolder {
  /// Makes a folder for a run of that host that begins at that moment, which no other run has. Runs of one second lie
  /// side by side: `20261124T183512Z`, `20261124T183512Z-2`.
  public static func claim(root: String, host: String, startedAt: Instant) throws -> ReportFolder {
    var number = 1
    while true {
      let run = startedAt.runName + (number == 1 ? "" : "-\(number)")
      let folder = ReportFolder(root: root, host: host, run: run)
      try Folder.make(Folder.parent(of: folder.path))
      if unsafe mkdir(folder.path, 0o755) == 0 { return folder }
      guard errno == EEXIST else { throw StoreError.lastFault(at: folder.path) }
      number += 1
    }
  }
}
