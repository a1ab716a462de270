import Dispatch

/// Threads on which portals are judged while others are crawled: judging takes a processor for seconds and may hold
/// neither a thread of the pool nor the loop that sends requests on time. One portal is judged at a time, for the facts
/// of a portal are the largest thing in memory.
enum JudgingQueue {
  private static let queue = DispatchQueue(label: "judging", qos: .utility)

  /// Runs `body` when its turn has come.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result(catching: body)) }
    }
  }
}
