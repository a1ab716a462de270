extension WebAddress {
  /// Whether both belong to one site: the same host but for a leading `www.`, over http or https. The default ports
  /// are interchangeable; any other port must be equal.
  public func isSameSite(as other: WebAddress) -> Bool {
    let (bytes, others) = (text.utf8Span.span, other.text.utf8Span.span)
    let (own, theirs) = (AddressLayout(bytes), AddressLayout(others))
    func isEqual(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
      range.count == other.count
        && range.indices.allSatisfy { bytes[$0] == others[$0 - range.lowerBound + other.lowerBound] }
    }
    guard isEqual(own.siteHost(of: bytes), theirs.siteHost(of: others)) else { return false }
    return switch (own.port, theirs.port) {
    case (let port?, let other?): isEqual(port, other)
    case (nil, nil): true
    default: false
    }
  }

  /// The same text for two addresses that are, as far as anyone can tell unseen, one page: "has it been fetched".
  ///
  /// The scheme, a leading `www.`, a default document at the end (where there is no query), tracking parameters,
  /// session ids, the views of a page for printing and saving, and the order of parameters make no difference. The case
  /// of a path does: only content can tell.
  public var identity: String {
    let bytes = text.utf8Span.span
    let layout = AddressLayout(bytes)
    let site = layout.siteHost(of: bytes).lowerBound
    if layout.query == nil, Self.isPlain(layout.path, of: bytes) { return string(in: site..<layout.path.upperBound) }
    let path = Self.withoutView(Self.withoutSession(string(in: layout.path)[...]))
    let query = layout.query.map { Self.essential(string(in: $0)[...]) } ?? ""
    let host = string(in: site..<layout.path.lowerBound)
    return query.isEmpty ? host + Self.withoutDefaultDocument(path) : "\(host)\(path)?\(query)"
  }

  /// Whether a path holds nothing that could be left out: no parameters or brackets, no folder that may be a view, and
  /// no name that begins as default documents do. Nearly all paths are such.
  private static func isPlain(_ path: Range<Int>, of bytes: borrowing Span<UInt8>) -> Bool {
    var segment = path.lowerBound
    for index in path {
      switch bytes[index] {
      case UInt8(ascii: ";"), UInt8(ascii: "("): return false
      case UInt8(ascii: "/"):
        let length = index - segment
        if viewFolders.contains(where: { $0.utf8.count == length }) { return false }
        segment = index + 1
      default: break
      }
    }
    guard segment < path.upperBound else { return true }
    let first = bytes[segment].lowercasedASCII
    let length = path.upperBound - segment
    return first != UInt8(ascii: "i") && first != UInt8(ascii: "d")
      && !viewFolders.contains { $0.utf8.count == length }
  }

  /// Names of the document that a folder answers with.
  private static let defaultDocuments: Set<String> = [
    "index.html", "index.htm", "index.shtml", "index.php", "index.asp", "index.aspx", "index.jsp", "default.aspx",
    "default.asp", "default.html", "default.htm", "default.php",
  ]

  private static func withoutDefaultDocument(_ path: Substring) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    let name = path[path.utf8.index(after: slash)...]
    return defaultDocuments.contains(lowercasedASCII(name)) ? path[...slash] : path
  }

  /// The path without the session ids that servers write into it: `;jsessionid=…` at its end, `/(S(…))` (ASP.NET).
  private static func withoutSession(_ path: Substring) -> Substring {
    var path = path
    if let semicolon = path.utf8.lastIndex(of: UInt8(ascii: ";")),
      lowercasedASCII(path[path.utf8.index(after: semicolon)...]).hasPrefix("jsessionid=")
    {
      path = path[..<semicolon]
    }
    guard path.utf8.contains(UInt8(ascii: "(")) else { return path }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let kept = segments.filter { !(lowercasedASCII($0).hasPrefix("(s(") && $0.hasSuffix("))")) }
    return kept.count == segments.count ? path : kept.joined(separator: "/")[...]
  }

  /// Folders under which portal software shows a page once more, for the printer or to be saved.
  private static let viewFolders = ["print", "savefile"]

  /// The path without such a folder; the first folder is a section that is called so.
  private static func withoutView(_ path: Substring) -> Substring {
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    func isView(_ segment: Substring.UTF8View) -> Bool { viewFolders.contains { segment.elementsEqual($0.utf8) } }
    // The first part is the empty one before the first stroke.
    guard segments.count > 2, segments.dropFirst(2).contains(where: isView) else { return path }
    let kept = segments.enumerated().filter { $0.offset < 2 || !isView($0.element) }
    return kept.map { String(Substring($0.element)) }.joined(separator: "/")[...]
  }

  /// The parts of a query that tell pages apart, in the order of their names; those of one name stay as they stand.
  private static func essential(_ query: Substring) -> String {
    let parameters = query.split(separator: "&").filter { !isNoise($0) }
    guard parameters.count > 1 else { return parameters.first.map(String.init) ?? "" }
    return parameters.enumerated().sorted { left, right in
      let (one, other) = (name(of: left.element), name(of: right.element))
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element).joined(separator: "&")
  }

  private static func name(of parameter: Substring) -> Substring {
    parameter[..<(parameter.utf8.firstIndex(of: UInt8(ascii: "=")) ?? parameter.endIndex)]
  }

  /// Parameters that tell where a visitor came from, or which visit it is.
  private static let noiseNames: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ttclid", "twclid", "igshid",
    "mc_cid",
    "mc_eid", "_ga", "_gl", "zarsrc", "zalo_id", "ref_src", "fb_source", "fb_ref", "phpsessid", "jsessionid",
    "sessionid",
    "session_id", "cfid", "cftoken",
  ]

  /// Parameters that show a page once more for the printer, where their value says yes.
  private static let viewNames: Set<String> = ["print", "printable", "printview", "print_view", "isprint"]

  /// Whether a parameter says nothing of the page: a mark of where the visitor came from, a session, or a view.
  private static func isNoise(_ parameter: Substring) -> Bool {
    let name = lowercasedASCII(name(of: parameter))
    let value = parameter.utf8.dropFirst(name.utf8.count + 1)
    if noiseNames.contains(name) || name.hasPrefix("utm_") || name.hasPrefix("aspsessionid") { return true }
    if name == "sid" || name == "s" { return value.count >= 16 && value.allSatisfy { $0.hexDigitValue != nil } }
    if name == "tmpl" { return value.elementsEqual("component".utf8) }
    guard viewNames.contains(name) else { return false }
    return ["", "1", "true", "yes"].contains(lowercasedASCII(Substring(value)))
  }

  private static func lowercasedASCII(_ text: Substring) -> String {
    String(decoding: text.utf8.map(\.lowercasedASCII), as: UTF8.self)
  }
}
