import Synchronization

/// The memories of a reader that several threads use: each page is read with one of its own, so that nobody waits for
/// another while reading. There are as many as pages were read at a time.
final class FrameMemories: Sendable {
  private let idle = Mutex<[FrameMemory]>([])

  /// A memory that no other page is read with.
  func take() -> FrameMemory { idle.withLock { $0.popLast() } ?? FrameMemory() }

  /// Gives a memory back for the next page.
  func putBack(_ memory: FrameMemory) { idle.withLock { $0.append(memory) } }
}
