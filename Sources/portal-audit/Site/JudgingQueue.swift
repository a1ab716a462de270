import Dispatch

/// The thread on which portals are judged while others are crawled: judging takes seconds and may not hold up the loop
/// that sends requests on time. The thread is none of the pool's, so what judging shares out leaves one of the pool to
/// the loop. One portal is judged at a time, for two would leave none, and the facts of a portal are the largest thing
/// in memory.
enum JudgingQueue {
  private static let queue = DispatchQueue(label: "judging", qos: .utility)

  /// Runs `body` when its turn has come.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result(catching: body)) }
    }
  }
}
