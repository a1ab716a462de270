import AuditModel
import AuditStore
import CJemalloc

/// The report on a portal, and the folder in which it lies.
struct SiteReport: Sendable {
  let report: Report
  let folder: String

  /// Judges a run that was crawled to its end, and writes the report into its folder.
  init(on folder: ReportFolder, _ judging: Judging) async throws {
    (report, self.folder) = try await JudgingQueue.run {
      // What the crawl has left lies between what lives on; the facts of a large portal would come on top of it.
      jemalloc_give_back()
      let stored = try StoredRun.open(folder.path)
      let report = try judging.report(on: stored)
      return (report, try judging.write(report, run: stored, to: folder))
    }
  }
}
