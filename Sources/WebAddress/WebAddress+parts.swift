extension WebAddress {
  /// `http` or `https`.
  public var scheme: String { text.utf8.dropFirst(4).first == UInt8(ascii: "s") ? "https" : "http" }

  /// The host in lower case, in punycode; an IPv6 address stands in its brackets.
  public var host: String { string(in: layout.host) }

  /// The port, whether it is written or the scheme's own.
  public var port: Int { layout.port.flatMap { Int(string(in: $0)) } ?? defaultPort(ofScheme: scheme) }

  /// The path, percent-encoded; at least `/`.
  public var path: String { string(in: layout.path) }

  /// The query without its question mark, percent-encoded; nil where there is none.
  public var query: String? { layout.query.map(string) }

  /// The path decoded for people and for matching; control characters, and bytes that are no UTF-8, stay encoded.
  public var decodedPath: String { percentDecoded(path) }

  /// The extension of the last path segment in lower case, such as `pdf`: 1 to 8 ASCII letters or digits; empty where
  /// there is none. Path parameters (`;jsessionid=…`) are passed over.
  public var fileExtension: String {
    let bytes = text.utf8Span.span
    let path = AddressLayout(bytes).path
    let start = path.last { bytes[$0] == UInt8(ascii: "/") } ?? path.lowerBound
    let end = (start..<path.upperBound).first { bytes[$0] == UInt8(ascii: ";") } ?? path.upperBound
    guard let dot = (start..<end).last(where: { bytes[$0] == UInt8(ascii: ".") }) else { return "" }
    let ending = dot + 1..<end
    guard (1...8).contains(ending.count), ending.allSatisfy({ bytes[$0].isASCIILetter || bytes[$0].isASCIIDigit })
    else { return "" }
    return String(decoding: ending.map { bytes[$0].lowercasedASCII }, as: UTF8.self)
  }

  /// Scheme, host and port, such as `http://example.vn:8080`; the scheme's own port is left out.
  public var origin: String { string(in: 0..<layout.path.lowerBound) }

  /// Whether the host is an IPv4 or IPv6 address rather than a name.
  public var hostAddressIsLiteral: Bool {
    let host = host
    return host.hasPrefix("[") || isIPv4Address(host)
  }

  var layout: AddressLayout { AddressLayout(text.utf8Span.span) }

  /// The text between two places, which are counted in bytes.
  func string(in range: Range<Int>) -> String {
    // A normal form is ASCII, so it may be cut anywhere.
    unsafe String(
      copying: UTF8Span(unchecked: text.utf8Span.span.extracting(range), isKnownASCII: true))
  }
}
