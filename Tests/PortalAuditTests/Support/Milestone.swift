/// An event that a test waits for, told from any thread; later tellings do nothing.
final class Milestone: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1)) }

  /// Tells that it has come.
  func reach() { continuation.yield() }

  /// Waits for it; throws where the test is over before.
  func reached() async throws {
    for await _ in stream { return }
    throw CancellationError()
  }
}
