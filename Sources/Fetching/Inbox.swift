import CLibcurl
import Synchronization

/// Where other threads leave word for the loop.
final class Inbox: Sendable {
  /// What the loop has not seen yet.
  struct News: Sendable {
    /// Requests to be sent.
    var errands: [Errand] = []
    /// Whether some errand's cancellation was requested.
    var hasCancellations = false
    /// Whether all that was there before `errands` is to be ended.
    var cancelsAll = false
    /// Whether the loop is to end.
    var isClosing = false
  }

  private struct State: Sendable {
    var news = News()
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  /// The address of the multi handle while it may be woken. A number, because a pointer cannot be in a value that
  /// threads share; libcurl allows curl_multi_wakeup(), and nothing else, from another thread. Apart from the state, for
  /// the loop that was woken takes that at once.
  private let multi = Mutex(UInt(0))

  /// Makes the loop look into the inbox. Under a lock, so that the handle cannot go away meanwhile.
  private func wake() {
    multi.withLock { multi in
      if let multi = unsafe UnsafeMutableRawPointer(bitPattern: multi) { _ = unsafe curl_multi_wakeup(multi) }
    }
  }

  /// Leaves a request for the loop; answers it at once when the loop is to end.
  func add(_ errand: Errand) {
    let (isTaken, isAwaited) = state.withLock { state in
      guard !state.news.isClosing, !state.isClosed else { return (false, false) }
      // While an earlier one has not been taken, the loop has been woken and not yet looked.
      let isAwaited = state.news.errands.isEmpty
      state.news.errands.append(errand)
      state.news.hasCancellations = state.news.hasCancellations || errand.cancellation.isRequested
      return (true, isAwaited)
    }
    if isAwaited { wake() }
    if !isTaken { errand.cancel() }
  }

  /// Tells the loop that some errand's cancellation was requested.
  func noteCancellation() {
    state.withLock { $0.news.hasCancellations = true }
    wake()
  }

  /// Ends all requests that have come so far.
  func cancelAll() {
    let untaken = state.withLock { state in
      defer { state.news.errands = [] }
      state.news.cancelsAll = true
      return state.news.errands
    }
    wake()
    untaken.forEach { $0.cancel() }
  }

  /// Ends all requests and the loop; `closer` is resumed when it has ended.
  func close(_ closer: CheckedContinuation<Void, Never>?) {
    let isClosed = state.withLock { state in
      guard !state.isClosed else { return true }
      state.news.isClosing = true
      if let closer { state.closers.append(closer) }
      return false
    }
    if isClosed { closer?.resume() } else { wake() }
  }

  /// From now on the handle at that address is woken.
  func open(multi: UInt) { self.multi.withLock { $0 = multi } }

  /// What came since the last time.
  func take() -> News {
    state.withLock { state in
      let news = state.news
      state.news = News(isClosing: news.isClosing)
      return news
    }
  }

  /// From now on nothing is woken, and what comes is answered at once. Gives what came last.
  func shut() -> [Errand] {
    multi.withLock { $0 = 0 }
    return state.withLock { state in
      defer { state.news.errands = [] }
      state.isClosed = true
      return state.news.errands
    }
  }

  /// Tells those who wait for the loop's end.
  func tellClosers() {
    let closers = state.withLock { state in
      defer { state.closers = [] }
      return state.closers
    }
    closers.forEach { $0.resume() }
  }
}
