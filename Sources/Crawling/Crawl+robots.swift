import AuditModel
import WebAddress

extension Crawl {
  /// The most redirects on the way to a robots.txt; past them it counts as unavailable (RFC 9309, section 2.3.1.2).
  private static let maxRobotsRedirects = 5

  mutating func receivedRobots(
    _ result: FetchResult, as facts: ResourceFacts?, ofOrigin index: Int, hops: Int, now: Double
  ) {
    origins[index].readAt = now
    switch (result.answer, facts) {
    case (.failure(let failure), _) where failure.kind == .cancelled || mayRepeatRobots(index, failure.kind):
      origins[index].robots = .needed(result.address, hops: hops)
    case (.failure(let failure), _):
      robotsUnreachable(index, failure.kind)
    case (.response, .redirect(let target)):
      origins[index].attempts = 0
      origins[index].robots =
        hops < Self.maxRobotsRedirects ? .needed(target, hops: hops + 1) : .known(.allowingAll)
    case (.response(let response), _) where [429, 503].contains(response.status) && hasAttempts(index):
      origins[index].robots = .needed(result.address, hops: hops)
    case (.response(let response), _) where endsEarly(response) && hasAttempts(index):
      origins[index].robots = .needed(result.address, hops: hops)
    case (.response(let response), _) where response.status >= 500 || response.status == 429:
      robotsUnreachable(index, nil, status: response.status)
    case (.response(let response), _):
      let body = response.isTruncated ? RobotsRules.wholeLines(of: response.body) : response.body
      obey(RobotsRules.afterStatus(response.status, body: body, token: policy.robotsToken), ofOrigin: index)
    }
  }

  /// Whether a robots.txt came in part though it is within the limit: its connection broke.
  private func endsEarly(_ response: Response) -> Bool {
    response.isTruncated && response.body.count < RobotsRules.byteLimit
  }

  /// Lets a robots.txt be read again whose rules have held for long enough.
  mutating func renewRobots(ofOrigin index: Int, now: Double) {
    guard case .known(let rules) = origins[index].robots, now - origins[index].readAt >= policy.robotsLifetime,
      let address = WebAddress(origins[index].name + "/robots.txt")
    else { return }
    origins[index].earlierRules = rules
    origins[index].attempts = 0
    origins[index].robots = .needed(address, hops: 0)
  }

  private mutating func obey(_ rules: RobotsRules, ofOrigin index: Int) {
    origins[index].robots = .known(rules)
    guard let asked = rules.crawlDelay else { return }
    slots[origins[index].slot].space(by: min(asked, policy.maxCrawlDelay))
    if asked > policy.maxCrawlDelay { observations.cappedDelays[index] = asked }
  }

  /// Nothing of the origin may be fetched (RFC 9309, section 2.3.1.4), unless its rules were known before: those hold on
  /// (section 2.4).
  private mutating func robotsUnreachable(_ index: Int, _ failure: FetchFailure.Kind?, status: Int? = nil) {
    if let rules = origins[index].earlierRules {
      origins[index].robots = .known(rules)
      return
    }
    origins[index].robots = .unreachable(failure, status: status)
    if isStarting { fail(startEntry, .failed(failure ?? .robotsUnreachable)) }
  }

  private func mayRepeatRobots(_ index: Int, _ kind: FetchFailure.Kind) -> Bool {
    let hasStandIn = isStarting && nextCandidate < candidates.count
    return (kind == .timedOut || kind == .reset) && !hasStandIn && hasAttempts(index)
  }

  private func hasAttempts(_ index: Int) -> Bool { origins[index].attempts <= policy.retries }
}
