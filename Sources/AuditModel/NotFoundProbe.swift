public import WebAddress

/// The address by which a crawl asks what a site answers for pages that do not exist. Its name says who asks, for those
/// who read the server's log.
public enum NotFoundProbe {
  private static let prefix = "portal-audit-"
  private static let digits = 16

  /// An address beside a start page and within its scope; the number makes it one that nobody has.
  public static func address(beside start: WebAddress, in scope: Scope, number: UInt64) -> WebAddress? {
    let text = String(number, radix: 16)
    let name = prefix + String(repeating: "0", count: digits - text.utf8.count) + text
    return switch scope {
    case .host: start.resolving("/" + name)
    case .path(let folder): start.resolving(folder + name)
    case .query: start.resolving("/" + name + (start.query.map { "?" + $0 } ?? ""))
    }
  }

  /// Whether a crawl asked by that address.
  public static func isProbe(_ address: WebAddress) -> Bool {
    guard let name = address.path.utf8.split(separator: UInt8(ascii: "/")).last, name.starts(with: prefix.utf8)
    else { return false }
    let number = name.dropFirst(prefix.utf8.count)
    return number.count == digits && number.allSatisfy { isHexDigit($0) }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x66
  }
}
