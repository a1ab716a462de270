/// What stands in a link, cut into its parts (RFC 3986, appendix B) the way browsers cut it (WHATWG URL, 4.4).
///
/// The parts are bytes; path and query have their percent-encoding in normal form, dot segments are still there, and
/// the fragment is gone.
struct Reference {
  /// `http` or `https`; nil for a relative reference.
  var scheme: String?
  /// Host and port without user and password, as written.
  var authority: [UInt8]?
  /// The path; may be empty or relative.
  var path: [UInt8]
  /// The query without its question mark.
  var query: [UInt8]?

  /// Cuts a reference; nil when its scheme is neither http nor https, or it is far too long.
  ///
  /// - Parameter base: The scheme of the address it stands in, because browsers take `http:x` on an http page as
  ///   relative; nil where there is none.
  init?(_ text: String, base: String?) {
    guard text.utf8.count <= 4 * WebAddress.maximumLength else { return nil }
    var rest = Self.cleaned(text)[...]
    if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
    if let query = rest.firstIndex(of: UInt8(ascii: "?")) {
      self.query = percentNormalized(rest[(query + 1)...], in: .query)
      rest = rest[..<query]
    }
    if let (name, end) = Self.scheme(of: rest) {
      guard name == "http" || name == "https" else { return nil }
      scheme = name
      rest = rest[end...]
    }
    let hierarchy = rest.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    let slashes = hierarchy.prefix { $0 == UInt8(ascii: "/") }.count
    if slashes >= 2 || (scheme != nil && scheme != base) {
      let afterSlashes = hierarchy[slashes...]
      let end = afterSlashes.firstIndex(of: UInt8(ascii: "/")) ?? afterSlashes.endIndex
      let start = afterSlashes[..<end].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? afterSlashes.startIndex
      authority = Array(afterSlashes[start..<end])
      path = percentNormalized(afterSlashes[end...], in: .path)
    } else {
      scheme = nil
      path = percentNormalized(hierarchy[...], in: .path)
    }
  }

  /// The bytes without control characters and spaces around them and without tabs and line ends inside.
  private static func cleaned(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return bytes[first...last].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// The scheme in lower case and where the rest begins (RFC 3986, 3.1); nil where there is none.
  static func scheme(of bytes: ArraySlice<UInt8>) -> (name: String, end: Int)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, first.isASCIILetter
    else { return nil }
    let name = bytes[..<colon]
    let isScheme = name.allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
    return isScheme ? (String(decoding: name.map(\.lowercasedASCII), as: UTF8.self), colon + 1) : nil
  }
}
