import AuditModel
import WebAddress

extension Crawl {
  /// So many feeds go ahead of pages: that a feed can be read is asked of a portal. The rest wait for their turn, for
  /// they repeat what pages list, and some systems make one of every article.
  private static let feedsAhead = 1

  /// A link as it is judged.
  struct Lead {
    var target: WebAddress
    var text: String
    var depth: Int
    var position: Int
    /// Nil where the spelling is to tell it.
    var kind: AddressKind?
    var standing = Standing.linked
    /// The key of its spelling, where that is known.
    var spelling: TextKey?
    /// The entry that its spelling names, where that is known.
    var entry: Int?
  }

  /// The addresses of a page that were not known. A frame or a refresh shows its target as the page itself would, so
  /// it is no link further. A canonical address is neither followed nor believed: many portals name their start page
  /// on every page.
  mutating func follow(_ page: PageFacts, depth: Int) -> [FoundAddress] {
    var found: [FoundAddress] = []
    // What the head declares is a feed; a link that sounds like one often leads to a list of them.
    for (position, feed) in page.feeds.enumerated() {
      let lead = Lead(target: feed, text: "", depth: depth + 1, position: position, kind: .feed)
      if let address = follow(lead) { found.append(address) }
    }
    for (position, link) in page.links.enumerated() {
      let familiar = familiar(link)
      if familiar.isSettled { continue }
      let text = link.text.isEmpty ? link.image ?? "" : link.text
      let distance = link.kind == .frame || link.kind == .refresh ? 0 : 1
      let lead = Lead(
        target: link.target, text: text, depth: depth + distance, position: position, kind: familiar.kind,
        spelling: familiar.spelling, entry: familiar.entry)
      if let address = follow(lead) { found.append(address) }
    }
    // A search is asked once, as a probe; its results are no pages of the site.
    for (position, guess) in page.guesses.enumerated() where guess.kind != .search {
      let lead = Lead(
        target: guess.target, text: guess.text, depth: depth + 1, position: position, standing: .guessed)
      if let address = follow(lead) { found.append(address) }
    }
    return found
  }

  /// What is told of a link by what it is, wherever it stands. That it leads out holds once there is a start page, and
  /// then for good; the first of them is followed all the same, for a document is counted thereby. No more is to be
  /// learnt of what was fetched either, once it is known that visitors are shown the way to it.
  private mutating func familiar(_ link: Link) -> FamiliarLink {
    guard var known = familiarLinks.value(of: link.contentID) else {
      let kind = AddressKind(link.target)
      let first = FamiliarLink(kind: kind, spelling: TextKey(link.target.text))
      var later = first
      later.isSettled = !isStarting && (kind == .media || !mayFollow(link.target, as: kind))
      familiarLinks.keep(later, for: link, link.contentID)
      return first
    }
    if known.isSettled { return known }
    if known.entry == nil { known.entry = entriesBySpelling[known.spelling].map(Int.init) }
    guard let entry = known.entry else { return known }
    known.isSettled = !isStarting && frontier.entries[entry].isFetchedAsLinked
    familiarLinks.keep(known, for: link, link.contentID)
    return known
  }

  /// The addresses of a feed that were not known.
  mutating func follow(_ feed: FeedFacts, depth: Int) -> [FoundAddress] {
    feed.entries.enumerated().compactMap { position, entry in
      guard let target = entry.link else { return nil }
      return follow(
        Lead(
          target: target, text: entry.title, depth: depth + 1, position: position))
    }
  }

  /// Counts a document; says whether it was not known.
  @discardableResult
  mutating func count(document address: WebAddress) -> Bool {
    guard documents.insert(TextKey(address.identity)).inserted else { return false }
    counters.documents += 1
    return true
  }

  /// Takes back that an address is a document: it led elsewhere, or a page came of it.
  mutating func uncount(document address: WebAddress) {
    if documents.contains(TextKey(address.identity)) { counters.documents -= 1 }
  }

  mutating func follow(_ lead: Lead) -> FoundAddress? {
    let spelling = lead.spelling ?? TextKey(lead.target.text)
    if let known = lead.entry ?? entriesBySpelling[spelling].map(Int.init) {
      raise(known, to: lead.standing)
      if !wantsBetter(known, lead) { return nil }
    }
    let kind = lead.kind ?? AddressKind(lead.target)
    switch kind {
    case .media: return nil
    case .document:
      let isNew = count(document: lead.target)
      if let found = letWait(lead, kind, spelling) { return found }
      guard isNew else { return nil }
      return FoundAddress(address: lead.target, text: lead.text, depth: lead.depth, kind: .document, promise: 0)
    case .page, .feed, .sitemap: return letWait(lead, kind, spelling)
    }
  }

  /// Lets an address of the site wait for its turn, or improves the place of one that waits.
  private mutating func letWait(_ lead: Lead, _ kind: AddressKind, _ spelling: TextKey) -> FoundAddress? {
    guard mayFollow(lead.target, as: kind) else { return nil }
    if AddressTrap(lead.target, policy: policy) != nil {
      observations.trapped += 1
      return nil
    }
    let identity = lead.target.identity
    let known = frontier.entry(of: identity)
    if let known {
      raise(known, to: lead.standing)
      if !wantsBetter(known, lead) { return nil }
    }
    if known == nil, kind == .feed, feeds >= policy.maxFeeds { return nil }

    let address = known == nil ? spelledAsStart(lead.target, identity: identity) : lead.target
    let hint = LinkHint(address: address, text: lead.text, depth: lead.depth, position: lead.position)
    let isAhead = kind == .feed && known == nil && feeds < Self.feedsAhead
    let prospect = prospect(of: hint, kind, known: known)
    // A document that nothing speaks well of is known and not waited for; another link may speak of it.
    if kind == .document, !(prospect.promise.strength > 0), !policy.isExhaustive { return nil }
    if known == nil, attention.isClosed(prospect) {
      observations.repetitive += 1
      return nil
    }
    var entry = Frontier.Entry(
      address: address, text: Self.shortened(lead.text), promise: isAhead ? .greatestFiniteMagnitude : 0,
      prospect: prospect, depth: UInt32(lead.depth), origin: Int32(origin(of: address)), kind: kind,
      standing: lead.standing)
    entry.promise = attention.promise(of: entry)
    if let known {
      frontier.improve(known, with: entry)
      return nil
    }
    if kind == .feed { feeds += 1 }
    let found = add(entry, identity: identity)
    entriesBySpelling[spelling] = frontier.entry(of: identity).map(UInt32.init)
    return found
  }

  /// Adds an address that is not known; one that robots.txt closes does not wait.
  mutating func add(_ entry: Frontier.Entry, identity: String) -> FoundAddress {
    let index = frontier.add(entry, identity: identity)
    if case .known(let rules) = origins[Int(entry.origin)].robots, !rules.allows(entry.address) { forbid(index) }
    return FoundAddress(
      address: entry.address, text: entry.text, depth: Int(entry.depth), kind: entry.kind, promise: entry.promise)
  }

  /// Whether a link may tell more of a waiting address than is known; the links of a menu, the same on every page, do
  /// not.
  private func wantsBetter(_ known: Int, _ lead: Lead) -> Bool {
    let state = frontier.entries[known].state
    guard state == .waiting || state == .delayed else { return false }
    return lead.depth < Int(frontier.entries[known].depth) || !frontier.entries[known].words.reads(lead.text)
  }

  /// Of the spellings that are one address (http and https, say) the one of the start page's origin, which is known to
  /// answer.
  private func spelledAsStart(_ address: WebAddress, identity: String) -> WebAddress {
    guard let scopeStart, scopeStart.origin != address.origin,
      let respelled = WebAddress(scopeStart.origin + address.requestTarget),
      respelled.identity == identity
    else { return address }
    return respelled
  }

  /// The words of a link, cut where a whole article stands within it.
  private static func shortened(_ text: String) -> String { text.utf8.count > 600 ? String(text.prefix(200)) : text }
}
