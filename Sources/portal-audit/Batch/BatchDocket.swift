import AuditModel
import AuditStore
import Crawling
import Reporting

/// The portals of a batch that are not done yet. Each has its line when it is done, whatever became of it.
struct BatchDocket: Docket {
  private let seeds: [SeedList.Seed]
  private let total: Int
  private let audit: @Sendable (SeedList.Seed) -> SiteAudit
  private let root: String
  private var nextSeed = 0
  private var line: BatchLine
  private(set) var folder: BatchFolder
  /// What kept the journal from being written; the batch cannot be gone on with then.
  private(set) var journalFault: (any Error)?

  init(
    _ list: SeedList, folder: BatchFolder, root: OutFolder, line: BatchLine,
    audit: @escaping @Sendable (SeedList.Seed) -> SiteAudit
  ) {
    let done = Set(folder.done.map(\.url))
    seeds = list.seeds.filter { !done.contains($0.url) }
    total = list.seeds.count
    self.folder = folder
    self.root = root.path
    self.line = line
    self.audit = audit
  }

  mutating func next() -> (site: Int, audit: SiteAudit)? {
    guard nextSeed < seeds.count else { return nil }
    defer { nextSeed += 1 }
    return (nextSeed, audit(seeds[nextSeed]))
  }

  mutating func hasRead(_ page: PageFacts) { line.pages += 1 }

  mutating func show(_ fleet: CrawlFleet, at now: Double) {
    line.show(crawling: fleet.count, done: folder.done.count, of: total, at: now)
  }

  mutating func hasCrawled(_ progress: CrawlProgress, at now: Double) {}

  mutating func hasConcluded(site: Int, _ result: Result<SiteReport, any Error>) {
    let seed = seeds[site]
    let portal: BatchSummary.Portal
    switch result {
    case .success(let ended):
      // What Ctrl-C cut short is no result; it is crawled again when the batch is gone on with.
      if ended.report.crawl.stopped == .interrupted { return }
      let path = ended.folder.hasPrefix(root + "/") ? String(ended.folder.dropFirst(root.count + 1)) : ended.folder
      portal = BatchSummary.Portal(line: seed.line, url: seed.url, name: seed.name, report: ended.report, at: path)
    case .failure(let error):
      let error = UserError(telling: error)
      if error.key == "error.interrupted-early" || error.key == "error.start.cancelled" { return }
      portal = BatchSummary.Portal(
        line: seed.line, url: seed.url, name: seed.name, problem: line.messages.text(error.key, error.values))
    }
    do { try folder.add(portal) } catch { journalFault = error }
    line.tell(portal, done: folder.done.count, of: total)
  }
}
