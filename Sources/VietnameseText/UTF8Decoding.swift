/// Decoding of bytes that are known to be valid UTF-8, as those of a `String` are.
enum UTF8Decoding {
  /// The scalar that begins at an offset, and how many bytes it takes.
  @inline(__always)
  static func scalar(at offset: Int, in bytes: borrowing Span<UInt8>) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(bytes[offset + 1]) & 0x3F
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[offset + 2]) & 0x3F
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[offset + 3]) & 0x3F
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// The scalar that ends just before an offset, and where it begins; nil at the start of the bytes.
  static func scalar(before end: Int, in bytes: borrowing Span<UInt8>) -> (value: UInt32, start: Int)? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start, in: bytes).value, start)
  }

  /// Calls `emit` with each byte of a scalar's UTF-8.
  @inline(__always)
  static func encode(_ value: UInt32, _ emit: (UInt8) -> Void) {
    if value < 0x80 {
      emit(UInt8(value))
    } else if value < 0x800 {
      emit(UInt8(0xC0 | value >> 6))
      emit(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      emit(UInt8(0xE0 | value >> 12))
      emit(UInt8(0x80 | value >> 6 & 0x3F))
      emit(UInt8(0x80 | value & 0x3F))
    } else {
      emit(UInt8(0xF0 | value >> 18))
      emit(UInt8(0x80 | value >> 12 & 0x3F))
      emit(UInt8(0x80 | value >> 6 & 0x3F))
      emit(UInt8(0x80 | value & 0x3F))
    }
  }
}
