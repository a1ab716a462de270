/// The folder below which reports are to be written.
struct OutFolder: Sendable {
  let path: String

  /// The folder as it was given; an empty text is a mistake, for it would mean the root of the disk.
  init(_ text: String, _ reading: inout OptionReading) {
    path = reading.value(of: "out", text, else: ".") { text in
      guard !text.isEmpty else { return nil }
      var bytes = Array(text.utf8)
      while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
