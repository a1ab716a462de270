/// An absolute http or https address in normal form, without user, password and fragment (RFC 3986, section 6.2.2;
/// WHATWG URL where browsers differ).
///
/// Two addresses are equal when their normal forms are equal byte for byte. The normal form is always a valid URI of
/// RFC 3986: what that RFC does not allow in a place is percent-encoded, a lone `%` included.
public struct WebAddress: Hashable, Sendable {
  /// The address as ASCII text.
  public let text: String

  /// The longest address that is accepted, in bytes: what RFC 9110, section 4.1, asks every recipient to support.
  public static let maximumLength = 8000

  /// Reads an absolute http or https address as a browser would; nil for anything else.
  public init?(_ text: String) {
    guard let reference = Reference(text, base: nil), let authority = reference.authority else { return nil }
    self.init(
      scheme: reference.scheme ?? "", authority: Authority(authority), path: reference.path, query: reference.query)
  }

  /// The address of that text, which is that of another address.
  package init(normalForm text: String) { self.text = text }

  /// Puts normal parts together; nil when a part is missing or the whole is too long.
  ///
  /// - Parameters:
  ///   - path: The path with its percent-encoding in normal form; dot segments are removed here.
  ///   - query: The query with its percent-encoding in normal form.
  init?(scheme: String, authority: Authority?, path: [UInt8], query: [UInt8]?) {
    guard let authority, scheme == "http" || scheme == "https" else { return nil }
    var bytes = Array("\(scheme)://\(authority.text(forScheme: scheme))".utf8)
    bytes += removingDotSegments(path)
    if let query {
      bytes.append(UInt8(ascii: "?"))
      bytes += query
    }
    guard bytes.count <= Self.maximumLength else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }
}

extension WebAddress: Comparable {
  /// Orders addresses by their text.
  public static func < (left: WebAddress, right: WebAddress) -> Bool { left.text < right.text }
}

extension WebAddress: CustomStringConvertible {
  /// The address itself.
  public var description: String { text }
}

extension WebAddress: Codable {
  /// Reads an address from a single string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let address = WebAddress(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a web address.")
    }
    self = address
  }

  /// Writes the address as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
