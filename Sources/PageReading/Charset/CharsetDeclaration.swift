/// Where a document says in which charset it is written.
enum CharsetDeclaration {
  /// How many bytes of a document are searched. Browsers look at 1024; pages with warnings printed ahead need more.
  static let searched = 4096

  /// The charset that a `meta` element, or the declaration of an XML document, names in lower case.
  static func declared(in body: ArraySlice<UInt8>) -> String? {
    let start = body.prefix(searched)
    if start.drop(while: \.isBlank).hasPrefix("<?xml"), let end = start.offset(of: "?>"),
      let name = value(of: "encoding", in: start.prefix(end))
    {
      return name
    }
    var from = 0
    while let offset = start.offset(of: "<", from: from) {
      from = offset + 1
      if start.hasPrefix("<!--", at: offset) {
        guard let end = start.offset(of: "-->", from: offset + 4) else { return nil }
        from = end + 3
      } else if start.hasPrefix("<meta", at: offset) {
        let element = start.dropFirst(offset).prefix { $0 != UInt8(ascii: ">") }
        if let name = charset(in: element) { return name }
      }
    }
    return nil
  }

  /// The value of a `charset` parameter or attribute in lower case.
  static func charset(in bytes: ArraySlice<UInt8>) -> String? { value(of: "charset", in: bytes) }

  private static func value(of name: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    var from = 0
    while let offset = bytes.offset(of: name, from: from) {
      from = offset + name.utf8CodeUnitCount
      var rest = bytes.dropFirst(from).drop(while: \.isBlank)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = rest.prefix(40).prefix(while: isLabelByte)
      if !label.isEmpty { return label.map(\.lowered).text }
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x61...0x7A).contains(byte.lowered) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }
}
