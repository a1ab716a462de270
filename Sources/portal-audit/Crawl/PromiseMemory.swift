import AuditModel
import Crawling
import Synchronization
import WebAddress

/// What links promise that were judged before. A menu stands on every page, and an address that waits is judged anew
/// by each link that calls it otherwise.
final class PromiseMemory: Sendable {
  private struct Key: Hashable {
    let text: TextKey
    let address: TextKey
  }

  private let promises = Mutex<[Key: Promise]>([:])

  /// A full memory forgets everything; the menu comes again with the next page.
  private static let limit = 4096

  /// What a link promises by its words and its address.
  func promise(of hint: LinkHint, judge: (LinkHint) -> Promise) -> Promise {
    let key = Key(text: TextKey(hint.text), address: TextKey(hint.address.text))
    if let known = promises.withLock({ $0[key] }) { return known }
    let promise = judge(hint)
    promises.withLock { promises in
      if promises.count >= Self.limit { promises.removeAll(keepingCapacity: true) }
      promises[key] = promise
    }
    return promise
  }
}
