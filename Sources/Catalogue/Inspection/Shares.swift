import Dispatch
import Synchronization

/// Work on many things of which none needs another, shared out among the processors.
///
/// The thread that asks takes shares itself and waits for the rest. The others come from the system's pool, on which
/// tasks run too, and which has a thread a processor. A thread that is none of the pool's takes the place of one of
/// them, so that one is left to tasks; a task that asks leaves none. What is shared out within a share stays on its
/// thread: the processors have been given to the outer shares.
enum Shares {
  /// What becomes of each element, in their order. A share is so many elements; where it is nil, the elements are cut
  /// into some few shares a processor.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], share given: Int? = nil, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    let length = given ?? max(leastLength, (elements.count + mostShares - 1) / mostShares)
    let count = (elements.count + length - 1) / length
    guard count > 1 else { return elements.map(transform) }
    let done = Mutex<[[Value]]>(Array(repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { share in
      let end = min(elements.count, (share + 1) * length)
      let values = elements[share * length..<end].map(transform)
      done.withLock { $0[share] = values }
    }
    var all: [Value] = []
    all.reserveCapacity(elements.count)
    done.withLock { shares in
      for share in shares.indices {
        all += shares[share]
        shares[share] = []
      }
    }
    return all
  }

  /// So few elements are not worth another thread.
  private static let leastLength = 16
  /// Enough shares that a processor which had the short ones does not wait long for one with the long ones.
  private static let mostShares = 64
}
