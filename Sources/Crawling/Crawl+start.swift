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

  /// The start page has answered: its site is the scope.
  mutating func begin(at address: WebAddress) { scopeStart = address }
}
