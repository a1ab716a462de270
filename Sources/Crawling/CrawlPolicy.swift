public import AuditModel

/// How far a crawl goes and how gently. Times are in seconds.
public struct CrawlPolicy: Hashable, Sendable {
  /// The most HTML pages that may answer with success.
  public var maxPages = 500
  /// Who decides which part of the site is crawled.
  public var scope = ScopeChoice.automatic
  /// The most seconds the crawl may take; nil for as long as it needs.
  public var maxSeconds: Double?
  /// The least time between the starts of two requests to one host; 0 for none.
  public var delay = 1.0
  /// The share of the delay that chance may add to it, so that a nightly batch does not beat in step.
  public var jitter = 0.1
  /// What decides the jitter.
  public var seed: UInt64 = 0
  /// The most requests to one host that may be under way at a time.
  public var concurrency = 4
  /// The longest `Crawl-delay` of robots.txt that is obeyed; a longer one is cut to this and said so.
  public var maxCrawlDelay = 10.0
  /// How long the rules of a robots.txt hold before it is read again (RFC 9309, section 2.4).
  public var robotsLifetime = 86_400.0
  /// The most bytes of decoded body to keep.
  public var bodyLimit = 10 << 20
  /// The most bytes of decoded bodies of the whole crawl; those under way when they are reached still count.
  public var maxBytes = 1000 << 20
  /// The most time that one exchange may take.
  public var timeout = 30.0
  /// The product token that groups of robots.txt name (RFC 9309, section 2.2.1).
  public var robotsToken = "portal-audit"
  /// How often a request is repeated that timed out, was reset, or was answered with 429 or 503.
  public var retries = 1
  /// The pause before a repetition where the server names none.
  public var retryPause = 2.0
  /// The longest `Retry-After` that is obeyed; a longer one is cut to this.
  public var maxRetryAfter = 30.0
  /// The most redirects in a row.
  public var maxRedirects = 10
  /// The most octets of an address that is followed.
  public var maxAddressLength = 2000
  /// The most segments of a path that is followed.
  public var maxPathDepth = 20
  /// The most addresses that are fetched where only the query differs.
  public var maxQueriesPerPath = 300
  /// Whether addresses are fetched too that promise nothing more. Kinds of pages that go on and on without new content
  /// stay closed all the same, for they may have no end.
  public var isExhaustive = false
  /// Whether the site is asked for an address that does not exist, to know its answer again.
  public var probesNotFound = true
  /// Whether the search of the start page is asked once, to know whether it answers.
  public var probesSearch = true
  /// The most feeds that are fetched.
  public var maxFeeds = 20
  /// The most documents that are fetched; 0 for none. They count as no pages.
  public var maxDocuments = 100
  /// The most bytes of a document; of a longer one nothing is read.
  public var documentLimit = 30 << 20
  /// The most bytes of documents of the whole crawl.
  public var maxDocumentBytes = 400 << 20
  /// The most sitemaps that are fetched; 0 for none. They count as no pages.
  public var maxSitemaps = 50
  /// How many failures in a row make a host rest.
  public var failuresToRest = 10
  /// How long a host rests before one request tries it again.
  public var rest = 30.0
  /// After how many rests in a row a host is given up.
  public var maxRests = 3

  /// The defaults: polite to a shared server.
  public init() {}
}
