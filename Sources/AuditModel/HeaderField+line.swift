extension HeaderField {
  /// The field that a line `name: value` without its line end holds; nil where it has no colon or no name. The value is
  /// UTF-8 where it can be, else ISO 8859-1 (RFC 9110, 5.5).
  public init?(line: ArraySlice<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = Self.text(line[..<colon].map { (65...90).contains($0) ? $0 | 32 : $0 }[...])
    guard !name.isEmpty else { return nil }
    self.init(name: name, value: Self.text(line[(colon + 1)...]))
  }

  /// Takes a line that goes on with the value (RFC 9112, 5.2).
  public mutating func goOn(with line: ArraySlice<UInt8>) { value += " " + Self.text(line) }

  /// The bytes without white space around them.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return "" }
    let bytes = bytes[first...last]
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
