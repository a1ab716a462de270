import AuditModel
import AuditStore
import Catalogue
import Crawling
import PageReading
import WebAddress

/// A run that a crawl is to be written to, and the crawl as far as it has come: a fresh one, or one that an earlier
/// process left.
struct BegunRun {
  let run: Run
  let folder: ReportFolder
  /// When the first process began it.
  let startedAt: Instant
  /// What would be left if it came to nothing.
  let trace: RunTrace
  private(set) var crawl: Crawl
  private(set) var sightings: Sightings

  /// Makes a run in a folder of its own.
  init(
    _ crawl: Crawl, sightings: Sightings, below root: OutFolder, info: WARCInfo, settings: CrawlSettings
  ) throws {
    folder = root.place(host: info.start.host, startedAt: info.startedAt)
    trace = RunTrace(of: folder)
    startedAt = info.startedAt
    (self.crawl, self.sightings) = (crawl, sightings)
    do {
      run = try Run.create(
        at: folder.path, info: info, readerVersion: PageReader.version, settings: settings.description)
    } catch {
      trace.removeEmptyFolders()
      throw error
    }
  }

  /// Goes on with a run: the crawl, which has not begun, is told what the run stored.
  init(
    _ crawl: Crawl, sightings: Sightings, goingOnWith interrupted: InterruptedRun, info: WARCInfo
  ) async throws {
    folder = interrupted.folder
    trace = RunTrace(begunEarlier: folder)
    startedAt = interrupted.startedAt ?? info.startedAt
    var (crawl, sightings) = (crawl, sightings)
    let reader = PageReader()
    run = try await Run.resume(
      at: folder.path, info: info, readerVersion: PageReader.version,
      read: { reader.read($0, from: $1, capturedAt: $2, sha256: $3) },
      replay: { exchange in
        if case .page(let page) = exchange.facts { sightings.add(page) }
        crawl.replay(exchange.result, as: exchange.facts, sent: exchange.sent, now: exchange.received)
      })
    (self.crawl, self.sightings) = (crawl, sightings)
  }
}
