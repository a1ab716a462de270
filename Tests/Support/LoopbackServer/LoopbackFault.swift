import Glibc

/// Why a server could not be started.
public struct LoopbackFault: Error, CustomStringConvertible {
  /// What was being done, and why it failed.
  public let description: String

  /// A fault with a sentence of its own.
  init(_ description: String) { self.description = description }

  /// The fault of a system call that has just failed.
  static func last(_ action: String) -> LoopbackFault {
    LoopbackFault("\(action): \(String(cString: strerror(errno)))")
  }
}
