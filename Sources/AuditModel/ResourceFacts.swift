public import WebAddress

/// What one response turned out to be, whatever its Content-Type says.
public enum ResourceFacts: Hashable, Sendable {
  /// An HTML page.
  case page(PageFacts)
  /// An attached document; its facts say how far it could be read.
  case document(PageFacts)
  /// A feed that parses.
  case feed(FeedFacts)
  /// A sitemap, or an index of sitemaps.
  case sitemap(SitemapFacts)
  /// A redirect: where it leads.
  case redirect(WebAddress)
  /// Something else; the media type as its bytes or its header tell it, such as `application/pdf`.
  case other(mediaType: String)
}
