public import AuditModel
import GRDB
public import WebAddress

/// One run that is being written.
///
/// The archive gets every exchange at once, in one write(2). Log and facts are written in batches, a transaction of up
/// to a hundred exchanges or two seconds: what a crash takes of them is read from the archive again. SQLite works on a
/// thread of its own while the caller waits without holding one.
public actor Run {
  /// The folder it is written to.
  public nonisolated let folder: String
  private let start: WebAddress
  private var archive: WARCWriter
  private let log: RunLog
  private var facts: FactsCache
  private var pending: [RunLog.Entry] = []
  private var lastFlush: Instant

  /// A batch is written when it holds so many exchanges …
  static let batchCount = 100
  /// … or so many bytes of facts …
  static let batchBytes = 4 << 20
  /// … or when so many seconds lie between the first and the newest request.
  private static let batchSeconds: Int64 = 2

  /// Starts a run in a folder that holds none yet; the folder is made where it is missing.
  public static func create(
    at folder: String, info: WARCInfo, readerVersion: Int, settings: [String: String] = [:]
  ) throws -> Run {
    try Folder.make(folder)
    let files = RunFolder(path: folder)
    for file in files.all where Folder.isFile(file) {
      throw StoreError(.exists, path: folder, message: "the folder already holds a run")
    }
    do {
      let archive = try WARCWriter(creating: files.archive, info: info)
      let log = try RunLog(creating: files.log, info: info, settings: settings)
      let facts = try FactsCache(
        path: files.facts, database: try FactsCache.writing(files.facts), readerVersion: readerVersion)
      return Run(folder: folder, info: info, archive: archive, log: log, facts: facts)
    } catch {
      for file in files.all { Folder.remove(database: file) }
      throw error
    }
  }

  init(folder: String, info: WARCInfo, archive: consuming WARCWriter, log: RunLog, facts: FactsCache) {
    self.folder = folder
    self.start = info.start
    self.archive = archive
    self.log = log
    self.facts = facts
    self.lastFlush = info.startedAt
  }

  /// Stores what came of a request and tells how it was stored; the digest in it is that of the payload.
  public func store(_ result: FetchResult) async throws -> Exchange {
    let exchange = try archive.append(result)
    pending.append(RunLog.Entry(exchange: exchange, seconds: result.seconds, remoteAddress: result.remoteAddress))
    let seconds = result.startedAt.secondsSince1970 - lastFlush.secondsSince1970
    if pending.count >= Self.batchCount || seconds >= Self.batchSeconds {
      lastFlush = result.startedAt
      try await flush()
    }
    return exchange
  }

  /// Stores the facts that were read from a stored response.
  public func store(_ facts: ResourceFacts, of exchange: Exchange) async throws {
    self.facts.add(facts, of: exchange.record)
    if self.facts.pendingBytes >= Self.batchBytes { try await flush() }
  }

  /// Ends the run: stores how the crawl went, what could not be had, what was never asked for, and what is worth
  /// saying; then leaves three whole files that need no write access to be read. `start` is the address the user gave
  /// as it was finally fetched, nil where nothing answered. Every call of `store` has returned by then.
  public func finish(
    _ summary: CrawlSummary, start: WebAddress?, failures: [UnreachedAddress], unvisited: UnvisitedAddresses,
    findings: [Finding]
  ) async throws {
    try await flush()
    facts.end()
    try archive.synchronize()
    let conclusion = Conclusion(
      summary: summary, start: start ?? self.start, failures: failures, unvisited: unvisited, findings: findings,
      archiveLength: archive.length)
    try await SQLiteFile.writing(to: log.database) { try RunLog.write(conclusion, to: $0) }
    try await SQLiteFile.close(log.database)
    try await SQLiteFile.close(facts.database)
  }

  private func flush() async throws {
    let (entries, batch) = (pending, facts.takeBatch())
    pending = []
    try await SQLiteFile.writing(to: log.database) { try RunLog.write(entries, to: $0) }
    if !batch.isEmpty { try await SQLiteFile.writing(to: facts.database) { try batch.write(to: $0) } }
  }
}
