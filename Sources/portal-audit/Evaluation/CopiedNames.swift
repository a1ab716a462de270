import WebAddress

/// The names under which programs that copy a portal save its pages (wget, HTTrack and the like), with the addresses
/// that they stand for. Several addresses may be saved as one file.
struct CopiedNames {
  private var addresses: [String: [WebAddress]] = [:]

  /// The names of these pages.
  init(_ pages: some Sequence<WebAddress>) {
    for page in pages {
      for name in Self.names(of: page) { addresses[name, default: []].append(page) }
    }
  }

  /// The pages that a name stands for; an address stands for itself.
  func pages(named name: String) -> [WebAddress] {
    if name.contains("://") { return WebAddress(name).map { [$0] } ?? [] }
    return addresses[name] ?? []
  }

  private static func names(of page: WebAddress) -> Set<String> {
    let path = String(page.decodedPath.drop { $0 == "/" })
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let stems = (isFolder ? [] : [path, path + "/index.html"]) + (isFolder ? [path + "index.html"] : [])
    guard let query = page.query, !query.isEmpty else { return Set(stems + stems.map { $0 + ".html" }) }
    return Set(stems.flatMap { ["\($0)?\(query)", "\($0)?\(query).html"] })
  }
}
