/// The byte of windows-1252 or Latin-1 that a character was.
enum WesternByte {
  /// The byte, or nil for a character that neither has.
  static func of(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    // Nothing else lies below U+0152, and the letters of Vietnamese lie above U+2122 only.
    guard scalar >= 0x152, scalar <= 0x2122, let index = upper.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + index)
  }

  /// The characters of 0x80...0x9F in windows-1252; the five bytes that it leaves out stand for themselves.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
}
