/// Where `meta http-equiv=refresh` sends a browser (WHATWG HTML, 4.2.5.3, shared declarative refresh steps).
enum RefreshDirective {
  /// The reference in a directive such as `5; url='/vi/'`; nil where it only loads the page anew or browsers pass it
  /// over.
  static func reference(in content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = content.drop(while: \.isBlank)
    let time = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    guard !time.isEmpty else { return nil }
    rest = rest.dropFirst(time.count)
    guard let separator = rest.first, separator.isBlank || isMark(separator) else { return nil }
    rest = rest.drop(while: \.isBlank)
    if let mark = rest.first, isMark(mark) { rest = rest.dropFirst().drop(while: \.isBlank) }
    if rest.hasPrefix("url") {
      let value = rest.dropFirst(3).drop(while: \.isBlank)
      if value.first == UInt8(ascii: "=") { rest = value.dropFirst().drop(while: \.isBlank) }
    }
    if let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return rest.isEmpty ? nil : rest
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") }
}
