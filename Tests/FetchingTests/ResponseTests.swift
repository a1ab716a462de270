import AuditModel
import Fetching
import FoundationEssentials
import LoopbackServer
import Testing
import WebAddress

/// What a proper answer becomes.
@Suite(.timeLimit(.minutes(1)))
struct ResponseTests {
  @Test func aPageComesWithItsHeaderAndBody() async throws {
    let result = try await result(
      of: .content(status: 200, fields: [("Content-Type", "text/html"), ("X-Two", " a  b ")], body: Array("hi".utf8)))
    let response = try #require(result.response)
    #expect(response.status == 200)
    #expect(
      String(decoding: response.head, as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Two:  a  b \r\nContent-Length: 2\r\n\r\n")
    #expect(
      response.fields == [
        HeaderField(name: "content-type", value: "text/html"), HeaderField(name: "x-two", value: "a  b"),
        HeaderField(name: "content-length", value: "2"),
      ])
    #expect(response.body == Array("hi".utf8))
    #expect(!response.isTruncated)
    #expect(response.certificate == nil)
    #expect(result.remoteAddress == "127.0.0.1")
    #expect(result.startedAt.secondsSince1970 > 1_700_000_000)
    #expect(result.seconds > 0)
  }

  @Test func aRequestNamesWhoAsksAndWhatIsWanted() async throws {
    let requests = try await withServer { _ in
      .page("")
    } _: { server, fetcher in
      _ = await fetcher.fetch(FetchRequest(address: try server.address("/a%20b;c?d=[e]&f")))
      return server.log
    }
    let request = try #require(requests.first)
    #expect(requests.count == 1)
    #expect(request.method == "GET")
    #expect(request.target == "/a%20b;c?d=%5Be%5D&f")
    #expect(request.field("user-agent") == "portal-audit-test")
    #expect(request.field("accept")?.hasPrefix("text/html,") == true)
    #expect(request.field("accept-language")?.hasPrefix("vi") == true)
    #expect(request.field("accept-encoding")?.contains("gzip") == true)
    #expect(request.field("cookie") == nil)
  }

  @Test(arguments: [301, 302, 404, 500, 503])
  func anyStatusIsAResponseAndNoRedirectIsFollowed(status: Int) async throws {
    let (result, count) = try await withServer { _ in
      .redirect(to: "/elsewhere", status: status)
    } _: { server, fetcher in
      (await fetcher.fetch(FetchRequest(address: try server.address("/"))), server.log.count)
    }
    #expect(result.response?.status == status)
    #expect(result.response?.field("location") == "/elsewhere")
    #expect(count == 1)
  }

  @Test func chunksAreJoined() async throws {
    let result = try await result(of: .chunked(chunks: [Array("one ".utf8), Array("two".utf8)]))
    #expect(result.response?.body == Array("one two".utf8))
    #expect(result.response?.isTruncated == false)
  }

  @Test func theContentCodingIsRemoved() async throws {
    let zipped = try #require(Data(base64Encoded: Self.gzippedWord))
    let result = try await result(
      of: .content(status: 200, fields: [("Content-Encoding", "gzip")], body: Array(zipped)))
    #expect(result.response.map { String(decoding: $0.body, as: UTF8.self) } == "Trường")
  }

  @Test func aContentCodingThatDoesNotExistIsPassedOver() async throws {
    let result = try await result(
      of: .content(status: 200, fields: [("Content-Encoding", "UTF-8")], body: Array("Trường".utf8)))
    #expect(result.response.map { String(decoding: $0.body, as: UTF8.self) } == "Trường")
  }

  @Test func membersOfGzipAreJoinedAndWhatFollowsThemIsPassedOver() async throws {
    let zipped = Array(try #require(Data(base64Encoded: Self.gzippedWord)))
    let answer = ServedAnswer.content(
      status: 200, fields: [("Content-Encoding", "gzip")], body: zipped + zipped + [0, 0, 0])
    let result = try await result(of: answer)
    #expect(result.response.map { String(decoding: $0.body, as: UTF8.self) } == "TrườngTrường")
    #expect(result.response?.isTruncated == false)
  }

  @Test func aZippedBodyThatStopsInTheMiddleIsTruncated() async throws {
    let zipped = Array(try #require(Data(base64Encoded: Self.gzippedMillionZeros)))
    for body in [Array(zipped.prefix(500)), Array(zipped.dropLast(4)), zipped + zipped.prefix(500)] {
      let result = try await result(
        of: .content(status: 200, fields: [("Content-Encoding", "gzip")], body: body))
      #expect(result.response?.isTruncated == true)
      #expect(result.response?.body.isEmpty == false)
    }
    let beginning = try await result(
      of: .content(status: 200, fields: [("Content-Encoding", "gzip")], body: Array(zipped.prefix(5))))
    #expect(beginning.failure?.kind == .malformed)
  }

  @Test(arguments: ["br", "zstd", "gzip, gzip"])
  func aCodingThatWasNotAskedForIsAFailure(coding: String) async throws {
    let result = try await result(
      of: .content(status: 200, fields: [("Content-Encoding", coding)], body: Array("whatever".utf8)))
    #expect(result.failure?.kind == .malformed)
    #expect(result.failure?.detail.contains(coding) == true)
  }

  @Test(arguments: [(99, 99, true), (100, 100, false), (101, 100, false), (0, 0, true)])
  func aBodyIsCutAtItsLimit(limit: Int, kept: Int, isTruncated: Bool) async throws {
    let body = [UInt8](repeating: 0x61, count: 100)
    let result = try await result(of: .content(status: 200, body: body), bodyLimit: limit)
    #expect(result.response?.body.count == kept)
    #expect(result.response?.isTruncated == isTruncated)
  }

  @Test func anEndlessBodyIsCutAtItsLimit() async throws {
    let result = try await result(of: .endless(piece: [UInt8](repeating: 0x61, count: 10_000)), bodyLimit: 1_000_000)
    #expect(result.response?.body.count == 1_000_000)
    #expect(result.response?.isTruncated == true)
  }

  @Test func theLimitCountsDecodedBytes() async throws {
    let zipped = try #require(Data(base64Encoded: Self.gzippedMillionZeros))
    let answer = ServedAnswer.content(status: 200, fields: [("Content-Encoding", "gzip")], body: Array(zipped))
    let whole = try await result(of: answer)
    #expect(whole.response?.body.count == 1_000_000)
    #expect(whole.response?.isTruncated == false)
    let cut = try await result(of: answer, bodyLimit: 100_000)
    #expect(cut.response?.body.count == 100_000)
    #expect(cut.response?.isTruncated == true)
  }

  /// `Trường`, zipped.
  private static let gzippedWord = "H4sIAAAAAAACAwspOrbh4e65eekAeJVhkAkAAAA="
  /// A million zeros, zipped to a thousandth.
  private static let gzippedMillionZeros =
    "H4sIAAAAAAACA+3BAQEAAACCIP+vbkhAAQ" + String(repeating: "A", count: 1290) + "rwaey3kSQEIPAA=="
}
