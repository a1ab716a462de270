/// A name of at most sixteen ASCII bytes as one number, so that names are compared without making text of them.
struct PackedName: Equatable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// Packs a name, ASCII case aside; nil for an empty or longer one.
  init?(_ bytes: some Sequence<UInt8>) {
    var name = Packing()
    for byte in bytes { name.add(byte) }
    guard let packed = name.packed else { return nil }
    self = packed
  }

  private init() {}

  /// A number that few names share, in its low bits too.
  var hash: Int { Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// A name that is being packed, byte by byte.
  struct Packing {
    private var name = PackedName()
    private var count = 0

    /// Adds a byte, ASCII case aside.
    mutating func add(_ byte: UInt8) {
      name.high = name.high << 8 | name.low >> 56
      name.low = name.low << 8 | UInt64(byte.lowered)
      count += 1
    }

    /// The name; nil for an empty one, or one of more than sixteen bytes.
    var packed: PackedName? { 1...16 ~= count ? name : nil }
  }
}
