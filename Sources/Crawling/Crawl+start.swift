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

  /// The start page could not be had at its present address.
  mutating func startFailed() {
    startFailures.append(unreached(startEntry))
    tryNextStart()
  }

  /// Where a start page sends its visitors that has nothing else to offer: a refresh to another site, or a frame that
  /// shows one, as domain forwarding does it.
  static func forwarding(_ page: PageFacts, at address: WebAddress) -> WebAddress? {
    guard !page.links.contains(where: { $0.target.isSameSite(as: address) }) else { return nil }
    if let refresh = page.links.first(where: { $0.kind == .refresh }) { return refresh.target }
    guard page.links.count == 1, let only = page.links.first, only.kind == .frame else { return nil }
    return only.target
  }
}
