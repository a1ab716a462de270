import AuditModel
import WebAddress

/// Exchanges and their facts, gathered in the order of the archive.
struct FactsCollection {
  /// All exchanges.
  private(set) var exchanges: [Exchange] = []
  /// What came last from each address.
  private(set) var last: [WebAddress: Exchange.Answer] = [:]
  /// What each address gave last with success.
  private(set) var facts: [WebAddress: ResourceFacts] = [:]
  /// The first page that answered with success.
  private(set) var firstPage: WebAddress?

  /// Adds an exchange, with its facts where it succeeded.
  mutating func add(_ exchange: Exchange, _ facts: ResourceFacts?) {
    exchanges.append(exchange)
    last[exchange.address] = exchange.answer
    guard let facts else { return }
    if case .sitemap = facts {
      // It has led the crawl on; fifty thousand addresses of it are not kept for an audit that does not ask for them.
      self.facts[exchange.address] = .other(mediaType: SitemapFacts.mediaType)
      return
    }
    self.facts[exchange.address] = facts
    if firstPage == nil, case .page(let page) = facts, page.isContent { firstPage = exchange.address }
  }

  /// Where the redirects from that address end, as far as they were fetched.
  func destination(of start: WebAddress) -> WebAddress {
    var (address, seen) = (start, Set([start]))
    while case .redirect(let next)? = facts[address], seen.insert(next).inserted { address = next }
    return address
  }

  /// The pages that answered with success, sorted by address.
  var pages: [PageFacts] {
    facts.values.compactMap { if case .page(let page) = $0, page.isContent { page } else { nil } }
      .sorted { $0.address < $1.address }
  }

  /// The attached documents that answered with success, sorted by address.
  var documents: [PageFacts] {
    facts.values.compactMap { if case .document(let page) = $0, page.isContent { page } else { nil } }
      .sorted { $0.address < $1.address }
  }

  /// The feeds, sorted by address.
  var feeds: [FeedFacts] {
    facts.values.compactMap { if case .feed(let feed) = $0 { feed } else { nil } }
      .sorted { $0.address < $1.address }
  }
}

extension PageFacts {
  /// Whether it is what was asked for, rather than the text that some servers send with a redirect.
  fileprivate var isContent: Bool { (200..<300).contains(status) }
}
