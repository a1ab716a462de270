import AuditModel
import WebAddress

/// How a crawl went, told from its exchanges alone: for a run whose process died, and for an archive of another tool.
struct DerivedCrawl {
  /// The start address, redirects followed as far as they were fetched.
  let start: WebAddress
  /// What was asked for and not had, as far as the start, a link or a redirect leads there.
  let failures: [UnreachedAddress]
  /// What is linked on the site and has no response, or one that nobody reads.
  let unvisited: UnvisitedAddresses
  private let collection: FactsCollection
  /// What the search of the start page was asked; no page of the site.
  private let search: String?
  private let documents: Int

  /// The crawl behind the exchanges.
  init(_ collection: FactsCollection, start: WebAddress) {
    self.collection = collection
    let home = collection.destination(of: start)
    self.start = home
    let startIdentity = self.start.identity
    search = collection.pages.first { $0.address.identity == startIdentity }.flatMap(SearchProbe.address)?.identity
    let links = SiteLinks(collection, start: self.start, given: start)
    let reached = Set(collection.facts.keys.filter { Self.isRead($0, collection, home) }.map(\.siteKey))
    let lastAnswers = Dictionary(collection.last.map { ($0.key.siteKey, $0) }) { $0.key < $1.key ? $0 : $1 }
    var (failures, unvisited): ([UnreachedAddress], [UnreachedAddress]) = ([], [])
    for (key, target) in links.targets where !reached.contains(key) {
      if let (address, answer) = lastAnswers[key], collection.facts[address] == nil {
        failures.append(UnreachedAddress(answer, address: address, text: target.text))
      } else {
        unvisited.append(UnreachedAddress(address: target.address, text: target.text))
      }
    }
    (self.failures, self.unvisited, documents) = (failures, UnvisitedAddresses(unvisited), links.documents)
  }

  /// Whether what an address gave was looked at: nobody reads a picture or a film, nor what lies on another host or
  /// behind a login.
  private static func isRead(_ address: WebAddress, _ collection: FactsCollection, _ start: WebAddress) -> Bool {
    switch collection.facts[address] {
    case .other(let mediaType): return mediaType == SitemapFacts.mediaType
    case .redirect:
      let end = collection.destination(of: address)
      if case .page(let page)? = collection.facts[end], page.isLogin { return false }
      return collection.facts[end] != nil || end.isSameSite(as: start)
    default: return true
    }
  }

  /// The numbers of the crawl.
  func summary(stopped: CrawlSummary.Stop, startedAt: Instant?) -> CrawlSummary {
    let exchanges = collection.exchanges.filter(\.wasSent)
    return CrawlSummary(
      pages: collection.pages.count { !NotFoundProbe.isProbe($0.address) && $0.address.identity != search },
      documents: documents,
      failed: exchanges.count { ($0.status ?? 599) >= 400 },
      bytes: exchanges.reduce(0) { sum, exchange in
        if case .response(_, _, let length, _) = exchange.answer { sum + length } else { sum }
      },
      requests: exchanges.count, stopped: stopped,
      startedAt: startedAt ?? exchanges.map(\.capturedAt).min() ?? Instant(secondsSince1970: 0))
  }
}

extension Exchange {
  /// Whether a request went out; some failures are decided before.
  fileprivate var wasSent: Bool {
    guard case .failure(let failure) = answer else { return true }
    switch failure.kind {
    case .disallowed, .robotsUnreachable, .privateAddress, .cancelled: return false
    default: return true
    }
  }
}

extension UnreachedAddress {
  /// An address whose last answer is no content.
  fileprivate init(_ answer: Exchange.Answer, address: WebAddress, text: String) {
    switch answer {
    case .failure(let failure): self.init(address: address, text: text, failure: failure.kind)
    case .response(let status, _, _, _): self.init(address: address, text: text, status: status)
    }
  }
}
