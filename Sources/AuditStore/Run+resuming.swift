public import AuditModel
public import WebAddress

extension Run {
  /// Goes on with a run whose process died: tells `replay` every exchange that it stored, in their order, and gives
  /// the run to write the next ones to. A crash may have torn the last record of the archive, which is cut off; log and
  /// cache are brought in line with what remains.
  ///
  /// `info` tells of the process that goes on. Facts that the cache does not have for that version of the reader are
  /// read from the archive. Errors: `busy` while another process writes the run; `damaged` where the archive cannot be
  /// read in its middle or a digest does not fit, which a crash does not bring about.
  public static func resume(
    at folder: String, info: WARCInfo, readerVersion: Int, read: StoredRun.Read, replay: (StoredExchange) -> Void
  ) async throws -> Run {
    let files = RunFolder(path: folder)
    var file = try OutputFile(appendingTo: files.archive)
    try file.lock()
    // The archive is looked through before anything is changed: a run that cannot be gone on with stays as it is.
    var archive = try ResumedArchive(path: files.archive)
    try file.truncate(to: archive.length)
    var cached = FactsCache.contents(of: files.facts, readerVersion: readerVersion)
    let log = try RunLog(resuming: files.log)
    var batch = ResumedBatch(
      log: log,
      facts: try FactsCache(
        path: files.facts, database: try FactsCache.writing(files.facts), readerVersion: readerVersion))
    while let (archived, sent, received) = archive.next() {
      let exchange = archived.exchange
      var facts = cached.facts(of: exchange.record)
      if facts == nil, let response = archived.response, let sha256 = exchange.sha256 {
        let fresh = read(response, exchange.address, exchange.capturedAt, sha256)
        batch.facts.add(fresh, of: exchange.record)
        facts = fresh
      }
      replay(StoredExchange(result: archived.result, facts: facts, sent: sent, received: received))
      batch.entries.append(
        RunLog.Entry(exchange: exchange, seconds: archived.seconds, remoteAddress: archived.remoteAddress))
      if batch.isLarge { try await batch.write() }
    }
    try await batch.write()
    let writer = try WARCWriter(goingOnWith: file, info: info)
    return Run(folder: folder, info: info, archive: writer, log: log, facts: batch.facts)
  }
}

/// Lines of the fetch log and facts that are to be written anew.
private struct ResumedBatch {
  let log: RunLog
  var facts: FactsCache
  var entries: [RunLog.Entry] = []

  /// Whether it is time to write.
  var isLarge: Bool { entries.count >= Run.batchCount || facts.pendingBytes >= Run.batchBytes }

  mutating func write() async throws {
    let (lines, batch) = (entries, facts.takeBatch())
    entries = []
    try await SQLiteFile.writing(to: log.database) { try RunLog.write(lines, to: $0) }
    if !batch.isEmpty { try await SQLiteFile.writing(to: facts.database) { try batch.write(to: $0) } }
  }
}
