public import AuditModel
import WebAddress

extension Crawl {
  /// The addresses of the site that failed (asked for in vain, or closed by robots.txt), and those that were never
  /// asked for or whose content nobody read, each sorted by address.
  public var unreached: (failures: [UnreachedAddress], unvisited: UnvisitedAddresses) {
    var failures: [UnreachedAddress] = []
    var unvisited: [Int] = []
    for (index, entry) in frontier.entries.enumerated() where !isProbe(index) {
      switch entry.state {
      case .failed, .refused: if entry.isLoss { failures.append(unreached(index)) }
      // Known pages with parameters that were found to change nothing are no other pages.
      case .repetitive where entry.prospect?.isView ?? false: break
      case .waiting, .delayed, .active, .skipped, .repetitive, .unaffordable:
        if !entry.isForPrograms { unvisited.append(index) }
      case .fetched where observations.unread.contains(index), .redirected where observations.unread.contains(index):
        if !entry.isForPrograms { unvisited.append(index) }
      case .redirected where leadsToLogin(index):
        if !entry.isForPrograms { unvisited.append(index) }
      case .fetched, .redirected: break
      }
    }
    return (
      failures.sorted { $0.address < $1.address }, UnvisitedAddresses(unvisited.lazy.map { unreached($0) })
    )
  }

  /// Whether the redirects from an entry end at a login, which stands before what the address promised.
  private func leadsToLogin(_ index: Int) -> Bool {
    if observations.logins.isEmpty { return false }
    var current = index
    for _ in 0...policy.maxRedirects {
      guard let next = redirectTargets[current] else { return false }
      if observations.logins.contains(next) { return true }
      current = next
    }
    return false
  }

  func unreached(_ index: Int) -> UnreachedAddress {
    let entry = frontier.entries[index]
    switch entry.state {
    case .failed(let kind): return UnreachedAddress(address: entry.address, text: entry.text, failure: kind)
    case .refused(let status): return UnreachedAddress(address: entry.address, text: entry.text, status: Int(status))
    default: return UnreachedAddress(address: entry.address, text: entry.text)
    }
  }
}
