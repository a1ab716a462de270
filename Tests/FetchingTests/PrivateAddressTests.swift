import AuditModel
import Fetching
import LoopbackServer
import Testing
import WebAddress

/// No address of this machine or of a private network is connected to, however it is written or resolved.
@Suite(.timeLimit(.minutes(1)))
struct PrivateAddressTests {
  /// What came of the addresses while a server listens on this machine, and how many requests it saw.
  private func results(
    of hosts: [String], scheme: String = "http", connectTo: (UInt16) throws -> [ConnectTo] = { _ in [] }
  ) async throws -> (failures: [FetchFailure.Kind?], requests: Int) {
    let server = try LoopbackServer { _ in .page("secret") }
    defer { server.stop() }
    var settings = FetchSettings.forTests
    settings.allowPrivate = false
    settings.connectTo = try connectTo(server.port)
    let fetcher = Fetcher(settings)
    var failures: [FetchFailure.Kind?] = []
    for host in hosts {
      let address = try #require(WebAddress("\(scheme)://\(host):\(server.port)/"), "\(host)")
      failures.append(await fetcher.fetch(FetchRequest(address: address)).failure?.kind)
    }
    await fetcher.close()
    return (failures, server.log.count)
  }

  @Test func everyFormOfANumberIsRefused() async throws {
    let forms = [
      "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.0.0.1.", "0.0.0.0",
      "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
      "169.254.169.254", "[fd00:ec2::254]", "10.0.0.1", "192.168.0.1", "172.16.0.1", "100.64.0.1", "[fe80::1]",
    ]
    let (failures, requests) = try await results(of: forms)
    // A form that this machine has no route for is not connected to either, before its address is looked at.
    for (form, failure) in zip(forms, failures) { #expect(failure == .privateAddress, "\(form)") }
    #expect(requests == 0)
  }

  @Test func aNameIsRefusedByWhatItResolvesTo() async throws {
    let (failures, requests) = try await results(of: ["localhost", "LOCALHOST.", "localhost"])
    #expect(failures.allSatisfy { $0 == .privateAddress })
    #expect(requests == 0)
  }

  @Test func aNameThatChangesItsAnswerIsRefusedByTheAddressThatIsUsed() async throws {
    let (failures, requests) = try await results(of: ["truong.edu.vn"]) { port in
      [try ConnectTo("truong.edu.vn::127.0.0.1:\(port)")]
    }
    #expect(failures == [.privateAddress])
    #expect(requests == 0)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "dict://127.0.0.1/", "data:,x"])
  func noOtherSchemeMakesAnAddress(text: String) throws {
    #expect(WebAddress(text) == nil)
    #expect(WebAddress("http://truong.edu.vn/")?.resolving(text) == nil)
  }

  @Test func noCredentialsAndNoCookiesAreSent() async throws {
    let requests = try await withServer { _ in
      .content(status: 200, fields: [("Set-Cookie", "session=1; Path=/")], body: Array("a".utf8))
    } _: { server, fetcher in
      let address = try #require(WebAddress("http://user:word@127.0.0.1:\(server.port)/"))
      for _ in 0..<2 { _ = await fetcher.fetch(FetchRequest(address: address)) }
      return server.log
    }
    #expect(requests.count == 2)
    for request in requests {
      #expect(request.field("authorization") == nil)
      #expect(request.field("cookie") == nil)
    }
  }
}
