extension WebAddress {
  /// `http` or `https`.
  public var scheme: String { text.utf8.dropFirst(4).first == UInt8(ascii: "s") ? "https" : "http" }

  /// The host in lower case, in punycode; an IPv6 address stands in its brackets.
  public var host: String { parts.host }

  /// The port, whether it is written or the scheme's own.
  public var port: Int { parts.port ?? defaultPort(ofScheme: scheme) }

  /// The path, percent-encoded; at least `/`.
  public var path: String { String(parts.path) }

  /// The query without its question mark, percent-encoded; nil where there is none.
  public var query: String? { parts.query.map(String.init) }

  /// The path decoded for people and for matching; control characters, and bytes that are no UTF-8, stay encoded.
  public var decodedPath: String { percentDecoded(path) }

  /// The extension of the last path segment in lower case, such as `pdf`: 1 to 8 ASCII letters or digits; empty where
  /// there is none. Path parameters (`;jsessionid=…`) are passed over.
  public var fileExtension: String {
    let path = parts.path.utf8
    let segment = path.suffix(from: path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)
    let name = segment.prefix { $0 != UInt8(ascii: ";") }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let ending = name[name.index(after: dot)...]
    guard (1...8).contains(ending.count), ending.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return "" }
    return String(decoding: ending.map(\.lowercasedASCII), as: UTF8.self)
  }

  /// Scheme, host and port, such as `http://example.vn:8080`; the scheme's own port is left out.
  public var origin: String { String(text[..<parts.path.startIndex]) }

  /// Whether the host is an IPv4 or IPv6 address rather than a name.
  public var hostAddressIsLiteral: Bool {
    let host = host
    return host.hasPrefix("[") || isIPv4Address(host)
  }

  /// The parts of the normal form, found anew on each call: a crawl holds very many addresses and asks seldom.
  var parts: (host: String, port: Int?, path: Substring, query: Substring?) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: scheme.utf8.count + 3)
    let pathStart = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
    let pathEnd = bytes[pathStart...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    let authority = text[start..<pathStart]
    let afterBrackets = authority.utf8.lastIndex(of: UInt8(ascii: "]")) ?? start
    let colon = authority.utf8[afterBrackets...].firstIndex(of: UInt8(ascii: ":"))
    return (
      host: String(authority[..<(colon ?? pathStart)]),
      port: colon.flatMap { Int(authority[authority.index(after: $0)...]) },
      path: text[pathStart..<pathEnd],
      query: pathEnd == bytes.endIndex ? nil : text[bytes.index(after: pathEnd)...]
    )
  }
}
