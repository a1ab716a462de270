public import AuditModel
public import WebAddress

extension StoredRun {
  /// Reads what a response holds: the response, the address that answered, when, and the SHA-256 of its body.
  public typealias Read = @Sendable (Response, WebAddress, Instant, String) -> ResourceFacts

  /// The facts of the run. Those of the cache are taken where it was made by that version of the reader; the rest is
  /// read from the archive, and the cache of a run folder that can be written is renewed. What an address gave last
  /// counts, whatever arrived in between.
  ///
  /// It reads files and works through the archive without a pause, so call it where a thread may be held.
  public func siteFacts(readerVersion: Int, read: Read) throws -> SiteFacts {
    var site = try siteFacts(
      of: try trustedLog().flatMap { try collected($0, readerVersion: readerVersion) }
        ?? collectedFromArchive(readerVersion: readerVersion, read: read))
    if let start = site.startPage { site.crawl.scope = scopeChoice.scope(of: start) }
    return site
  }

  /// The fetch log, if the crawl came to its end and the archive is as it was then; nil else.
  private func trustedLog() throws -> [Exchange]? {
    guard let log, let conclusion, Folder.length(of: archive) == conclusion.archiveLength else { return nil }
    return try log.exchanges()
  }

  /// All from log and cache; nil where something lacks.
  private func collected(_ exchanges: [Exchange], readerVersion: Int) throws -> FactsCollection? {
    guard let folder else { return nil }
    return try FactsCache.reading(folder.facts, readerVersion: readerVersion) { cached in
      var collection = FactsCollection()
      for exchange in exchanges {
        let facts = exchange.isSuccess ? cached.facts(of: exchange.record) : nil
        if exchange.isSuccess && facts == nil { return nil }
        collection.add(exchange, facts)
      }
      return collection
    }
  }

  /// All from the archive; what the cache does not have is read.
  private func collectedFromArchive(readerVersion: Int, read: Read) throws -> FactsCollection {
    var cached = folder.map { FactsCache.contents(of: $0.facts, readerVersion: readerVersion) } ?? .none
    var collection = FactsCollection()
    var reader = try WARCReader(path: archive)
    var renewed: FactsCache?
    var isRenewing = folder != nil
    while let item = reader.next() {
      guard case .record(let record) = item, let archived = ArchivedExchange(record) else { continue }
      let exchange = archived.exchange
      var facts = exchange.isSuccess ? cached.facts(of: exchange.record) : nil
      if facts == nil, exchange.isSuccess, let response = archived.response, let sha256 = exchange.sha256 {
        let fresh = read(response, exchange.address, exchange.capturedAt, sha256)
        facts = fresh
        if isRenewing, renewed == nil, let folder {
          renewed = FactsCache.renewed(at: folder.facts, readerVersion: readerVersion)
          isRenewing = renewed != nil
        }
        renewed?.add(fresh, of: exchange.record)
      }
      collection.add(exchange, facts)
    }
    // A cache that cannot be written costs time at the next audit and nothing else.
    try? renewed?.write()
    return collection
  }

  /// The settings without what the crawl itself decided.
  public var options: [String: String] { settings.filter { $0.key != RunLog.decidedScope } }

  /// What was decided when the crawl ended; of one that did not end what its user chose, of an archive alone nothing.
  private var scopeChoice: ScopeChoice {
    (settings[RunLog.decidedScope] ?? settings["scope"]).flatMap(ScopeChoice.init) ?? .automatic
  }

  private func siteFacts(of collection: FactsCollection) throws -> SiteFacts {
    if let conclusion {
      return SiteFacts(
        start: conclusion.start, pages: collection.pages, feeds: collection.feeds, failures: conclusion.failures,
        unvisited: conclusion.unvisited, crawl: conclusion.summary, documents: collection.documents)
    }
    guard let first = start ?? collection.firstPage else {
      throw StoreError(.empty, path: archive, message: "the archive holds no page")
    }
    let site = DerivedCrawl(collection, start: first)
    let stopped: CrawlSummary.Stop =
      !isFinished ? .crashed : collection.pages.isEmpty ? .startUnreachable : .finished
    return SiteFacts(
      start: site.start, pages: collection.pages, feeds: collection.feeds, failures: site.failures,
      unvisited: site.unvisited, crawl: site.summary(stopped: stopped, startedAt: startedAt),
      documents: collection.documents)
  }
}
