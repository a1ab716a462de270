import Synchronization

/// How many bytes of bodies were received and are not stored and read yet, over the whole process.
final class UnreadBytes: Sendable {
  private let total = Atomic(0)

  var count: Int { total.load(ordering: .relaxed) }

  /// So many bytes came, or were dealt with where negative.
  func add(_ bytes: Int) { total.add(bytes, ordering: .relaxed) }
}
