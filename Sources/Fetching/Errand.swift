import AuditModel
import Synchronization
import WebAddress

/// A request and who waits for it. It is finished exactly once, by whoever holds it.
struct Errand: Sendable {
  /// What to get.
  let request: FetchRequest
  /// Whether the asker has lost interest.
  let cancellation: Cancellation
  /// The host and port, for counting.
  let origin: String
  private let continuation: CheckedContinuation<FetchResult, Never>

  /// A request with the one who waits for it.
  init(request: FetchRequest, cancellation: Cancellation, continuation: CheckedContinuation<FetchResult, Never>) {
    self.request = request
    self.cancellation = cancellation
    self.origin = request.address.origin
    self.continuation = continuation
  }

  /// Hands the result over.
  func finish(_ result: FetchResult) { continuation.resume(returning: result) }

  /// Answers that it was cancelled before it was sent.
  func cancel() {
    finish(
      FetchResult(
        address: request.address, startedAt: .now, seconds: 0, answer: .failure(FetchFailure(kind: .cancelled))))
  }
}

/// Tells, from any thread, that nobody waits any more.
final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Whether it was asked for.
  var isRequested: Bool { flag.load(ordering: .acquiring) }

  /// Asks for it.
  func request() { flag.store(true, ordering: .releasing) }
}
