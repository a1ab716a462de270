import AuditModel
import Testing
import WebAddress

@testable import AuditStore

/// Archives as other tools write them: plain or in one gzip member, SHA-1 digests, bodies as they came on the wire.
struct ForeignArchiveTests {
  private let workplace = Workplace()

  private func record(_ type: String, _ target: String, _ block: [UInt8], date: String = "2026-11-24T10:00:00Z")
    -> [UInt8]
  {
    let head = """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Record-ID: <urn:uuid:\(target.utf8.count)-\(type)>\r
      WARC-Date: \(date)\r
      WARC-Target-URI: \(target)\r
      WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r
      Content-Type: application/http;msgtype=\(type)\r
      Content-Length: \(block.count)\r
      \r

      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private var archive: [UInt8] {
    let page = GzipCompressor().member(
      of: Array(html("Trang chủ", ["http://truong.example/tin", "http://truong.example/a.docx"]).utf8))
    let first =
      Array(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
          .utf8)
      + Array("\(String(page.count, radix: 16))\r\n".utf8) + page + Array("\r\n0\r\n\r\n".utf8)
    let second = Array("HTTP/1.0 200 OK\nContent-Type: text/html\n\n\(html("Tin"))".utf8)
    return record("warcinfo", "", Array("software: Wget/1.21\r\n".utf8))
      + record("request", "<http://truong.example/>", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + record("response", "<http://truong.example/>", first)
      + record("response", "http://truong.example/tin", second, date: "2026-11-24T10:00:01.123456Z")
      + record("response", "ftp://truong.example/x", second)
      + record("resource", "metadata://gnu.org/software/wget/warc/MANIFEST.txt", Array("x".utf8))
  }

  @Test(arguments: [false, true]) func anArchiveOfAnotherToolIsJudgedAlike(isCompressed: Bool) throws {
    let name = isCompressed ? "site.warc.gz" : "site.warc"
    try workplace.write(isCompressed ? GzipCompressor().member(of: archive) : archive, to: name)
    let run = try StoredRun.open(workplace.file(name))
    #expect(run.start == nil)
    #expect(run.settings["software"] == "Wget/1.21")
    let facts = try run.siteFacts(readerVersion: 1, read: read)
    #expect(facts.start == start)
    #expect(facts.pages.map(\.title) == ["Trang chủ", "Tin"])
    #expect(facts.unvisited.map(\.address.text) == ["http://truong.example/a.docx"])
    #expect(facts.failures.isEmpty)
    #expect(facts.crawl.stopped == .finished)
    #expect(facts.crawl.documents == 1)
    #expect(facts.crawl.requests == 2)
    #expect(facts.crawl.startedAt == Instant("2026-11-24T10:00:00Z"))
    #expect(try workplace.names() == [name])
  }

  @Test func anArchiveOfAnotherToolMayBeTorn() throws {
    try workplace.write(archive.dropLast(700), to: "site.warc")
    let facts = try StoredRun.open(workplace.file("site.warc")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.pages.map(\.title) == ["Trang chủ"])
  }

  @Test func aCodingThatCannotBeReadIsAFailureNotAnEmptyPage() throws {
    let brotli = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\nxyz".utf8)
    let home = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(html("A", ["http://truong.example/b"]))".utf8)
    try workplace.write(
      record("response", "http://truong.example/", home) + record("response", "http://truong.example/b", brotli),
      to: "site.warc")
    let facts = try StoredRun.open(workplace.file("site.warc")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.failures.map(\.failure) == [.malformed])
    #expect(facts.failures.map(\.address.text) == ["http://truong.example/b"])
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx", true),
    ("HTTP/1.1 302 Found\r\nLocation: http://files.example/b\r\n\r\n", true),
    ("HTTP/1.1 302 Found\r\nLocation: http://truong.example/\r\n\r\n", false),
    ("HTTP/1.1 200 OK\r\nContent-Type: application/sitemap+xml\r\n\r\nx", false),
  ])
  func whatNobodyReadsIsLeftOpen(answer: String, isOpen: Bool) throws {
    let home = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(html("A", ["http://truong.example/b"]))".utf8)
    try workplace.write(
      record("response", "http://truong.example/", home)
        + record("response", "http://truong.example/b", Array(answer.utf8)),
      to: "site.warc")
    let facts = try StoredRun.open(workplace.file("site.warc")).siteFacts(readerVersion: 1, read: read)
    #expect(facts.failures.isEmpty)
    #expect(facts.unvisited.map(\.address.text) == (isOpen ? ["http://truong.example/b"] : []))
  }

  @Test func anArchiveWithoutAPageIsAnError() throws {
    try workplace.write(record("warcinfo", "", []), to: "site.warc")
    let run = try StoredRun.open(workplace.file("site.warc"))
    #expect { try run.siteFacts(readerVersion: 1, read: read) } throws: { ($0 as? StoreError)?.code == .empty }
  }
}
