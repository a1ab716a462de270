import AuditModel
import WebAddress

/// How a crawl went, told from its exchanges alone: for a run whose process died, and for an archive of another tool.
struct DerivedCrawl {
  /// The start address, redirects followed as far as they were fetched.
  let start: WebAddress
  /// What was asked for and not had, as far as the start, a link or a redirect leads there.
  let failures: [UnreachedAddress]
  /// What is linked on the site and has no response.
  let unvisited: [UnreachedAddress]
  private let collection: FactsCollection
  private let documents: Int

  /// The crawl behind the exchanges.
  init(_ collection: FactsCollection, start: WebAddress) {
    self.collection = collection
    self.start = Self.destination(of: start, in: collection)
    let links = SiteLinks(collection, start: self.start, given: start)
    let answered = Set(collection.last.keys.map(\.siteKey))
    documents = links.documents
    failures = links.texts.compactMap { address, text in
      collection.last[address].flatMap { UnreachedAddress($0, address: address, text: text) }
    }
    unvisited = links.texts.compactMap { address, text in
      answered.contains(address.siteKey) ? nil : UnreachedAddress(address: address, text: text)
    }
  }

  /// The numbers of the crawl.
  func summary(stopped: CrawlSummary.Stop, startedAt: Instant?) -> CrawlSummary {
    let exchanges = collection.exchanges.filter(\.wasSent)
    return CrawlSummary(
      pages: collection.pages.count, documents: documents,
      failed: exchanges.count { ($0.status ?? 599) >= 400 },
      bytes: exchanges.reduce(0) { sum, exchange in
        if case .response(_, _, let length, _) = exchange.answer { sum + length } else { sum }
      },
      requests: exchanges.count, stopped: stopped,
      startedAt: startedAt ?? exchanges.map(\.capturedAt).min() ?? Instant(secondsSince1970: 0))
  }

  private static func destination(of start: WebAddress, in collection: FactsCollection) -> WebAddress {
    var (address, seen) = (start, Set([start]))
    while case .redirect(let next)? = collection.facts[address], seen.insert(next).inserted { address = next }
    return address
  }
}

extension Exchange {
  /// Whether a request went out; some failures are decided before.
  fileprivate var wasSent: Bool {
    guard case .failure(let failure) = answer else { return true }
    switch failure.kind {
    case .disallowed, .privateAddress, .cancelled: return false
    default: return true
    }
  }
}

extension UnreachedAddress {
  /// An address whose last answer is no content; nil where it is.
  fileprivate init?(_ answer: Exchange.Answer, address: WebAddress, text: String) {
    switch answer {
    case .failure(let failure): self.init(address: address, text: text, failure: failure.kind)
    case .response(let status, _, _, _):
      guard status >= 400 else { return nil }
      self.init(address: address, text: text, status: status)
    }
  }
}
