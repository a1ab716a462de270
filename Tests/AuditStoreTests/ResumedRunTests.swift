import AuditModel
import GRDB
import Testing
import WebAddress

@testable import AuditStore

/// A run that goes on after the death of its process.
@Suite(.timeLimit(.minutes(1))) struct ResumedRunTests {
  private let workplace = Workplace()
  private var folder: String { workplace.file("run") }

  /// Goes on with the run, and gives the exchanges that it was told.
  private func resume(
    startedAt: Instant = began, readerVersion: Int = 1, readings: Count = Count()
  ) async throws -> (run: Run, told: [StoredExchange]) {
    var told: [StoredExchange] = []
    let info = WARCInfo(software: "portal-audit/test", userAgent: "portal-audit", start: start, startedAt: startedAt)
    let run = try await Run.resume(
      at: folder, info: info, readerVersion: readerVersion,
      read: {
        readings.up()
        return read($0, $1, $2, $3)
      }, replay: { told.append($0) })
    return (run, told)
  }

  private func store(_ results: [FetchResult] = crawl) async throws { _ = try await storeCrawl(at: folder, results) }

  @Test func theRunTellsWhatItHoldsAndIsWrittenToItsEnd() async throws {
    try await store(Array(crawl.prefix(4)))
    let (run, told) = try await resume()
    #expect(told.map(\.result.address) == crawl.prefix(4).map(\.address))
    for (exchange, result) in zip(told, crawl) {
      guard case .response(let stored) = exchange.result.answer, case .response(let given) = result.answer else {
        Issue.record("A response comes back as one.")
        continue
      }
      #expect(
        stored.status == given.status && stored.body == given.body
          && stored.field("location") == given.field("location"))
      #expect(exchange.result.seconds == 0.25 && exchange.result.remoteAddress == "127.0.0.1")
    }
    for result in crawl.dropFirst(4) { _ = try await run.store(result) }
    try await finish(run)
    let stored = try StoredRun.open(folder)
    #expect(stored.isFinished && stored.startedAt == began)
    let facts = try stored.siteFacts(readerVersion: 1, read: read)
    #expect(facts.pages.map(\.title) == ["Giới thiệu", "Trang chủ"])
    #expect(
      try RunLog(opening: folder + "/run.sqlite", readOnly: true).exchanges().map(\.address) == crawl.map(\.address))
  }

  /// A process may be killed between any two bytes of a record.
  @Test func aRecordThatIsTornAnywhereIsCutOff() async throws {
    try await store()
    let bytes = try workplace.read("run/responses.warc.gz")
    let last = try #require(try offsets().last)
    for length in last...bytes.count {
      try workplace.write(bytes.prefix(length), to: "torn.warc.gz")
      #expect(try ResumedArchive(path: workplace.file("torn.warc.gz")).length == (length < bytes.count ? last : length))
    }
    for length in [last, last + 1, bytes.count - 1, bytes.count] {
      try workplace.write(bytes.prefix(length), to: "run/responses.warc.gz")
      let isWhole = length == bytes.count
      let (_, told) = try await resume()
      #expect(told.count == crawl.count - (isWhole ? 0 : 1))
      let left = try workplace.read("run/responses.warc.gz")
      #expect(left.starts(with: bytes.prefix(isWhole ? length : last)))
      let log = try RunLog(opening: folder + "/run.sqlite", readOnly: true)
      #expect(try log.exchanges().count == told.count)
    }
  }

  private func offsets() throws -> [Int] {
    var reader = try WARCReader(path: folder + "/responses.warc.gz")
    var offsets: [Int] = []
    while case .record(let record)? = reader.next() { offsets.append(record.offset) }
    return offsets
  }

  @Test func logAndCacheAreBroughtInLineWithTheArchive() async throws {
    let many = (0..<250).map { result("http://truong.example/\($0)", html("Trang \($0)")) }
    try await store(many)
    let log = try RunLog(opening: folder + "/run.sqlite", readOnly: false)
    try await log.database.write { db in
      try db.execute(sql: "DELETE FROM fetch WHERE rowid % 3 = 0")
      try db.execute(
        sql: """
          INSERT INTO fetch ("offset", record, address, captured_at, seconds, failure, detail)
          VALUES (99999999, 'lost', 'http://truong.example/lost', 0, 0, 'reset', '')
          """)
    }
    try log.database.close()
    let readings = Count()
    let (run, told) = try await resume(readings: readings)
    #expect(told.count == 250 && told.allSatisfy { $0.facts != nil })
    #expect(readings.number <= 100, "the facts that were written are not read again")
    try await finish(run)
    #expect(
      try RunLog(opening: folder + "/run.sqlite", readOnly: true).exchanges().map(\.address) == many.map(\.address))
    let again = try StoredRun.open(folder).siteFacts(readerVersion: 1) { _, _, _, _ in
      Issue.record("The cache has it all.")
      return .other(mediaType: "")
    }
    #expect(again.pages.count == 250)
  }

  @Test func anotherVersionOfTheReaderReadsTheArchiveAgain() async throws {
    try await store()
    let readings = Count()
    let (_, told) = try await resume(readerVersion: 2, readings: readings)
    #expect(readings.number == told.count { if case .response = $0.result.answer { true } else { false } })
  }

  /// What a process spent counts; that nothing ran for a night does not.
  @Test func timesAreThoseThatTheCrawlSpent() async throws {
    try await store(Array(crawl.prefix(4)))
    let morning = Instant(secondsSince1970: began.secondsSince1970 + 30_000)
    func goOn() async throws {
      let (run, told) = try await resume(startedAt: morning)
      #expect(told.map(\.sent) == [-3.25, -2.25, -1.25, -0.25])
      #expect(told.last?.received == 0)
      _ = try await run.store(result("http://truong.example/sau", at: 30_010, html("Sau")))
    }
    try await goOn()
    let (_, second) = try await resume()
    #expect(second.map(\.sent) == [-13.5, -12.5, -11.5, -10.5, -0.25])
  }

  @Test func twoProcessesDoNotWriteOneRun() async throws {
    let run = try await storeCrawl(at: folder)
    await #expect { try await resume() } throws: { ($0 as? StoreError)?.code == .busy }
    try await finish(run)
  }

  @Test func damageInTheMiddleIsAnErrorAndChangesNothing() async throws {
    try await store()
    let bytes = try workplace.read("run/responses.warc.gz")
    for offset in try offsets().dropLast() {
      var damaged = bytes
      damaged[offset + 40] ^= 0xFF
      try workplace.write(damaged, to: "run/responses.warc.gz")
      await #expect { try await resume() } throws: { ($0 as? StoreError)?.code == .damaged }
      #expect(try workplace.read("run/responses.warc.gz") == damaged)
    }
  }
}
