/// A set of attributes that matter: which an element has is asked far more often than it has one.
struct AttributeNames {
  private var bits: UInt64 = 0

  /// Whether the name is among them.
  func contains(_ name: AttributeName) -> Bool { bits & Self.bit(of: name) != 0 }

  /// Adds a name; whether it was not there.
  mutating func insert(_ name: AttributeName) -> Bool {
    if contains(name) { return false }
    bits |= Self.bit(of: name)
    return true
  }

  private static func bit(of name: AttributeName) -> UInt64 {
    precondition(name.rawValue < UInt64.bitWidth, "There are no more names than bits, so that each has its own.")
    return 1 << UInt64(name.rawValue)
  }
}
