/// A machine that answers for another host, written as curl's `--connect-to` has it: `HOST:PORT:HOST:PORT`.
///
/// The first host and port are those of the address; each may be empty, which means any. The other two are connected
/// to instead; each may be empty, which means the same. An IPv6 address stands in brackets.
public struct ConnectTo: Hashable, Sendable {
  /// The text as it was given.
  public let text: String
  private let host: String
  private let port: Int?
  private let targetHost: String

  /// What is wrong with a text.
  public enum Fault: Error, Hashable, Sendable {
    /// There are so many parts rather than four.
    case parts(Int)
    /// This is no port from 1 to 65535.
    case port(String)
    /// This is no host.
    case host(String)
  }

  /// Reads `HOST:PORT:HOST:PORT`.
  public init(_ text: String) throws(Fault) {
    let parts = Self.parts(of: text)
    guard parts.count == 4 else { throw .parts(parts.count) }
    for port in [parts[1], parts[3]] where !port.isEmpty {
      guard port.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = UInt16(port), number > 0 else {
        throw .port(port)
      }
    }
    for host in [parts[0], parts[2]] {
      let isHost = host.utf8.allSatisfy {
        $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "@")
      }
      guard isHost, host.hasPrefix("[") == host.hasSuffix("]") else { throw .host(host) }
    }
    self.text = text
    (host, port, targetHost) = (parts[0].lowercased(), Int(parts[1]), parts[2])
  }

  /// The host to connect to instead for that host and port; nil where this says nothing of them.
  func target(host: String, port: Int) -> String? {
    guard self.host.isEmpty || self.host == host, self.port == nil || self.port == port else { return nil }
    return targetHost.isEmpty ? host : targetHost
  }

  /// The text cut at its colons, but for those within brackets.
  private static func parts(of text: String) -> [String] {
    var parts = [[UInt8]()]
    var isInBrackets = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "[") { isInBrackets = true }
      if byte == UInt8(ascii: "]") { isInBrackets = false }
      if byte == UInt8(ascii: ":"), !isInBrackets {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}
