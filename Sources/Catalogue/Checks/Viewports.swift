import AuditModel

/// The viewports of the pages of a site, which are hardly ever more than one: each is read once.
struct Viewports {
  private var known: [String: Viewport] = [:]

  /// The viewport of a page; nil where it has none.
  mutating func viewport(of page: PageFacts) -> Viewport? {
    guard let content = Viewport.content(of: page) else { return nil }
    if let viewport = known[content] { return viewport }
    let viewport = Viewport(content)
    known[content] = viewport
    return viewport
  }
}
