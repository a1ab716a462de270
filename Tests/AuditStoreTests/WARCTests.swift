import AuditModel
import Testing
import WebAddress

@testable import AuditStore

struct WARCTests {
  private let workplace = Workplace()

  private func write(_ results: [FetchResult], to name: String) throws -> [Exchange] {
    var writer = try WARCWriter(creating: workplace.file(name), info: info)
    var exchanges: [Exchange] = []
    for result in results { exchanges.append(try writer.append(result)) }
    return exchanges
  }

  private func items(_ name: String, from offset: Int = 0, limit: Int = WARCReader.defaultLimit) throws -> [WARCItem] {
    var reader = try WARCReader(path: workplace.file(name), offset: offset, limit: limit)
    var items: [WARCItem] = []
    while let item = reader.next() { items.append(item) }
    return items
  }

  private func records(_ items: [WARCItem]) -> [WARCRecord] {
    items.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  private func damages(_ items: [WARCItem]) -> [WARCDamage] {
    items.compactMap { if case .damage(let damage) = $0 { damage } else { nil } }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let written = try write(crawl, to: "a.warc.gz")
    let items = try items("a.warc.gz")
    #expect(damages(items).isEmpty)
    let records = records(items)
    #expect(
      records.map(\.type) == ["warcinfo"]
        + crawl.map { if case .failure = $0.answer { "metadata" } else { "response" } })
    let read = records.compactMap(ArchivedExchange.init)
    #expect(
      read.map(\.exchange)
        == written.map { exchange in
          guard case .failure(var failure) = exchange.answer else { return exchange }
          failure.detail = failure.detail == "" ? "" : "30 s  and no byte"
          var read = exchange
          read.answer = .failure(failure)
          return read
        })
    for (result, archived) in zip(crawl, read) {
      guard case .response(let response) = result.answer else { continue }
      #expect(archived.response?.body == response.body)
      #expect(archived.response?.status == response.status)
    }
  }

  @Test func theFirstRecordSaysHowTheArchiveWasMade() throws {
    _ = try write([], to: "a.warc.gz")
    let record = try #require(records(try items("a.warc.gz")).first)
    #expect(record.capturedAt == began)
    let fields = Dictionary(uniqueKeysWithValues: record.blockFields.map { ($0.name, $0.value) })
    #expect(fields["software"] == "portal-audit/test")
    #expect(fields["robots"] == "RFC 9309")
    #expect(fields["http-header-user-agent"] == "portal-audit")
    #expect(fields["start-address"] == start.text)
  }

  @Test func fiveThousandRecordsAreReadBackInOrder() throws {
    let many = (0..<5000).map { result("http://truong.example/\($0)", at: Int64($0), "Trang \($0)") }
    let written = try write(many, to: "a.warc.gz")
    #expect(records(try items("a.warc.gz")).dropFirst().map(\.offset) == written.map(\.offset))
  }

  @Test func aRecordIsFoundByItsOffset() throws {
    let written = try write(crawl, to: "a.warc.gz")
    let record = try #require(records(try items("a.warc.gz", from: written[3].offset)).first)
    #expect(record.identifier == written[3].record)
    #expect(record.offset == written[3].offset)
  }

  @Test func truncationAndCertificateAreKept() throws {
    var cut = result("https://truong.example/lon", "abc")
    guard case .response(var response) = cut.answer else { return }
    response.isTruncated = true
    response.certificate = .expired
    cut.answer = .response(response)
    _ = try write([cut], to: "a.warc.gz")
    let record = try #require(records(try items("a.warc.gz")).last)
    #expect(record.field("warc-truncated") == "length")
    let read = try #require(ArchivedExchange(record)?.response)
    #expect(read.isTruncated)
    #expect(read.certificate == .expired)
  }

  @Test func theSameExchangesGiveTheSameBytes() throws {
    _ = try write(crawl, to: "a.warc.gz")
    _ = try write(crawl, to: "b.warc.gz")
    #expect(try workplace.read("a.warc.gz") == workplace.read("b.warc.gz"))
  }

  @Test func noTwoRecordsShareAnIdentifier() throws {
    let twice = failure("http://truong.example/cham", .timedOut)
    let written = try write([twice, twice], to: "a.warc.gz")
    #expect(written[0].record != written[1].record)
  }

  @Test func anArchiveIsNeverWrittenOver() throws {
    _ = try write([], to: "a.warc.gz")
    #expect(throws: StoreError.self) { try write([], to: "a.warc.gz") }
  }

  /// A process may be killed between any two bytes of a record.
  @Test func aTornLastRecordLeavesTheRest() throws {
    let written = try write(crawl, to: "a.warc.gz")
    let bytes = try workplace.read("a.warc.gz")
    let last = try #require(written.last?.offset)
    for length in last...bytes.count {
      try workplace.write(bytes.prefix(length), to: "torn.warc.gz")
      let items = try items("torn.warc.gz")
      let isWhole = length == bytes.count
      #expect(records(items).count == written.count + (isWhole ? 1 : 0))
      #expect(damages(items).map(\.offset) == (isWhole || length == last ? [] : [last]))
    }
  }

  @Test func aDamagedRecordEndsACompressedFile() throws {
    let written = try write(crawl, to: "a.warc.gz")
    var bytes = try workplace.read("a.warc.gz")
    bytes[written[2].offset + 40] ^= 0xFF
    try workplace.write(bytes, to: "b.warc.gz")
    let items = try items("b.warc.gz")
    #expect(records(items).count == 3)
    #expect(damages(items).map(\.offset) == [written[2].offset])
  }

  @Test func aStoredResponseThatWasTouchedIsAFailure() throws {
    _ = try write([result("http://truong.example/", html("Trường A"))], to: "a.warc.gz")
    var record = try #require(records(try items("a.warc.gz")).last)
    let place = try #require(record.block.lastIndex(of: UInt8(ascii: "A")))
    record.block[place] = UInt8(ascii: "B")
    let archived = try #require(ArchivedExchange(record))
    #expect(archived.response == nil)
    guard case .failure(let failure) = archived.exchange.answer else {
      Issue.record("A response without its digest is no response.")
      return
    }
    #expect(failure.kind == .malformed)
  }

  @Test func aRecordBeyondTheLimitIsDamage() throws {
    _ = try write([result("http://truong.example/", String(repeating: "a", count: 5000))], to: "a.warc.gz")
    #expect(damages(try items("a.warc.gz", limit: 4096)).count == 1)
  }

  @Test(arguments: ["", "\r\n\r\n"]) func anEmptyFileHasNoRecords(text: String) throws {
    try workplace.write(text.utf8, to: "a.warc")
    #expect(try items("a.warc").isEmpty)
  }

  @Test(arguments: [
    "hello", "WARC/1.0\r\nContent-Length: x\r\n\r\n", "WARC/1.0\r\n\r\n", "WARC/1.0\r\nContent-Length: 9\r\n\r\nabc",
    "WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\n", "WARC/1.0\r\nContent-Length: -3\r\n\r\n", "W",
    "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n",
  ])
  func whatIsNoRecordIsDamage(text: String) throws {
    try workplace.write(text.utf8, to: "a.warc")
    #expect(damages(try items("a.warc")).map(\.offset) == [0])
    try workplace.write(GzipCompressor().member(of: Array(text.utf8)), to: "a.warc.gz")
    #expect(damages(try items("a.warc.gz")).map(\.offset) == [0])
  }
}
