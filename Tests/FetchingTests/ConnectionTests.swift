import AuditModel
import Fetching
import LoopbackServer
import Testing
import WebAddress

/// Whom a fetcher connects to.
@Suite(.timeLimit(.minutes(1)))
struct ConnectionTests {
  @Test(arguments: ["127.0.0.1", "localhost", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"])
  func aPrivateAddressIsRefusedUnlessAllowed(host: String) async throws {
    let settings = FetchSettings(userAgent: "portal-audit-test")
    let (result, count) = try await withServer(settings: settings) { _ in
      .page("")
    } _: { server, fetcher in
      let address = try #require(WebAddress("http://\(host):\(server.port)/"))
      return (await fetcher.fetch(FetchRequest(address: address)), server.log.count)
    }
    #expect(result.failure?.kind == .privateAddress)
    #expect(count == 0)
  }

  @Test func anotherMachineMayAnswerForAHost() async throws {
    let server = try LoopbackServer { .page("\($0.field("host") ?? "")") }
    defer { server.stop() }
    var settings = FetchSettings.forTests
    settings.connectTo = [try ConnectTo("portal.invalid:80:127.0.0.1:\(server.port)")]
    let fetcher = Fetcher(settings)
    let address = try #require(WebAddress("http://portal.invalid/"))
    let result = await fetcher.fetch(FetchRequest(address: address))
    await fetcher.close()
    #expect(result.response.map { String(decoding: $0.body, as: UTF8.self) } == "portal.invalid")
    #expect(result.remoteAddress == "127.0.0.1")
  }

  @Test func anotherMachineThatIsPrivateIsRefusedUnlessAllowed() async throws {
    let settings = FetchSettings(userAgent: "portal-audit-test", connectTo: [try ConnectTo("::127.0.0.1:9")])
    let fetcher = Fetcher(settings)
    let address = try #require(WebAddress("http://portal.invalid/"))
    let result = await fetcher.fetch(FetchRequest(address: address))
    await fetcher.close()
    #expect(result.failure?.kind == .privateAddress)
  }

  @Test(
    arguments: [
      ("a.vn:80:127.0.0.1:8080", nil), (":::", nil), ("[::1]:80:[::1]:81", nil), ("a.vn::b.vn:", nil),
      ("", .parts(1)), ("a.vn:80:b.vn", .parts(3)), ("a:b:c:d:e", .parts(5)), ("a.vn:x:b.vn:1", .port("x")),
      ("a.vn:80:b.vn:0", .port("0")), ("a.vn:80:b.vn:65536", .port("65536")), ("a.vn:80:b vn:1", .host("b vn")),
      ("[::1:80:a:1", .parts(1)), ("a.vn:+1:b.vn:1", .port("+1")),
    ] as [(String, ConnectTo.Fault?)])
  func anotherMachineIsWrittenAsCurlHasIt(text: String, fault: ConnectTo.Fault?) {
    let found: ConnectTo.Fault?
    do throws(ConnectTo.Fault) {
      found = try ConnectTo(text).text == text ? nil : .parts(0)
    } catch {
      found = error
    }
    #expect(found == fault)
  }
}
