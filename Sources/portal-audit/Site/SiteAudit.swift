import AuditModel
import AuditStore
import Catalogue
import Crawling
import Fetching
import WebAddress

/// One portal that is to be crawled and judged.
struct SiteAudit: Sendable {
  /// The addresses to try for its start page, in this order.
  let candidates: [WebAddress]
  let judging: Judging
  let crawling: CrawlSettings
  /// The folder below which its run will lie.
  let root: OutFolder
  /// A run that died is gone on with where it began at this moment or later; none is where nil.
  let goesOnSince: Instant?

  /// Makes the run's folder. It lies below the host of the address that was given, so that whoever named the address
  /// finds the report, wherever the portal sends its visitors.
  func begin(start: WebAddress, _ clock: WallClock) throws -> SiteRun {
    let startedAt = clock.now
    var trace = RunTrace(below: "\(root.path)/\(start.host)")
    do {
      let folder = try ReportFolder.claim(root: root.path, host: start.host, startedAt: startedAt)
      trace.add(folder)
      let run = try Run.create(
        at: folder.path, info: info(start: start, startedAt: startedAt), readerVersion: ResourceReader.version,
        settings: crawling.description)
      return SiteRun(judging: judging, run: run, folder: folder, trace: trace, startedAt: startedAt)
    } catch {
      trace.removeEmptyFolders()
      throw error
    }
  }

  /// What the archive tells of the process that writes it.
  func info(start: WebAddress, startedAt: Instant) -> WARCInfo {
    WARCInfo(
      software: Program.software, userAgent: crawling.fetching.userAgent, start: start, startedAt: startedAt)
  }

  /// The crawl, before its first request. Where very many addresses wait, their texts do so in the run's folder.
  func crawl(in folder: ReportFolder) -> Crawl {
    let file = ShelfFile(in: folder.path)
    return Crawl(
      start: candidates, policy: crawling.policy,
      focus: Focus(on: judging.rules.catalogue, profile: judging.settings.subject.profile),
      shelf: AddressShelf(put: { file.put($0) }, take: { file.take($0, $1) }))
  }
}
