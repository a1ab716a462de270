/// Markup whose text has `&` where XML asks for `&amp;`.
enum AmpersandMending {
  /// The document with every `&` escaped that begins no reference which XML knows without a declaration (XML 1.0, 4.6
  /// and 4.1). What stands in a CDATA section is left alone.
  static func mended(_ document: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(document.count + 1024)
    var index = 0
    while index < document.count {
      let rest = document[index...]
      if document[index] == UInt8(ascii: "<"), rest.hasPrefix("<![cdata[") {
        let length = rest.offset(of: "]]>") ?? rest.count
        result += rest.prefix(length)
        index += length
      } else if document[index] == UInt8(ascii: "&"), !beginsReference(rest) {
        result += "&amp;".utf8
        index += 1
      } else {
        result.append(document[index])
        index += 1
      }
    }
    return result
  }

  private static func beginsReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";") else { return false }
    switch name.text {
    case "amp", "lt", "gt", "quot", "apos": return true
    case let name where name.hasPrefix("#x"): return Int(name.dropFirst(2), radix: 16) != nil
    case let name where name.hasPrefix("#"): return Int(name.dropFirst()) != nil
    default: return false
    }
  }
}
