import WebAddress

/// Tells by the spelling of an address that it is likely to show again what another one shows: the same article under
/// another section, for printing or for saving, a page behind a counter or in another dress, a viewer of a document.
enum AddressEcho {
  /// The last segment of a path without its ending where it is as long as a headline, which only one page of a site
  /// has; nil where it is shorter.
  static func ownName(of address: WebAddress) -> String? {
    let path = address.path.utf8
    let end = path.last == UInt8(ascii: "/") ? path.index(before: path.endIndex) : path.endIndex
    guard let slash = path[..<end].lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let segment = path[path.index(after: slash)..<end]
    let name = segment[..<(segment.lastIndex(of: UInt8(ascii: ".")) ?? segment.endIndex)]
    guard name.count >= headline, name.count(where: { $0 == UInt8(ascii: "-") }) >= headlineDashes else { return nil }
    return String(Substring(name)).lowercased()
  }

  /// What is the same for an address with and without a slash at its end; nil for those that end in a file.
  static func nameOfFolder(_ address: WebAddress) -> String? {
    let path = address.path
    guard path.utf8.count > 1, address.fileExtension.isEmpty else { return nil }
    return path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
  }

  private static let headline = 32
  private static let headlineDashes = 5

  /// Whether a parameter is a token (of a session, a counter, a way back) or a document's address for a viewer.
  static func hasTokenOrDocument(_ address: WebAddress) -> Bool {
    address.parameters.contains { isToken($0.value) || isDocument($0.value) }
  }

  private static func isDocument(_ value: String) -> Bool {
    WebAddress("http://a.vn/" + value).map { AddressKind($0) == .document } ?? false
  }

  /// A long run of letters and digits in which no words can be told: hexadecimal, or capitals and digits mixed with
  /// small letters. The identifiers of records that some systems use have dashes and are none.
  private static func isToken(_ value: String) -> Bool {
    var (capitals, small, digits, dashes, count) = (0, 0, 0, 0, 0)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "/"): break
      default: return false
      }
      count += 1
    }
    guard count >= 24, digits >= 2, dashes <= 3 else { return false }
    return capitals == 0 && dashes == 0 && digits * 4 >= small || capitals >= 3 && small >= 3
  }
}
