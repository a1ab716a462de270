import AuditModel
import Fetching
import LoopbackServer
import Testing
import WebAddress

/// What a certificate that does not hold does; where there is an `openssl` command to serve one.
@Suite(.timeLimit(.minutes(1)), .enabled(if: TLSServer.isAvailable))
struct CertificateTests {
  private static func settings(_ authority: CertificateAuthority) -> FetchSettings {
    var settings = FetchSettings.forTests
    settings.authorities = authority.file("root.crt")
    return settings
  }

  private func fetch(_ settings: FetchSettings, from server: TLSServer, times: Int = 1) async throws -> [FetchResult] {
    let fetcher = Fetcher(settings)
    let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
    var results: [FetchResult] = []
    for _ in 0..<times { results.append(await fetcher.fetch(FetchRequest(address: address))) }
    await fetcher.close()
    return results
  }

  @Test(arguments: [
    ("good", CertificateState.valid), ("expired", .expired), ("other", .wrongName), ("chain", .incompleteChain),
    ("self", .selfSigned),
  ])
  func aPageComesWhateverTheCertificateAndSaysSo(name: String, state: CertificateState) async throws {
    let authority = try CertificateAuthority()
    let server = try TLSServer(certificate: authority.file(name + ".crt"), key: authority.file(name + ".key"))
    defer { server.stop() }
    for result in try await fetch(Self.settings(authority), from: server, times: 2) {
      #expect(result.failure == nil)
      #expect(result.response?.status == 200)
      #expect(result.response?.certificate == state)
    }
  }

  @Test func aBadCertificateIsAFailureWhereOneIsStrict() async throws {
    let authority = try CertificateAuthority()
    let server = try TLSServer(certificate: authority.file("expired.crt"), key: authority.file("expired.key"))
    defer { server.stop() }
    var settings = Self.settings(authority)
    settings.strictTLS = true
    #expect(try await fetch(settings, from: server).first?.failure?.kind == .tls)
  }
}
