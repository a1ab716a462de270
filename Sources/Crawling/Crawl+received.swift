import AuditModel
import WebAddress

extension Crawl {
  /// Takes what came of a request, by a crawl that shares the machines of its hosts with others.
  mutating func received(
    _ result: FetchResult, as facts: ResourceFacts?, of request: CrawlRequest, now: Double,
    sharing budgets: inout AddressBudgets
  ) -> [FoundAddress] {
    guard let exchange = active.removeValue(forKey: request.id) else {
      preconditionFailure("An answer belongs to a request that is under way, and comes once.")
    }
    if case .response(let response) = result.answer {
      counters.bytes += response.body.count
      if request.purpose == .document { documentBytes += response.body.count }
    }
    let sign = sign(of: result.answer, for: request.purpose)
    slots[exchange.slot].end(sign, now: now)
    budgets.end(
      sign, host: slots[exchange.slot].host, machine: exchange.machine, remoteAddress: result.remoteAddress)
    let resumption = resumption(after: result, slot: exchange.slot, now: now)
    if let resumption, case .response(let response) = result.answer {
      slots[exchange.slot].pause(until: resumption)
      // 503 speaks of the site; 429 of who asks (RFC 6585, section 4), and that is one for all hosts of the machine.
      if response.status == 429 { budgets.pause(exchange.machine, until: resumption) }
    }

    switch exchange.subject {
    case .robots(let origin, let hops):
      receivedRobots(result, as: facts, ofOrigin: origin, hops: hops, now: now)
      return []
    case .entry(let index) where isProbe(index):
      receivedProbe(index, result.answer, as: facts, resumption: resumption)
      return []
    case .entry(let index):
      observations.note(result.answer, slot: exchange.slot)
      if case .response(let response) = result.answer { noteLabel(of: response, as: facts, ofEntry: index) }
      return received(result.answer, as: facts, ofEntry: index, resumption: resumption)
    }
  }

  private mutating func received(
    _ answer: FetchResult.Answer, as facts: ResourceFacts?, ofEntry index: Int, resumption: Double?
  ) -> [FoundAddress] {
    if let resumption, mayRepeat(index, answer) {
      frontier.enqueue(index, notBefore: resumption)
      return []
    }
    switch (answer, facts) {
    case (.failure(let failure), _) where failure.kind == .cancelled:
      frontier.enqueue(index)
    case (.failure(let failure), _):
      fail(index, .failed(failure.kind))
    case (.response, .redirect(let target)):
      return redirect(index, to: target)
    case (.response(let response), _) where !(200..<300).contains(response.status):
      fail(index, .refused(status: Int16(clamping: response.status)))
    case (.response, _):
      return accept(facts, ofEntry: index)
    }
    return []
  }

  /// A success: its links are followed. A start page must be a page, for a crawl of anything else leads nowhere.
  private mutating func accept(_ facts: ResourceFacts?, ofEntry index: Int) -> [FoundAddress] {
    let entry = frontier.entries[index]
    frontier.settle(index, .fetched)
    switch facts {
    case .page(let page):
      counters.pages += 1
      if page.isLogin { observations.logins.insert(index) }
      uncount(document: entry.address)
      return accept(page, ofEntry: index)
    case .feed where isStarting, .sitemap where isStarting, .document where isStarting, .other where isStarting,
      nil where isStarting:
      if forwardedFrom == nil { startMediaType = Self.mediaType(of: facts) }
      startClosed()
      return []
    case .feed(let feed):
      return follow(feed, depth: Int(entry.depth))
    case .sitemap(let sitemap):
      return follow(sitemap, depth: entry.kind == .sitemap ? Int(entry.depth) : 1)
    case .document(let document):
      count(document: entry.address)
      read(document: document, ofEntry: index)
      return []
    case .other(let mediaType):
      if AddressKind.isDocument(mediaType: mediaType) { count(document: entry.address) }
      observations.unread.insert(index)
      return []
    case .redirect, nil:
      return []
    }
  }

  private mutating func accept(_ page: PageFacts, ofEntry index: Int) -> [FoundAddress] {
    let entry = frontier.entries[index]
    let target = isStarting ? forwarding(page, at: entry.address) : otherName(page, ofEntry: index)
    if isStarting {
      if target == nil {
        scopeStart = entry.address
        scope = policy.scope.scope(of: page)
      } else {
        forwardedFrom = entry.address
      }
    }
    let found = read(page, ofEntry: index)
    if target == nil, index == startEntry {
      addProbe()
      addSearchProbe(of: page)
    }
    return target.map { found + redirect(index, to: $0) } ?? found
  }

  /// What to call a start page that is no page.
  private static func mediaType(of facts: ResourceFacts?) -> String {
    switch facts {
    case .other(let mediaType): mediaType
    case .feed, .sitemap: "application/xml"
    case .document(let page): page.document?.format.mediaType ?? "application/octet-stream"
    case .page, .redirect, nil: "application/octet-stream"
    }
  }

  /// Where a page refreshes itself to another name of the folder's page (`/en/` to `/en/index.php`), which counts as
  /// known and would not be fetched.
  private func otherName(_ page: PageFacts, ofEntry index: Int) -> WebAddress? {
    let address = frontier.entries[index].address
    return page.links.first {
      $0.kind == .refresh && $0.target != address && $0.target.identity == address.identity
        && !hasRedirected(index, at: $0.target)
    }?.target
  }

  /// An address has failed for good.
  mutating func fail(_ index: Int, _ state: Frontier.State) {
    frontier.settle(index, state)
    attention.read(frontier.entries[index], isRepetition: nil, isWanted: false)
    if frontier.entries[index].isLoss { counters.failed += 1 }
    if isStarting, index == startEntry { startFailed() }
  }

  /// Whether a request is repeated. A start address for which another one stands in is not waited for.
  private func mayRepeat(_ index: Int, _ answer: FetchResult.Answer) -> Bool {
    if isStarting, case .failure = answer, nextCandidate < candidates.count { return false }
    return Int(frontier.entries[index].attempts) <= policy.retries
  }

  /// When a request may be repeated that failed as one that may succeed the next time; nil for other answers.
  private mutating func resumption(after result: FetchResult, slot: Int, now: Double) -> Double? {
    switch result.answer {
    case .failure(let failure) where failure.kind == .timedOut || failure.kind == .reset:
      return now + policy.retryPause
    case .response(let response) where response.status == 429 || response.status == 503:
      let asked = response.field("retry-after").flatMap { RetryAfter.seconds($0, at: result.startedAt) }
      if let asked, asked > policy.maxRetryAfter {
        observations.cappedRetries[slot] = max(observations.cappedRetries[slot] ?? 0, asked)
      }
      return now + min(asked ?? policy.retryPause, policy.maxRetryAfter)
    default: return nil
    }
  }

  /// What an answer says of its host. That robots.txt cannot be had concerns its origin alone: https may be shut where
  /// http is open.
  private func sign(of answer: FetchResult.Answer, for purpose: CrawlRequest.Purpose) -> Pace.Sign {
    switch answer {
    case .failure(let failure): failure.kind == .cancelled || purpose == .robots ? .neutral : .distressed
    case .response(let response):
      switch response.status {
      case 403, 429, 500...: .distressed
      default: .healthy
      }
    }
  }
}
