/// A zip container, written by hand.
public struct ZipFile {
  /// One file of it.
  private struct Entry {
    let name: String
    let bytes: [UInt8]
    let size: Int
    let method: UInt16
    let flags: UInt16
    let checksum: UInt32
  }

  private var entries: [Entry] = []

  /// A container of texts, stored as they are, in this order.
  public init(_ parts: KeyValuePairs<String, String> = [:]) {
    for (name, text) in parts { add(Array(text.utf8), as: name) }
  }

  /// Adds a file as it is; `isEncrypted` only says so.
  public mutating func add(_ bytes: [UInt8], as name: String, isEncrypted: Bool = false) {
    entries.append(
      Entry(
        name: name, bytes: bytes, size: bytes.count, method: 0, flags: isEncrypted ? 1 : 0,
        checksum: Self.checksum(of: bytes)))
  }

  /// Adds a file that is deflated already and claims that size.
  public mutating func add(deflated bytes: [UInt8], size: Int, as name: String) {
    entries.append(Entry(name: name, bytes: bytes, size: size, method: 8, flags: 0, checksum: 0))
  }

  /// The container.
  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let common =
        word(20) + word(entry.flags) + word(entry.method) + word(0) + word(0x21) + long(entry.checksum)
        + long(UInt32(entry.bytes.count)) + long(UInt32(entry.size)) + word(UInt16(entry.name.utf8.count)) + word(0)
      file += [0x50, 0x4B, 3, 4] + common + entry.name.utf8 + entry.bytes
      directory +=
        [0x50, 0x4B, 1, 2] + word(20) + common + word(0) + word(0) + word(0) + long(0) + long(UInt32(offset))
        + entry.name.utf8
    }
    let count = word(UInt16(entries.count))
    return file + directory + [0x50, 0x4B, 5, 6] + word(0) + word(0) + count + count + long(UInt32(directory.count))
      + long(UInt32(file.count)) + word(0)
  }

  private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

  /// The CRC-32 of ISO 3309.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
