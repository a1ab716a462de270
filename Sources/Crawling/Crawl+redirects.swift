import AuditModel
import WebAddress

extension Crawl {
  /// Takes a redirect: its target waits for its turn as the address did that led to it. Returns the target where it
  /// was not known.
  mutating func redirect(_ index: Int, to target: WebAddress) -> [FoundAddress] {
    let entry = frontier.entries[index]
    let kind = isStarting ? .page : entry.kind == .sitemap ? .sitemap : AddressKind(target)
    redirectedSpellings[index, default: []].append(entry.address)
    guard Int(entry.hops) < policy.maxRedirects, !hasRedirected(index, at: target) else {
      fail(index, .failed(.redirectLoop))
      return []
    }
    if kind == .document, let scopeStart, target.isSameSite(as: scopeStart) { count(document: target) }
    if !isStarting, !mayFollow(target, as: kind) {
      // What lies in another part of the host is another body's.
      if scopeStart.map(target.isSameSite) ?? true { frontier.settle(index, .redirected) } else { leave(index) }
      return []
    }
    if kind == .sitemap, !AddressKind.mayBeSitemap(target) {
      frontier.settle(index, .redirected)
      return []
    }
    if kind == .media || AddressTrap(target, policy: policy) != nil {
      leave(index)
      return []
    }
    return pass(index, to: target, kind: kind)
  }

  /// A redirect leads where the crawl does not go: to another host, a picture, or what looks like a trap. The portal does
  /// offer something under that address, which nobody has read.
  private mutating func leave(_ index: Int) {
    frontier.settle(index, .redirected)
    observations.unread.insert(index)
  }

  /// Whether an entry has already sent the crawl on from that spelling of its address.
  func hasRedirected(_ index: Int, at spelling: WebAddress) -> Bool {
    redirectedSpellings[index]?.contains(spelling) ?? false
  }

  private mutating func pass(_ index: Int, to target: WebAddress, kind: AddressKind) -> [FoundAddress] {
    let origin = origin(of: target)
    let identity = target.identity
    var entry = frontier.entries[index]
    if entry.address.identity != identity {
      uncount(document: entry.address)
      if kind == .document { count(document: target) }
    }
    entry.address = target
    entry.kind = kind
    entry.origin = Int32(origin)
    entry.hops += 1
    entry.attempts = 0
    entry.state = .waiting
    switch frontier.entry(of: identity) {
    case index?:
      frontier.redirect(index, to: target, origin: origin)
      return []
    case let known?:
      join(index, to: known, entry)
      return []
    case nil:
      let added = frontier.add(entry, identity: identity)
      frontier.settle(index, .redirected)
      redirectTargets[index] = added
      if index == startEntry { startEntry = added }
      return [
        FoundAddress(
          address: target, text: entry.text, depth: Int(entry.depth), kind: kind, promise: entry.promise)
      ]
    }
  }

  /// A redirect to an address that is known: it is a loop where that one leads back.
  private mutating func join(_ index: Int, to known: Int, _ entry: Frontier.Entry) {
    redirectTargets[index] = known
    if let loop = chain(from: known, to: index) {
      for member in loop { frontier.settle(member, .failed(.redirectLoop)) }
      counters.failed += loop.count - 1
      fail(index, .failed(.redirectLoop))
    } else if isStarting {
      fail(index, .failed(.redirectLoop))
    } else {
      frontier.settle(index, .redirected)
      raise(known, to: entry.standing)
      frontier.improve(known, with: entry)
    }
  }

  /// The entries along the redirects from one entry to another, the latter included; nil where they do not lead there.
  private func chain(from start: Int, to end: Int) -> [Int]? {
    var members: [Int] = []
    var current = start
    while members.count <= policy.maxRedirects {
      members.append(current)
      if current == end { return members }
      guard frontier.entries[current].state == .redirected, let next = redirectTargets[current] else { return nil }
      current = next
    }
    return nil
  }
}
