import Glibc

/// A server on loopback that speaks TLS and answers every request with a page: `openssl s_server`.
public final class TLSServer: Sendable {
  /// Whether this machine has the commands that it needs.
  public static let isAvailable = system("command -v openssl timeout > /dev/null 2>&1") == 0

  /// The port it listens on.
  public let port: Int
  private let id: pid_t

  /// Starts a server with a certificate and its key, which are files.
  public init(certificate: String, key: String) throws {
    // The shell tells its own id and then becomes the server, so that the server can be ended.
    let command = """
      echo "ID:$$" && \
      exec timeout 60 openssl s_server -accept 127.0.0.1:0 -www -cert '\(certificate)' -key '\(key)' 2>&1
      """
    guard let process = popen(command, "r") else { throw LoopbackFault.last("No server could be started") }
    var numbers: [Substring: Int] = [:]
    var line = [CChar](repeating: 0, count: 1000)
    while numbers["ACCEPT"] == nil, fgets(&line, Int32(line.count), process) != nil {
      let text = String(decoding: line.prefix { $0 >= 0x20 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = text.split { $0 == ":" || $0 == " " }
      if let first = words.first, let last = words.last { numbers[first] = Int(last) }
    }
    guard let id = numbers["ID"], let port = numbers["ACCEPT"] else {
      throw LoopbackFault("openssl serves nothing.")
    }
    (self.id, self.port) = (pid_t(id), port)
  }

  /// Ends the server, once: the whole group that `timeout` leads, and by the one signal that a thread cannot have blocked for
  /// its children.
  public func stop() {
    kill(-id, SIGKILL)
    waitpid(id, nil, 0)
  }
}
