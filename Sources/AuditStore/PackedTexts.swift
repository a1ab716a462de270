/// Texts one after another, each behind the number of its bytes (four, the lowest first): a page brings a dozen new
/// ones, and a row of the database for each would cost more than to read the page's text did.
enum PackedTexts {
  /// The bytes of some texts.
  static func bytes(of texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 4 })
    for text in texts {
      let count = UInt32(text.utf8.count)
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
      bytes += text.utf8
    }
    return bytes
  }

  /// The texts that some bytes hold; nil where they do not end with one.
  static func texts(in bytes: [UInt8]) -> [String]? {
    var texts: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes.count - index >= 4 else { return nil }
      let count = (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
      index += 4
      guard bytes.count - index >= count else { return nil }
      texts.append(String(decoding: bytes[index..<index + count], as: UTF8.self))
      index += count
    }
    return texts
  }
}
