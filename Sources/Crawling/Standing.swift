import AuditModel

/// How an address became known, the best way first. Of addresses that promise the same, the better one goes ahead; and
/// only what visitors are shown is missed where it cannot be had.
enum Standing: UInt8, Comparable, Sendable {
  /// A link, a feed or the user leads there.
  case linked
  /// A sitemap lists it.
  case listed
  /// A script or a form may lead there.
  case guessed

  static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
}

extension Frontier.Entry {
  /// Whether it is a loss to the portal's visitors if the address could not be had. A sitemap is for programs, a guess
  /// may be wrong, and to what is gone and only a sitemap lists nobody was led.
  var isLoss: Bool {
    switch (standing, state) {
    case (.linked, _): true
    case (.listed, .refused(status: 404)), (.listed, .refused(status: 410)), (.guessed, _): false
    case (.listed, _): !isForPrograms
    }
  }

  /// Whether it was fetched and is known to be linked, so that another link to it changes nothing.
  var isFetchedAsLinked: Bool { state == .fetched && standing == .linked }

  /// Whether it is a sitemap to which no link leads.
  var isForPrograms: Bool { kind == .sitemap && standing != .linked }
}

extension Crawl {
  /// Notes that a better way leads to an address that is known, and to where it redirects. What failed as a guess has
  /// failed as a link then.
  mutating func raise(_ index: Int, to standing: Standing) {
    var next: Int? = index
    while let current = next, frontier.entries[current].standing > standing {
      let wasLoss = frontier.entries[current].isLoss
      frontier.raise(current, to: standing)
      if frontier.entries[current].hasFailed, !wasLoss, frontier.entries[current].isLoss {
        counters.failed += 1
        if frontier.entries[current].state == .failed(.disallowed) { observations.disallowed.append(current) }
      }
      next = frontier.entries[current].state == .redirected ? redirectTargets[current] : nil
    }
  }
}
