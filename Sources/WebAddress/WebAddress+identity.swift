extension WebAddress {
  /// Whether both belong to one site: the same host but for a leading `www.`, over http or https. The default ports
  /// are interchangeable; any other port must be equal.
  public func isSameSite(as other: WebAddress) -> Bool {
    siteHost == other.siteHost && parts.port == other.parts.port
  }

  /// The same text for two addresses that are, as far as anyone can tell unseen, one page: "has it been fetched".
  ///
  /// The scheme, a leading `www.`, a default document at the end (where there is no query), tracking parameters and
  /// session ids make no difference; the rest of the query stays as and where it is.
  public var identity: String {
    let parts = parts
    let port = parts.port.map { ":\($0)" } ?? ""
    let query = (parts.query ?? "").split(separator: "&").filter { !Self.isNoise($0) }.joined(separator: "&")
    let path = Self.withoutSession(parts.path)
    return query.isEmpty ? siteHost + port + Self.withoutDefaultDocument(path) : "\(siteHost)\(port)\(path)?\(query)"
  }

  /// The host without a leading `www.`.
  var siteHost: String {
    let host = host
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Names of the document that a folder answers with.
  private static let defaultDocuments: Set<String> = [
    "index.html", "index.htm", "index.php", "default.aspx", "default.asp",
  ]

  private static func withoutDefaultDocument(_ path: Substring) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    let name = path[path.utf8.index(after: slash)...]
    return defaultDocuments.contains(lowercasedASCII(name)) ? path[...slash] : path
  }

  /// The path without the session id that Java servers put at its end.
  private static func withoutSession(_ path: Substring) -> Substring {
    guard let semicolon = path.utf8.lastIndex(of: UInt8(ascii: ";")),
      lowercasedASCII(path[path.utf8.index(after: semicolon)...]).hasPrefix("jsessionid=")
    else { return path }
    return path[..<semicolon]
  }

  /// Whether a parameter says nothing of the page: a mark of where the visitor came from, or a session.
  private static func isNoise(_ parameter: Substring) -> Bool {
    let equals = parameter.utf8.firstIndex(of: UInt8(ascii: "=")) ?? parameter.endIndex
    switch lowercasedASCII(parameter[..<equals]) {
    case "fbclid", "gclid", "phpsessid", "jsessionid": return true
    case "sid":
      let value = parameter[equals...].utf8.dropFirst()
      return value.count >= 16 && value.allSatisfy { $0.hexDigitValue != nil }
    case let name: return name.hasPrefix("utm_")
    }
  }

  private static func lowercasedASCII(_ text: Substring) -> String {
    String(decoding: text.utf8.map(\.lowercasedASCII), as: UTF8.self)
  }
}
