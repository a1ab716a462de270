import AuditModel
import Testing

@testable import Fetching

/// How a header is gathered from its lines.
struct HeadReaderTests {
  private func read(_ lines: [String]) -> HeadReader {
    var reader = HeadReader()
    for line in lines {
      let isTaken = reader.add(Array(line.utf8))
      #expect(isTaken)
    }
    return reader
  }

  @Test func aHeaderOfHTTP2IsWrittenAsOfHTTP1() {
    let head = read(["HTTP/2 404 \r\n", "content-type: text/html\r\n", "\r\n"])
    #expect(head.status == 404)
    #expect(String(decoding: head.bytes, as: UTF8.self) == "HTTP/1.1 404 \r\ncontent-type: text/html\r\n\r\n")
  }

  @Test func anInterimResponseIsDropped() {
    let head = read([
      "HTTP/1.1 103 Early Hints\r\n", "Link: </a>\r\n", "\r\n", "HTTP/1.1 200 OK\r\n", "A: b\r\n", "\r\n",
    ])
    #expect(head.status == 200)
    #expect(head.fields == [HeaderField(name: "a", value: "b")])
    #expect(head.isComplete)
  }

  @Test func trailersArePassedOver() {
    let head = read(["HTTP/1.1 200 OK\r\n", "A: b\r\n", "\r\n", "C: d\r\n"])
    #expect(head.fields.count == 1)
    #expect(String(decoding: head.bytes, as: UTF8.self) == "HTTP/1.1 200 OK\r\nA: b\r\n\r\n")
  }

  @Test func aFieldMayGoOnInTheNextLine() {
    let head = read(["HTTP/1.1 200 OK\n", "A: b\n", "\t c \n", "no colon\n", "HTTP/x: y\n", "Empty:\n", "\n"])
    #expect(
      head.fields == [
        HeaderField(name: "a", value: "b c"), HeaderField(name: "http/x", value: "y"),
        HeaderField(name: "empty", value: ""),
      ])
  }

  @Test func aValueThatIsNoUTF8IsReadAsLatin1() {
    var reader = HeadReader()
    _ = reader.add(Array("HTTP/1.1 200 OK\r\n".utf8))
    _ = reader.add(Array("A: ".utf8) + [0xE9] + Array("\r\n".utf8))
    _ = reader.add(Array("B: é\r\n".utf8))
    #expect(reader.fields.map(\.value) == ["é", "é"])
  }

  @Test(
    arguments: [
      ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n", nil),
      ("HTTP/1.1 599\r\n", nil),
      ("HTTP/1.1 600\r\n", "the status 600 is none of HTTP"),
      ("HTTP/1.1 999 Denied\r\n", "the status 999 is none of HTTP"),
      ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n", "the header tells two lengths of the body"),
      ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n", nil),
    ] as [(String, String?)])
  func aHeaderMayBeAtOddsWithHTTP(text: String, fault: String?) {
    let lines = text.split(separator: "\r\n").map { "\($0)\r\n" }
    #expect(read(lines + ["\r\n"]).fault == fault)
  }

  @Test(arguments: [
    ["HTTP/1.1 103 Early Hints\r\n", "Link: </a>\r\n", "\r\n"], ["HTTP/1.1 200 OK\r\n", "\r\n", "A: b\r\n"],
  ])
  func whatIsDroppedAndPassedOverIsBounded(lines: [String]) {
    var reader = HeadReader()
    let taken = (0..<100_000).prefix { _ in lines.allSatisfy { reader.add(Array($0.utf8)) } }
    #expect(taken.count < 100_000)
    #expect(reader.isTooLong)
  }

  @Test func aHeaderWithoutEndIsStopped() {
    var reader = HeadReader()
    _ = reader.add(Array("HTTP/1.1 200 OK\r\n".utf8))
    let line = Array("A: \(String(repeating: "b", count: 1000))\r\n".utf8)
    let taken = (0..<1000).prefix { _ in reader.add(line) }
    #expect(taken.count < 1000)
    #expect(reader.isTooLong)
    #expect(reader.bytes.count < HeadReader.limit + 2000)
  }
}
