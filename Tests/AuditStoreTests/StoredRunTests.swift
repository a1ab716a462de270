import AuditModel
import FoundationEssentials
import Testing
import VietnameseText
import WebAddress

@testable import AuditStore

@Suite(.timeLimit(.minutes(1))) struct StoredRunTests {
  private let workplace = Workplace()

  @Test func aFinishedRunComesBackAsItWasStored() async throws {
    let run = try await storeCrawl(at: workplace.file("run"))
    try await finish(run)
    #expect(try workplace.names(in: "run") == ["facts.sqlite", "responses.warc.gz", "run.sqlite"])

    let stored = try StoredRun.open(workplace.file("run"))
    #expect(stored.isFinished)
    #expect(stored.start == start)
    #expect(stored.settings == ["max-pages": "500", "scope-decided": "host"])
    #expect(stored.findings.map(\.code) == ["robots-disallowed", "slow"])
    #expect(stored.findings.first?.values == ["count": "3", "a": "b"])
    #expect(stored.findings.first?.url == start)

    let readings = Count()
    let facts = try stored.siteFacts(readerVersion: 1) {
      readings.up()
      return read($0, $1, $2, $3)
    }
    #expect(readings.number == 0)
    #expect(facts.start.text == "http://truong.example/trang-chu")
    #expect(facts.pages.map(\.title) == ["Giới thiệu", "Trang chủ"])
    #expect(facts.failures.map(\.status) == [404])
    #expect(facts.unvisited.map(\.text) == ["Chưa xem"])
    #expect(facts.crawl == summary)
  }

  @Test func aRunThatDiedIsToldFromItsArchive() async throws {
    var run: Run? = try await storeCrawl(at: workplace.file("run"))
    run = nil
    let stored = try StoredRun.open(workplace.file("run"))
    #expect(!stored.isFinished)
    let facts = try stored.siteFacts(readerVersion: 1, read: read)
    #expect(facts.crawl.stopped == .crashed)
    #expect(facts.crawl.pages == 2)
    #expect(facts.crawl.documents == 1)
    #expect(facts.crawl.requests == 7)
    #expect(facts.crawl.failed == 3)
    #expect(facts.crawl.startedAt == began)
    #expect(facts.start.text == "http://truong.example/trang-chu")
    #expect(
      facts.failures == [
        UnreachedAddress(address: address("http://truong.example/cham"), text: "tới 35", failure: .timedOut),
        UnreachedAddress(address: address("http://truong.example/mat"), text: "tới 34", status: 404),
      ])
    // The reader of this test makes nothing of documents.
    #expect(
      facts.unvisited.map(\.address.text)
        == ["http://truong.example/chua-xem?id=1", "http://truong.example/ke-hoach.pdf"])
    _ = run
  }

  @Test func aRunThatDiedWithinARecordGivesWhatIsBeforeIt() async throws {
    _ = try await storeCrawl(at: workplace.file("run"), Array(crawl.prefix(4)))
    let bytes = try workplace.read("run/responses.warc.gz")
    try workplace.write(bytes.dropLast(9), to: "run/responses.warc.gz")
    let facts = try StoredRun.open(workplace.file("run")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.pages.map(\.title) == ["Trang chủ"])
    #expect(facts.unvisited.contains { $0.address.text == "http://truong.example/gioi-thieu" })
  }

  @Test func theCacheIsRebuiltForAnotherVersionOfTheReader() async throws {
    try await finish(try await storeCrawl(at: workplace.file("run")))
    let stored = try StoredRun.open(workplace.file("run"))
    let first = try stored.siteFacts(readerVersion: 1, read: read)
    let readings = Count()
    for _ in 1...2 {
      let again = try stored.siteFacts(readerVersion: 2) {
        readings.up()
        return read($0, $1, $2, $3)
      }
      #expect(again.pages == first.pages)
      #expect(again.crawl == first.crawl)
    }
    #expect(readings.number == 4)
    #expect(try workplace.names(in: "run") == ["facts.sqlite", "responses.warc.gz", "run.sqlite"])
  }

  @Test(arguments: ["absent", "damaged"]) func theCacheIsRebuiltWhereItIs(state: String) async throws {
    try await finish(try await storeCrawl(at: workplace.file("run")))
    let stored = try StoredRun.open(workplace.file("run"))
    let first = try stored.siteFacts(readerVersion: 1, read: read)
    if state == "absent" {
      try FileManager.default.removeItem(atPath: workplace.file("run/facts.sqlite"))
    } else {
      try workplace.write(Array("not a database, whatever its name says".utf8), to: "run/facts.sqlite")
    }
    let readings = Count()
    for _ in 1...2 {
      let again = try stored.siteFacts(readerVersion: 1) {
        readings.up()
        return read($0, $1, $2, $3)
      }
      #expect(again.pages == first.pages)
    }
    #expect(readings.number == 4)
  }

  @Test func aCrawlThatStoredNoFactsIsReadFromTheArchive() async throws {
    let run = try Run.create(at: workplace.file("run"), info: info, readerVersion: 1)
    for result in crawl { _ = try await run.store(result) }
    try await finish(run)
    let facts = try StoredRun.open(workplace.file("run")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.pages.map(\.title) == ["Giới thiệu", "Trang chủ"])
  }

  @Test func whatAnAddressGaveLastCounts() async throws {
    let twice = [
      result("http://truong.example/", html("Cũ")), result("http://truong.example/", at: 9, html("Mới")),
      result("http://truong.example/", at: 10, status: 500, html("Lỗi")),
    ]
    _ = try await storeCrawl(at: workplace.file("run"), twice)
    let facts = try StoredRun.open(workplace.file("run")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.pages.map(\.title) == ["Mới"])
  }

  @Test func theOrderOfArrivalDoesNotMatter() async throws {
    _ = try await storeCrawl(at: workplace.file("a"))
    _ = try await storeCrawl(at: workplace.file("b"), crawl.reversed())
    let (a, b) = try (
      StoredRun.open(workplace.file("a")).siteFacts(readerVersion: 1, read: read),
      StoredRun.open(workplace.file("b")).siteFacts(readerVersion: 1, read: read)
    )
    #expect(a.pages == b.pages)
    #expect(a.failures == b.failures)
    #expect(a.unvisited == b.unvisited)
    #expect(a.crawl == b.crawl)
    #expect(a.start == b.start)
  }

  /// What cannot be had must not look as if it were not there, by whichever door it was tried.
  @Test func wordsFollowRedirectsAndSchemes() async throws {
    let results = [
      result(
        "http://truong.example/",
        html("A", ["http://truong.example/cu", "http://truong.example/an", "http://truong.example/hai"])),
      result("http://truong.example/cu", status: 301, fields: ["Location: http://truong.example/moi"], ""),
      result("http://truong.example/moi", status: 503, "x"),
      failure("https://www.truong.example/an", .tls),
      result("https://truong.example/hai", html("Hai")),
    ]
    _ = try await storeCrawl(at: workplace.file("run"), results)
    let facts = try StoredRun.open(workplace.file("run")).siteFacts(readerVersion: 1, read: read)
    #expect(
      facts.failures == [
        UnreachedAddress(address: address("http://truong.example/moi"), text: "tới 33", status: 503),
        UnreachedAddress(address: address("https://www.truong.example/an"), text: "tới 33", failure: .tls),
      ])
    #expect(facts.unvisited.isEmpty)
  }

  @Test func whatIsRedirectedToALoginWasNotRead() async throws {
    let results = [
      result("http://truong.example/", html("A", ["http://truong.example/so-do", "http://truong.example/cu"])),
      result("http://truong.example/so-do", status: 302, fields: ["Location: http://truong.example/vao"], ""),
      result("http://truong.example/vao", html("Đăng nhập")),
      result("http://truong.example/cu", status: 301, fields: ["Location: http://truong.example/moi"], ""),
      result("http://truong.example/moi", html("Mới")),
    ]
    _ = try await storeCrawl(at: workplace.file("run"), results)
    let facts = try StoredRun.open(workplace.file("run")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.unvisited.map(\.address.text) == ["http://truong.example/so-do"])
  }

  @Test func theArchiveOfARunCanBeJudgedAlone() async throws {
    _ = try await storeCrawl(at: workplace.file("run"))
    let facts = try StoredRun.open(workplace.file("run/responses.warc.gz")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.crawl.stopped == .finished)
    #expect(facts.pages.count == 2)
    #expect(facts.start.text == "http://truong.example/trang-chu")
  }

  @Test func manyExchangesAreAllInTheLog() async throws {
    let many = (0..<350).map { result("http://truong.example/\($0)", html("Trang \($0)")) }
    try await finish(try await storeCrawl(at: workplace.file("run"), many))
    let log = try RunLog(opening: workplace.file("run/run.sqlite"), readOnly: true)
    let exchanges = try log.exchanges()
    #expect(exchanges.map(\.address) == many.map(\.address))
    #expect(try StoredRun.open(workplace.file("run")).siteFacts(readerVersion: 1, read: read).pages.count == 350)
  }

  @Test func verdictsAreStoredAndReplaced() async throws {
    try await finish(try await storeCrawl(at: workplace.file("run")))
    let stored = try StoredRun.open(workplace.file("run"))
    #expect(try stored.outcomes().isEmpty)
    var report = sampleReport
    try stored.store(outcomesOf: report)
    report.obligations[0].verdict = .partial
    try stored.store(outcomesOf: report)
    #expect(
      try stored.outcomes() == [Outcome(obligation: "9.1.org-chart", verdict: .partial, points: 0.5, max: 1)])
  }

  @Test func aFolderThatHoldsARunIsNotWrittenTo() async throws {
    _ = try await storeCrawl(at: workplace.file("run"))
    let bytes = try workplace.read("run/responses.warc.gz")
    #expect { try Run.create(at: workplace.file("run"), info: info, readerVersion: 1) } throws: {
      ($0 as? StoreError)?.code == .exists
    }
    #expect(try workplace.read("run/responses.warc.gz") == bytes)
  }

  @Test func whatIsNoRunIsAnErrorThatNamesThePath() throws {
    try workplace.write(Array("hello".utf8), to: "letter.txt")
    for (name, code) in [("nothing", StoreError.Code.missing), ("letter.txt", .foreign), ("", .foreign)] {
      #expect { try StoredRun.open(workplace.file(name)) } throws: { error in
        let error = error as? StoreError
        return error?.code == code && error?.path == workplace.file(name) && error?.hint.isEmpty == false
      }
    }
  }

  @Test(arguments: ["absent", "damaged", "empty"]) func aRunWithoutItsLogIsToldFromItsArchive(state: String)
    async throws
  {
    try await finish(try await storeCrawl(at: workplace.file("run")))
    try FileManager.default.removeItem(atPath: workplace.file("run/run.sqlite"))
    if state != "absent" { try workplace.write((state == "empty" ? "" : "no database").utf8, to: "run/run.sqlite") }
    let stored = try StoredRun.open(workplace.file("run"))
    #expect(!stored.isFinished)
    #expect(stored.start == start)
    let facts = try stored.siteFacts(readerVersion: 1, read: read)
    #expect(facts.pages.count == 2)
    #expect(facts.crawl.stopped == .crashed)
    #expect(facts.crawl.startedAt == began)
  }

  @Test func aRunThatCannotBeMadeLeavesNothingBehind() throws {
    try FileManager.default.createDirectory(
      atPath: workplace.file("run/run.sqlite"), withIntermediateDirectories: true)
    #expect(throws: StoreError.self) { try Run.create(at: workplace.file("run"), info: info, readerVersion: 1) }
    #expect(try workplace.names(in: "run") == ["run.sqlite"])
    try workplace.write([1], to: "file")
    #expect { try Run.create(at: workplace.file("file/run"), info: info, readerVersion: 1) } throws: {
      ($0 as? StoreError)?.code == .unwritable
    }
  }

  @Test func aRunOfANewerVersionIsAnError() async throws {
    try await finish(try await storeCrawl(at: workplace.file("run")))
    var bytes = try workplace.read("run/run.sqlite")
    // The last byte of `user_version` (SQLite, Database File Format, 1.3).
    bytes[63] = 99
    try workplace.write(bytes, to: "run/run.sqlite")
    #expect { try StoredRun.open(workplace.file("run")) } throws: { ($0 as? StoreError)?.code == .newer }
  }

  private var sampleReport: Report {
    let text = LocalizedText(vi: "", en: "")
    return Report(
      tool: Report.Tool(name: "portal-audit", version: "0"),
      catalogue: Report.CatalogueReference(id: "tt37-2020", title: text, version: "1", sha256: "ab"),
      site: Report.Site(url: start, host: "truong.example", name: "", profile: .school, profileSource: .given),
      auditDate: CalendarDate("2026-11-24")!, crawledAt: began, crawl: summary,
      score: Report.Score(points: 0.5, low: 0.5, high: 0.5, max: 1, band: text), clauses: [],
      obligations: [
        Report.Entry(
          id: "9.1.org-chart", clause: "9.1", title: text, basis: [], level: .mandatory, verdict: .met, points: 0.5,
          max: 1, reason: text, why: text, advice: text, look: text, evidence: [])
      ], findings: [])
  }
}
