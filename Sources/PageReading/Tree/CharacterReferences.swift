import CLibxml2

/// The references by which HTML writes characters (`&agrave;`, `&#7897;`).
package enum CharacterReferences {
  /// Markup with its references as the characters themselves, but for those of markup's own signs.
  package static func resolved(in markup: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(markup.count)
    var index = 0
    while let start = markup.next(UInt8(ascii: "&"), from: index) {
      result += markup[index..<start]
      let rest = markup[(start + 1)...].prefix(longestName)
      if let end = rest.firstIndex(of: UInt8(ascii: ";")), let scalar = scalar(of: markup[(start + 1)..<end]) {
        result += Array(String(Character(scalar)).utf8)
        index = end + 1
      } else {
        result.append(UInt8(ascii: "&"))
        index = start + 1
      }
    }
    return result + markup[index...]
  }

  /// The longest name or number of a reference, its semicolon included.
  private static let longestName = 12

  private static func scalar(of name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = name.text
    let value: UInt32?
    if name.hasPrefix("#x") {
      value = UInt32(text.dropFirst(2), radix: 16)
    } else if name.first == UInt8(ascii: "#") {
      value = UInt32(text.dropFirst())
    } else {
      value = unsafe htmlEntityLookup(text).map { unsafe $0.pointee.value }
    }
    // Signs of markup and what shows nothing stay as they are.
    guard let value, value >= 0xA0 else { return nil }
    return Unicode.Scalar(value)
  }
}
