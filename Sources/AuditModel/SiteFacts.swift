public import WebAddress

/// Everything that a crawl learned about one site, in an order that does not depend on the order of arrival.
public struct SiteFacts: Sendable {
  /// The address the user gave, as it was finally fetched.
  public var start: WebAddress
  /// The pages that answered with success, sorted by address, one per address.
  public var pages: [PageFacts]
  /// The attached documents that answered with success, sorted by address, one per address.
  public var documents: [PageFacts]
  /// The page that the site shows with a status of success for an address that does not exist, where it does that.
  public var notFoundPage: PageFacts?
  /// What the search of the start page answered, where it has one that was asked.
  public var searchPage: PageFacts?
  /// The feeds that parse, sorted by address.
  public var feeds: [FeedFacts]
  /// What was asked for and could not be had, sorted by address.
  public var failures: [UnreachedAddress]
  /// What was found and never asked for, or answered with what nobody reads, sorted by address.
  public var unvisited: UnvisitedAddresses
  /// How the crawl went.
  public var crawl: CrawlSummary

  /// The facts of a site. The answers for an address that does not exist and for a search are told apart from the
  /// pages.
  public init(
    start: WebAddress, pages: [PageFacts], feeds: [FeedFacts], failures: [UnreachedAddress],
    unvisited: UnvisitedAddresses, crawl: CrawlSummary, documents: [PageFacts] = []
  ) {
    self.start = start
    let startIdentity = start.identity
    let search = pages.first { $0.address.identity == startIdentity }.flatMap(SearchProbe.address)?.identity
    self.pages = pages.filter { !NotFoundProbe.isProbe($0.address) && $0.address.identity != search }
      .sorted { $0.address < $1.address }
    notFoundPage = pages.first { NotFoundProbe.isProbe($0.address) }
    searchPage = search.flatMap { search in pages.first { $0.address.identity == search } }
    self.documents = documents.sorted { $0.address < $1.address }
    self.feeds = feeds.sorted { $0.address < $1.address }
    self.failures = failures.sorted { $0.address < $1.address }
    self.unvisited = unvisited
    self.crawl = crawl
  }
}
