extension WebAddress {
  /// The addresses to try, in this order, for what a user typed: with a scheme that one, without a scheme https and
  /// then http.
  ///
  /// Empty when it is malformed, when its scheme is another one (`ftp:`), when it is a path of a file, or when it is
  /// an e-mail address.
  public static func candidates(typed: String) -> [WebAddress] {
    let bytes = Array(trimmed(typed).utf8)[...]
    guard let first = bytes.first, first != UInt8(ascii: "/") || bytes.starts(with: "//".utf8) else { return [] }
    let typed = String(decoding: bytes, as: UTF8.self)
    if let (scheme, end) = Reference.scheme(of: bytes), !isPort(bytes[end...]) {
      guard scheme == "http" || scheme == "https" else { return [] }
      return WebAddress(typed).map { [$0] } ?? []
    }
    let authority = bytes.drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard !authority.contains(UInt8(ascii: "@")) else { return [] }
    return ["https:", "http:"].compactMap { WebAddress($0 + typed) }
  }

  /// The text without the spaces around it that come with copying from a document: those of Unicode, zero-width ones
  /// and a byte order mark too.
  private static func trimmed(_ text: String) -> Substring {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.value < 0x20 || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Substring(scalars[first...last])
  }

  /// Whether what follows a colon is a port, as in `localhost:8080/x`, so that what precedes it is no scheme.
  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else { return false }
    guard let next = bytes.dropFirst(digits.count).first else { return true }
    return next == UInt8(ascii: "/") || next == UInt8(ascii: "?") || next == UInt8(ascii: "#")
  }
}
