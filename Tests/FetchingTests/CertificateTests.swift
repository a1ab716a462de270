import AuditModel
import Fetching
import Glibc
import Testing
import WebAddress

/// What a certificate that does not hold does; where there is an `openssl` command to serve one.
@Suite(.timeLimit(.minutes(1)), .enabled(if: system("command -v openssl timeout > /dev/null 2>&1") == 0))
struct CertificateTests {
  /// A server with a certificate of its own making.
  private struct TLSServer {
    let port: Int
    private let process: UnsafeMutablePointer<FILE>
    private let id: pid_t

    init() throws {
      // The shell tells its own id and then becomes the server, so that the server can be ended.
      let command = """
        echo "ID:$$" && file=$(mktemp) && openssl req -x509 -nodes -days 1 -subj /CN=other.invalid \
        -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout "$file" -out "$file" 2> /dev/null && \
        exec 3< "$file" 4< "$file" && rm "$file" && \
        exec timeout 60 openssl s_server -accept 127.0.0.1:0 -www -cert /dev/fd/3 -key /dev/fd/4 2>&1
        """
      process = try #require(popen(command, "r"))
      var numbers: [Substring: Int] = [:]
      var line = [CChar](repeating: 0, count: 1000)
      while numbers["ACCEPT"] == nil, fgets(&line, Int32(line.count), process) != nil {
        let text = String(decoding: line.prefix { $0 >= 0x20 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let words = text.split { $0 == ":" || $0 == " " }
        if let first = words.first, let last = words.last { numbers[first] = Int(last) }
      }
      id = pid_t(try #require(numbers["ID"]))
      port = try #require(numbers["ACCEPT"])
    }

    func close() {
      kill(id, SIGTERM)
      pclose(process)
    }
  }

  @Test func aPageBehindABadCertificateComesAndSaysSo() async throws {
    let server = try TLSServer()
    defer { server.close() }
    let fetcher = Fetcher(.forTests)
    let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
    for _ in 0..<2 {
      let result = await fetcher.fetch(FetchRequest(address: address))
      #expect(result.failure == nil)
      #expect(result.response?.status == 200)
      #expect(result.response?.isCertificateValid == false)
    }
    await fetcher.close()
  }

  @Test func aBadCertificateIsAFailureWhereOneIsStrict() async throws {
    let server = try TLSServer()
    defer { server.close() }
    var settings = FetchSettings.forTests
    settings.strictTLS = true
    let fetcher = Fetcher(settings)
    let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
    let result = await fetcher.fetch(FetchRequest(address: address))
    #expect(result.failure?.kind == .tls)
    await fetcher.close()
  }
}
