/// The addresses that a simple script sends a browser to: `location.href = '/a'`, `location.replace('/a')`,
/// `window.open('/a')`. An address that is put together, or kept in a variable, is not told.
enum ScriptReference {
  /// A longer script is no simple one, and is not read.
  static let lengthLimit = 500

  /// The references in their order, as written.
  static func references(in script: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var index = script.startIndex
    while index < script.endIndex {
      let rest = script[index...]
      var call: ArraySlice<UInt8>?
      if rest.first == UInt8(ascii: "l"), rest.hasPrefix("location"), !isPartOfName(script[..<index].last) {
        call = assignment(after: rest.dropFirst(8))
      } else if rest.first == UInt8(ascii: "w"), rest.hasPrefix("window.open") {
        call = argument(after: rest.dropFirst(11))
      }
      if let reference = call.flatMap(quoted) { found.append(reference) }
      index += 1
    }
    return found
  }

  /// What `location` is set to, directly or through its properties and methods (WHATWG HTML, 7.2.4).
  private static func assignment(after name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for method: StaticString in [".assign", ".replace"] where name.hasPrefix(method) {
      return argument(after: name.dropFirst(method.utf8CodeUnitCount))
    }
    let rest = (name.hasPrefix(".href") ? name.dropFirst(5) : name).drop(while: \.isBlank)
    return rest.first == UInt8(ascii: "=") ? rest.dropFirst() : nil
  }

  private static func argument(after name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = name.drop(while: \.isBlank)
    return rest.first == UInt8(ascii: "(") ? rest.dropFirst() : nil
  }

  /// The text in quotes that comes next, where it is the whole value and looks like an address.
  private static func quoted(_ value: ArraySlice<UInt8>) -> String? {
    let value = value.drop(while: \.isBlank)
    guard let quote = value.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    let text = value.dropFirst().prefix { $0 != quote }
    guard text.endIndex < value.endIndex else { return nil }
    if value[(text.endIndex + 1)...].first(where: { !$0.isBlank }) == UInt8(ascii: "+") { return nil }
    // JSON and PHP write every slash so.
    let reference = text.text.split(separator: "\\/", omittingEmptySubsequences: false).joined(separator: "/")
    return reference.utf8.contains(UInt8(ascii: "\\")) || !isReference(reference) ? nil : reference
  }

  /// Whether a text may be an address rather than a word.
  static func isReference(_ text: String) -> Bool {
    let marks = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "?")]
    return text.utf8.contains(where: marks.contains)
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "{") }
  }

  private static func isPartOfName(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte.isDigit || (0x61...0x7A).contains(byte.lowered) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "$")
  }
}
