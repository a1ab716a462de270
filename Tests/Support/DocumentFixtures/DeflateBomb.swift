/// A block of deflate that means hundreds of megabytes of zeros.
public enum DeflateBomb {
  /// The beginning of a block whose every following bit repeats 258 zeros, and those bits.
  public static let bytes: [UInt8] =
    [0xED, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00, 0x82, 0x20, 0xFF, 0xAF, 0x6E, 0x48, 0x40, 0x01, 0x00]
    + [UInt8](repeating: 0, count: 200_000)
}
