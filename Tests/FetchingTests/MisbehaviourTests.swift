import AuditModel
import Fetching
import LoopbackServer
import Testing
import WebAddress

/// What each way in which a server misbehaves becomes.
@Suite(.timeLimit(.minutes(1)))
struct MisbehaviourTests {
  @Test(
    arguments: [
      (ServedAnswer.closed, .reset),
      (.reset(), .reset),
      (.reset(after: Array("HTTP/1.1 200 OK\r\nContent-Le".utf8)), .reset),
      (.wrongLength(announced: 100, body: []), .reset),
      (.raw(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)), .malformed),
      (.raw(Array("HTTP/1.1 abc OK\r\n\r\n".utf8)), .malformed),
      (.raw(Array("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n".utf8)), .malformed),
      (.raw(Array("HTTP/1.1 999 Denied\r\nContent-Length: 1\r\n\r\na".utf8)), .malformed),
      (.raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".utf8)), .malformed),
      (.brokenChunk(body: Array("good".utf8)), .malformed),
      (.content(status: 200, fields: [("Content-Encoding", "gzip")], body: Array("no gzip at all".utf8)), .malformed),
      (.content(status: 200, fields: [("X-Long", String(repeating: "a", count: 300 << 10))]), .malformed),
      (
        .content(
          status: 200, fields: (0..<100).map { ("X-\($0)", String(repeating: "a", count: 4 << 10)) }, body: [0x61]),
        .malformed
      ),
    ] as [(ServedAnswer, FetchFailure.Kind)])
  func anAnswerThatIsNoneIsAFailure(answer: ServedAnswer, kind: FetchFailure.Kind) async throws {
    let result = try await result(of: answer)
    #expect(result.failure?.kind == kind)
    #expect(result.failure?.detail.isEmpty == false)
  }

  @Test(arguments: [
    ServedAnswer.wrongLength(announced: 100, body: Array("half".utf8)),
    .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n".utf8)),
  ])
  func aBodyThatEndsEarlyIsTruncated(answer: ServedAnswer) async throws {
    let result = try await result(of: answer)
    #expect(result.response?.body == Array("half".utf8))
    #expect(result.response?.isTruncated == true)
  }

  @Test func aBodyWithoutLengthEndsWithItsConnection() async throws {
    let result = try await result(of: .raw(Array("HTTP/1.0 200 OK\n\nall of it".utf8)))
    #expect(result.response?.body == Array("all of it".utf8))
    #expect(result.response?.isTruncated == false)
    #expect(result.response.map { String(decoding: $0.head, as: UTF8.self) } == "HTTP/1.0 200 OK\r\n\r\n")
  }

  @Test(arguments: [
    ServedAnswer.stalledHeader(), .stalledBody(sent: Array("some".utf8)),
    .dripped(body: Array(repeating: 0x61, count: 1000), pause: 0.05),
  ])
  func whatTakesTooLongHasTimedOut(answer: ServedAnswer) async throws {
    let result = try await result(of: answer, timeout: 0.3)
    #expect(result.failure?.kind == .timedOut)
  }

  @Test func aTransferThatIsTooSlowHasTimedOut() async throws {
    var settings = FetchSettings.forTests
    settings.lowSpeedSeconds = 1
    let result = try await result(of: .stalledBody(sent: Array("some".utf8)), settings: settings)
    #expect(result.failure?.kind == .timedOut)
  }

  @Test func aServerThatSpeaksNoTLSIsAFailureOfTLS() async throws {
    let result = try await withServer { _ in
      .page("")
    } _: { server, fetcher in
      let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
      return await fetcher.fetch(FetchRequest(address: address))
    }
    #expect(result.failure?.kind == .tls)
  }

  @Test func nothingListeningIsRefused() async throws {
    // On an address of its own, where no other test's server can take the port over.
    let server = try LoopbackServer(address: "127.0.0.99") { _ in .closed }
    let address = try server.address("/")
    server.stop()
    let fetcher = Fetcher(.forTests)
    let result = await fetcher.fetch(FetchRequest(address: address))
    await fetcher.close()
    #expect(result.failure?.kind == .refused)
  }

  @Test func aNameThatNobodyHasIsUnresolved() async throws {
    let fetcher = Fetcher(.forTests)
    let address = try #require(WebAddress("http://portal.invalid/"))
    let result = await fetcher.fetch(FetchRequest(address: address))
    await fetcher.close()
    #expect(result.failure?.kind == .unresolved)
    #expect(result.remoteAddress == nil)
  }
}
