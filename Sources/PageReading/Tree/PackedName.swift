/// A name of at most sixteen ASCII bytes as one number, so that names are compared without making text of them.
struct PackedName: Equatable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// Packs a name, ASCII case aside; nil for an empty or longer one.
  init?(_ bytes: some Sequence<UInt8>) {
    var count = 0
    for byte in bytes {
      guard count < 16 else { return nil }
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte.lowered)
      count += 1
    }
    guard count > 0 else { return nil }
  }

  /// A number that few names share, in its low bits too.
  var hash: Int { Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
