import AuditModel
import WebAddress

/// The sitemaps of the site, as far as they have been sought.
struct SitemapSearch: Sendable {
  /// Whether the start page's origin has been asked for its sitemaps.
  var hasBegun = false
  /// How many sitemaps were found that are fetched.
  var files = 0
  /// How many pages were taken from them that promise something.
  var promising = 0
  /// How many pages were taken from them that promise nothing.
  var unpromising = 0
}

extension Crawl {
  /// So many sitemaps go ahead of pages; the rest are lists like others.
  private static let sitemapsAhead = 1
  /// An index may list indexes, but not for ever. The protocol allows none.
  private static let sitemapLevels = 3
  /// The most pages that are taken from all sitemaps of a site: as many as the protocol allows in one.
  private static let listedLimit = 50_000
  /// Where a page stands that only a sitemap lists: no links are counted to it.
  private static let listedDepth = 2

  /// Lets the sitemaps wait for their turn that robots.txt of the start page's origin names, or else the one at the
  /// usual place, once the start page has answered.
  mutating func seekSitemaps() {
    guard !sitemaps.hasBegun, let scopeStart, let robots = scopeStart.resolving("/robots.txt") else { return }
    sitemaps.hasBegun = true
    var named: [String] = []
    if case .known(let rules) = origins[origin(of: scopeStart)].robots { named = rules.sitemaps }
    let addresses = named.compactMap { robots.resolving($0) }.filter { $0.isSameSite(as: scopeStart) }
    for address in addresses { _ = wait(forSitemap: address, level: 1) }
    if addresses.isEmpty, let usual = scopeStart.resolving("/sitemap.xml") {
      _ = wait(forSitemap: usual, level: 1)
    }
  }

  /// The addresses of a sitemap that were not known.
  mutating func follow(_ sitemap: SitemapFacts, depth: Int) -> [FoundAddress] {
    var found: [FoundAddress] = []
    for address in sitemap.sitemaps where depth < Self.sitemapLevels {
      if let address = wait(forSitemap: address, level: depth + 1) { found.append(address) }
    }
    for (position, address) in sitemap.pages.enumerated() {
      guard sitemaps.promising + sitemaps.unpromising < Self.listedLimit else { break }
      if let address = follow(listed: address, position: position) { found.append(address) }
    }
    return found
  }

  /// A sitemap of the site waits for its turn, within the budget of sitemaps; one to which a link leads as well moves
  /// forward.
  private mutating func wait(forSitemap address: WebAddress, level: Int) -> FoundAddress? {
    guard let scopeStart, address.isSameSite(as: scopeStart), sitemaps.files < policy.maxSitemaps,
      AddressTrap(address, policy: policy) == nil
    else { return nil }
    let isAhead = sitemaps.files < Self.sitemapsAhead
    let entry = Frontier.Entry(
      address: address, text: "", promise: isAhead ? .greatestFiniteMagnitude : Attention.listStanding,
      depth: UInt32(level),
      origin: Int32(origin(of: address)), kind: .sitemap, standing: .listed)
    let identity = address.identity
    if let known = frontier.entry(of: identity) {
      frontier.improve(known, with: entry)
      return nil
    }
    sitemaps.files += 1
    return add(entry, identity: identity)
  }

  /// A page that a sitemap lists. Of those that promise nothing only so many wait as may be fetched at all.
  private mutating func follow(listed address: WebAddress, position: Int) -> FoundAddress? {
    if let known = entriesBySpelling[TextKey(address.text)].map(Int.init) {
      raise(known, to: .listed)
      return nil
    }
    let hint = LinkHint(address: address, text: "", depth: Self.listedDepth, position: position)
    let isPromising = focus.promise(hint).strength > 0
    guard isPromising || sitemaps.unpromising < policy.maxPages else { return nil }
    let lead = Lead(
      target: address, text: "", depth: Self.listedDepth, position: position, standing: .listed)
    guard let found = follow(lead) else { return nil }
    if isPromising { sitemaps.promising += 1 } else { sitemaps.unpromising += 1 }
    return found
  }
}
