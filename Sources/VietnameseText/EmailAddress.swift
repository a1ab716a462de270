/// An e-mail address in lower case.
public struct EmailAddress: Hashable, Sendable {
  /// The whole address, lower case.
  public let text: String

  /// The address, or nil where the text is not one: `local@domain` with a domain of at least two labels.
  public init?(_ text: String) {
    let bytes = Array(FoldedText(text).text.utf8)
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), bytes[..<at].allSatisfy(EmailScanner.isLocal), at > 0,
      EmailScanner.isDomain(bytes[(at + 1)...])
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// What stands before the @.
  public var local: String { String(text.prefix { $0 != "@" }) }

  /// What stands behind the @.
  public var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }

  /// Whether the domain is reserved for examples (RFC 2606, RFC 6761) or is what site builders put in its place. A host
  /// under `example.edu.vn` is none of them.
  public var isPlaceholder: Bool {
    let domain = domain
    return Self.examples.contains { domain == $0 || domain.hasSuffix("." + $0) }
      || [".example", ".test", ".invalid", ".localhost"].contains { domain.hasSuffix($0) }
  }

  private static let examples = [
    "example.com", "example.org", "example.net", "example.edu", "mysite.com", "domain.com", "yourdomain.com",
    "yoursite.com", "yourwebsite.com", "domain.tld",
  ]

  /// The address that Cloudflare hides in `data-cfemail`: hexadecimal, each byte combined (exclusive or) with the
  /// first.
  public init?(cloudflareHex hex: String) {
    let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == hex.utf8.count, digits.count % 2 == 0, digits.count >= 8 else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    guard let text = String(validating: bytes.dropFirst().map { $0 ^ bytes[0] }, as: UTF8.self) else { return nil }
    self.init(text)
  }
}
