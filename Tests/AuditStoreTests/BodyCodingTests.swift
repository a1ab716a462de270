import AuditModel
import Testing

@testable import AuditStore

struct BodyCodingTests {
  private let text = Array("Trường học".utf8)

  private func decode(_ body: [UInt8], _ fields: [(String, String)]) -> [UInt8]? {
    let fields = fields.map { HeaderField(name: $0.0, value: $0.1) }
    guard case .body(let body) = BodyCoding.decode(body[...], fields: fields, limit: 1 << 20) else { return nil }
    return body
  }

  @Test(arguments: [
    ("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde"), ("0\r\n\r\n", ""), ("A \nabcdefghij\n0\n", "abcdefghij"),
    ("5\r\nabc", nil), ("zz\r\n", nil), ("3\r\nabcX0\r\n", nil), ("-1\r\n\r\n", nil), ("", nil),
  ])
  func chunksAreJoined(body: String, joined: String?) {
    #expect(BodyCoding.joinChunks(Array(body.utf8)[...]) == joined.map { Array($0.utf8) })
  }

  @Test func gzipInChunksIsDecoded() {
    let gzip = GzipCompressor().member(of: text)
    let chunked = Array("\(String(gzip.count, radix: 16))\r\n".utf8) + gzip + Array("\r\n0\r\n\r\n".utf8)
    #expect(decode(chunked, [("transfer-encoding", "chunked"), ("content-encoding", "GZIP")]) == text)
  }

  @Test func aBodyThatIsDecodedAlreadyIsTakenAsItStands() {
    #expect(decode(text, [("transfer-encoding", "chunked"), ("content-encoding", "gzip")]) == text)
    #expect(decode(text, [("content-encoding", "deflate")]) == text)
  }

  @Test func aCodingThatIsNotKnownIsAFailure() {
    #expect(decode(text, [("content-encoding", "br")]) == nil)
  }

  @Test func damagedGzipIsAFailure() {
    let gzip = GzipCompressor().member(of: text)
    #expect(decode(Array(gzip.dropLast(4)), [("content-encoding", "gzip")]) == nil)
  }

  @Test func aBodyThatWouldGrowBeyondTheLimitIsAFailure() {
    let bomb = GzipCompressor().member(of: Array(repeating: 0, count: 3 << 20))
    #expect(decode(bomb, [("content-encoding", "gzip")]) == nil)
  }
}
