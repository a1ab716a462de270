public import WebAddress

/// What was read from a sitemap (sitemaps.org, protocol 0.9): addresses that the site itself lists. It leads a crawl on
/// and is no evidence, so it carries no time and no digest.
public struct SitemapFacts: Hashable, Sendable, Codable {
  /// What a sitemap is called where no more than its kind is told.
  public static let mediaType = "application/sitemap+xml"

  /// The address that answered.
  public var address: WebAddress
  /// The pages it lists, each once, in their order.
  public var pages: [WebAddress]
  /// The sitemaps that an index lists, each once, in their order; empty for any other sitemap.
  public var sitemaps: [WebAddress]

  /// The facts of a sitemap.
  public init(address: WebAddress, pages: [WebAddress], sitemaps: [WebAddress]) {
    self.address = address
    self.pages = pages
    self.sitemaps = sitemaps
  }
}
