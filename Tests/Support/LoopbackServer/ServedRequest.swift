/// A request that came to a `LoopbackServer`.
public struct ServedRequest: Sendable {
  /// The method, such as `GET`.
  public var method: String
  /// The request target as it stands in the request line.
  public var target: String
  /// The header fields in their order, names in lower case.
  public var fields: [(name: String, value: String)]
  /// The body; empty where none came.
  public var body: [UInt8]
  /// When its header was complete.
  public var arrivedAt: ContinuousClock.Instant
  /// Whether the connection may serve another request after this one (RFC 9112, 9.3).
  public var keepsConnection: Bool

  /// The path of the target, percent-encoded.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The query of the target without its question mark; nil where there is none.
  public var query: String? { target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) } }

  /// The value of the first field of that name, given in lower case.
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Reads a request's header, without its empty line; nil when it is no HTTP/1 request.
  init?(head: ArraySlice<UInt8>) {
    let lines = head.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    method = String(words[0])
    target = String(words[1])
    fields = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      return (line[..<colon].lowercased(), String(value))
    }
    body = []
    arrivedAt = .now
    keepsConnection = false
    let connection = field("connection")?.lowercased()
    keepsConnection = words[2] == "HTTP/1.0" ? connection == "keep-alive" : connection != "close"
  }
}
