/// A name of at most sixteen ASCII bytes as one number, so that names are compared without making text of them.
struct PackedName: Hashable {
  private let value: UInt128

  /// Packs a name, ASCII case aside; nil for an empty or longer one.
  init?(_ bytes: some Sequence<UInt8>) {
    var value: UInt128 = 0
    var count = 0
    for byte in bytes {
      guard count < 16 else { return nil }
      value = value << 8 | UInt128(byte.lowered)
      count += 1
    }
    guard count > 0 else { return nil }
    self.value = value
  }

  /// The members of an enumeration by the names that are their raw values.
  static func index<Name: CaseIterable & RawRepresentable<String>>(_ type: Name.Type) -> [PackedName: Name] {
    var index: [PackedName: Name] = [:]
    for name in Name.allCases {
      if let packed = PackedName(name.rawValue.utf8) { index[packed] = name }
    }
    return index
  }
}
