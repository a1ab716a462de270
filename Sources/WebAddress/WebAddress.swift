/// An absolute http or https address in normal form, without a fragment (RFC 3986, section 6.2.2; WHATWG URL where
/// browsers differ).
public struct WebAddress: Hashable, Sendable {
  /// The address as ASCII text.
  public let text: String
}
extension WebAddress: Comparable { public static func < (l: WebAddress, r: WebAddress) -> Bool { l.text < r.text } }
extension WebAddress: CustomStringConvertible, Codable { public var description: String { text } }
