public import AuditModel
import WebAddress

extension Crawl {
  /// What became of the start page where it could not be had.
  public var startFailure: UnreachedAddress? {
    isStarting && stopped == .startUnreachable ? unreached(startEntry) : nil
  }

  /// Lets the next start address wait for its turn; without one the crawl has failed.
  mutating func tryNextStart() {
    guard nextCandidate < candidates.count else {
      stop(.startUnreachable)
      return
    }
    let address = candidates[nextCandidate]
    nextCandidate += 1
    let origin = origin(of: address)
    let identity = address.identity
    if let known = frontier.entry(of: identity) {
      frontier.redirect(known, to: address, origin: origin)
      startEntry = known
    } else {
      let entry = Frontier.Entry(
        address: address, text: "", promise: .greatestFiniteMagnitude, depth: 0, origin: Int32(origin), kind: .page)
      startEntry = frontier.add(entry, identity: identity)
    }
  }

  /// The start page could not be had at its present address; another one may stand in.
  mutating func startFailed() {
    guard forwardedFrom == nil else { return startClosed() }
    startFailures.append(unreached(startEntry))
    tryNextStart()
  }

  /// There is no start page. Where a page that answered had sent the crawl on, that page is the start page after all.
  mutating func startClosed() {
    scopeStart = forwardedFrom
    if isStarting { stop(.startUnreachable) }
  }

  /// So little text has a page that a script sends its visitors on from.
  private static let blocksOfForwarder = 3

  /// Where a start page sends its visitors that has nothing else to offer, once: a refresh, the way from a splash page
  /// to another name of the same folder's page, a script, or a frame that shows another site, as domain forwarding does it.
  func forwarding(_ page: PageFacts, at address: WebAddress) -> WebAddress? {
    guard forwardedFrom == nil else { return nil }
    let identity = address.identity
    let others = page.links.filter { $0.target != address }
    let ownNames = others.filter { $0.target.isSameSite(as: address) }
    guard ownNames.allSatisfy({ $0.target.identity == identity }) else { return nil }
    if let refresh = others.first(where: { $0.kind == .refresh }) ?? ownNames.first { return refresh.target }
    let guesses = page.guesses.filter { $0.kind != .search }
    if others.isEmpty, guesses.count == 1, page.blocks.count <= Self.blocksOfForwarder {
      return guesses[0].target
    }
    guard others.count == 1, let only = others.first, only.kind == .frame else { return nil }
    return only.target
  }
}
