/// The value of a Content-Type field (RFC 9110, section 8.3.1).
struct ContentType {
  /// The media type in lower case without parameters; empty where there is none.
  let mediaType: String
  /// The `charset` parameter in lower case; nil where there is none.
  let charset: String?

  /// Reads the value of the field.
  init(_ value: String) {
    let bytes = Array(value.utf8)
    mediaType = String(decoding: bytes.prefix { $0 != UInt8(ascii: ";") }.trimmed.map(\.lowered), as: UTF8.self)
    charset = CharsetDeclaration.charset(in: bytes[...])
  }
}
