/// What a body is read as.
enum ResourceKind: Equatable {
  /// An HTML page.
  case page
  /// A feed, or what calls itself one.
  case feed
  /// A sitemap or an index of sitemaps, in its XML or its text form.
  case sitemap
  /// Something else, with its media type.
  case other(String)

  /// Decides by the first bytes and the header together: the bytes win where they are unmistakable, the header decides
  /// among what looks alike (WHATWG MIME Sniffing has the same order for the types that matter here).
  init(body: ArraySlice<UInt8>, header: ContentType, fileExtension: String) {
    if let type = Signature.mediaType(of: body, header: header.mediaType, fileExtension: fileExtension) {
      self = .other(type)
      return
    }
    if SitemapDocument.root(of: body) != nil {
      self = .sitemap
      return
    }
    switch Self.rootName(of: body) {
    case "rss", "rdf:RDF", "feed": self = .feed
    case "html", "HTML", "!html": self = .page
    default: self = Self.byHeader(header.mediaType, body: body)
    }
  }

  /// What a body without an unmistakable beginning is.
  private static func byHeader(_ mediaType: String, body: ArraySlice<UInt8>) -> ResourceKind {
    switch mediaType {
    case "text/html", "application/xhtml+xml": return .page
    case "application/rss+xml", "application/atom+xml", "application/rdf+xml": return .feed
    case "text/xml", "application/xml":
      // A warning printed ahead of a feed breaks it, yet a reader must hear of the feed.
      if body.prefix(4096).offset(of: "<rss") != nil { return .feed }
      return looksLikePage(body) ? .page : .other(mediaType)
    case "", "text/plain", "application/octet-stream", "unknown/unknown", "application/x-httpd-php",
      "binary/octet-stream":
      if looksLikePage(body) { return .page }
      if SitemapDocument.isList(body) { return .sitemap }
      return .other(mediaType.isEmpty ? "application/octet-stream" : mediaType)
    default: return .other(mediaType)
    }
  }

  /// Whether an element that only pages have stands near the beginning.
  private static func looksLikePage(_ body: ArraySlice<UInt8>) -> Bool {
    let start = body.prefix(4096)
    guard start.contains(UInt8(ascii: "<")) else { return false }
    for offset in 0..<start.count where start[start.startIndex + offset] == UInt8(ascii: "<") {
      if start.hasPrefix("<!doctype html", at: offset) || start.hasPrefix("<html", at: offset)
        || start.hasPrefix("<head", at: offset) || start.hasPrefix("<body", at: offset)
        || start.hasPrefix("<title", at: offset) || start.hasPrefix("<meta", at: offset)
        || start.hasPrefix("<frameset", at: offset)
      {
        return true
      }
    }
    return false
  }

  /// The name of the first element, past a byte order mark, declarations and comments; `!html` for a document type of
  /// HTML; empty where something else comes first.
  static func rootName(of body: ArraySlice<UInt8>) -> String {
    var rest = body.prefix(8192)
    if rest.has(0) { rest = rest.filter { $0 != 0 }[...] }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) { rest = rest.dropFirst(2) }
    while true {
      rest = rest.drop { $0.isBlank }
      if rest.hasPrefix("<!doctype") {
        if rest.dropFirst(9).drop(while: \.isBlank).hasPrefix("html") { return "!html" }
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else if rest.hasPrefix("<!--") {
        guard let end = rest.offset(of: "-->", from: 4) else { return "" }
        rest = rest.dropFirst(end + 3)
      } else if rest.hasPrefix("<?") {
        guard let end = rest.offset(of: "?>", from: 2) else { return "" }
        rest = rest.dropFirst(end + 2)
      } else {
        guard rest.first == UInt8(ascii: "<") else { return "" }
        return rest.dropFirst().prefix { !$0.isBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.text
      }
    }
  }
}
