import WebAddress

/// The names under which programs that copy a portal save its pages (wget, HTTrack and the like), with the addresses
/// that they stand for. Several addresses may be saved as one file.
struct CopiedNames {
  private var addresses: [String: [WebAddress]] = [:]
  /// The same by the names that the pages would have without their queries.
  private var withoutQuery: [String: [WebAddress]] = [:]

  /// The names of these pages.
  init(_ pages: some Sequence<WebAddress>) {
    for page in pages {
      for name in Self.names(of: page) { addresses[name, default: []].append(page) }
      guard page.query?.isEmpty == false else { continue }
      for name in Self.stems(of: page) { withoutQuery[name, default: []].append(page) }
    }
  }

  /// The pages that a name stands for; an address stands for itself. HTTrack writes a hash of the query into the name of
  /// a file and leaves the query behind the links to it: such a name stands for the one page of that path.
  func pages(named name: String) -> [WebAddress] {
    if name.contains("://") { return WebAddress(name).map { [$0] } ?? [] }
    if let exact = addresses[name] { return exact }
    let hashed = withoutQuery[name] ?? []
    return hashed.count == 1 ? hashed : []
  }

  private static func names(of page: WebAddress) -> Set<String> {
    let stems = stems(of: page)
    guard let query = page.query, !query.isEmpty else { return Set(stems + stems.map { $0 + ".html" }) }
    return Set(stems.flatMap { ["\($0)?\(query)", "\($0)?\(query).html"] })
  }

  private static func stems(of page: WebAddress) -> [String] {
    let path = String(page.decodedPath.drop { $0 == "/" })
    let isFolder = path.isEmpty || path.hasSuffix("/")
    return isFolder ? [path + "index.html"] : [path, path + "/index.html"]
  }
}
