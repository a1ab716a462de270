import Synchronization

/// What was worked out for one of several checks and is the same for others that ask for it alike. Whoever asks while it
/// is worked out waits; whoever asks for something else does not.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// What one key has, and the lock for working it out.
  private final class Place: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let places = Mutex<[Key: Place]>([:])

  /// The value of a key, which `work` gives the first time. It may ask for other keys, but not for its own.
  func value(for key: Key, _ work: () -> Value) -> Value {
    place(of: key).value.withLock { value in
      if let value { return value }
      let new = work()
      value = new
      return new
    }
  }

  private func place(of key: Key) -> Place {
    places.withLock { places in
      if let known = places[key] { return known }
      let place = Place()
      places[key] = place
      return place
    }
  }
}
