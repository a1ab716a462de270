import WebAddress

extension SiteFacts {
  /// The facts of the body's own part of the site; the start page always belongs to it.
  public func limited(to scope: Scope) -> SiteFacts {
    guard scope != .host else { return self }
    let start = start.identity
    var own = self
    own.pages.removeAll { !scope.contains($0.address) && $0.address.identity != start }
    own.feeds.removeAll { !scope.contains($0.address) }
    own.failures.removeAll { !scope.contains($0.address) }
    own.unvisited = unvisited.filter { scope.contains($0.address) }
    return own
  }

  /// The start page; nil where it is not among the pages.
  public var startPage: PageFacts? {
    let identity = start.identity
    return pages.first { $0.address.identity == identity }
  }
}
