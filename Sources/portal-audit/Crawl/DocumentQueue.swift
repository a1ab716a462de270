import Dispatch
import Synchronization

/// Threads that wait for the children that read documents: as many as may run at a time. Neither the loop that sends
/// requests nor the threads that read pages wait for a document.
enum DocumentQueue {
  private static let queues = (0..<2).map { DispatchQueue(label: "documents-\($0)", qos: .utility) }
  private static let turn = Atomic(0)

  /// Runs `body` when its turn has come.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    let queue = queues[turn.add(1, ordering: .relaxed).oldValue % queues.count]
    return await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: body()) }
    }
  }
}
