import AuditModel
import AuditStore
import Catalogue
import Crawling
import Fetching
import PageReading
import WebAddress

/// One portal that is to be crawled and judged.
struct SiteAudit: Sendable {
  /// The addresses to try for its start page, in this order.
  let candidates: [WebAddress]
  let judging: Judging
  let crawling: CrawlSettings
  /// The folder below which its run will lie.
  let root: OutFolder

  /// Opens the run in which the portal is crawled, with the crawl as the fleet is to take it up. It lies below the host of the address that was given, so that whoever named the address
  /// finds the report, wherever the portal sends its visitors.
  func open(_ clock: WallClock) async throws -> (run: SiteRun, crawl: Crawl) {
    guard let first = candidates.first else { preconditionFailure("A portal has an address.") }
    let startedAt = clock.now
    var trace = RunTrace(below: "\(root.path)/\(first.host)")
    do {
      let folder = try ReportFolder.claim(root: root.path, host: first.host, startedAt: startedAt)
      trace.add(folder)
      let run = try Run.create(
        at: folder.path,
        info: WARCInfo(
          software: "\(Program.name)/\(Program.version)", userAgent: crawling.fetching.userAgent, start: first,
          startedAt: startedAt),
        readerVersion: PageReader.version, settings: crawling.description)
      return (SiteRun(judging: judging, run: run, folder: folder, trace: trace, startedAt: startedAt), crawl)
    } catch {
      trace.removeEmptyFolders()
      throw error
    }
  }

  /// The crawl, before its first request.
  private var crawl: Crawl {
    let catalogue = judging.rules.catalogue
    return Crawl(
      start: candidates, policy: crawling.policy, focus: Focus(on: catalogue, profile: judging.settings.profile))
  }
}
