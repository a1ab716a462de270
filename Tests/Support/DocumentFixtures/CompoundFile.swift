/// A compound file (OLE) with one stream, written by hand.
public struct CompoundFile {
  let name: String
  let stream: [UInt8]

  /// A file whose only stream is called so.
  public init(name: String, stream: [UInt8]) {
    self.name = name
    self.stream = stream
  }

  /// The file: a header, one sector of allocation, one of directory, and the stream.
  public var bytes: [UInt8] {
    let padded = stream + [UInt8](repeating: 0, count: max(4096, (stream.count + 511) / 512 * 512) - stream.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += word(0x3E) + word(3) + word(0xFFFE) + word(9) + word(6) + [UInt8](repeating: 0, count: 6)
    header += long(0) + long(1) + long(1) + long(0) + long(4096) + long(Self.end) + long(0) + long(Self.end) + long(0)
    header += long(0) + (0..<108).flatMap { _ in long(Self.free) }
    let count = padded.count / 512
    var allocation = long(0xFFFF_FFFD) + long(Self.end)
    for index in 0..<count { allocation += long(index == count - 1 ? Self.end : UInt32(index + 3)) }
    allocation += (0..<(128 - 2 - count)).flatMap { _ in long(Self.free) }
    let directory =
      entry("Root Entry", kind: 5, child: 1, start: Self.end, size: 0)
      + entry(name, kind: 2, child: Self.free, start: 2, size: UInt32(padded.count))
      + [UInt8](repeating: 0, count: 256)
    return header + allocation + directory + padded
  }

  private static let end: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF

  private func entry(_ name: String, kind: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
    let text = name.utf16.flatMap { word($0) }
    return text + [UInt8](repeating: 0, count: 64 - text.count) + word(UInt16(text.count + 2)) + [kind, 1]
      + long(Self.free) + long(Self.free) + long(child) + [UInt8](repeating: 0, count: 36) + long(start) + long(size)
      + long(0)
  }

  private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
}
