import Synchronization

/// What was worked out for one of several checks and is the same for others that ask for it alike. Whoever asks while it
/// is worked out waits.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// The value of a key, which `work` gives the first time.
  func value(for key: Key, _ work: () -> Value) -> Value {
    values.withLock { values in
      if let known = values[key] { return known }
      let value = work()
      values[key] = value
      return value
    }
  }
}
