public import WebAddress
public import AuditModel

/// What the first record of an archive says of how it was made.
public struct WARCInfo: Hashable, Sendable {
  /// The program and its version, such as `portal-audit/0.1.0`.
  public var software: String
  /// The User-Agent that was sent.
  public var userAgent: String
  /// Which rules for robots were kept.
  public var robots: String
  /// The address the user gave.
  public var start: WebAddress
  /// When the crawl began.
  public var startedAt: Instant

  /// How an archive was made.
  public init(software: String, userAgent: String, robots: String = "RFC 9309", start: WebAddress, startedAt: Instant) {
    self.software = software
    self.userAgent = userAgent
    self.robots = robots
    self.start = start
    self.startedAt = startedAt
  }

  /// The name of the field that holds the start address; it is not one of the standard's.
  static let startField = "start-address"

  /// The block of the `warcinfo` record (`application/warc-fields`).
  var block: [UInt8] {
    let fields = [
      ("software", software), ("format", "WARC File Format 1.1"),
      ("conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
      ("robots", robots), ("http-header-user-agent", userAgent), (Self.startField, start.text),
    ]
    return fields.flatMap { Array("\($0): \(oneLine($1))\r\n".utf8) }
  }
}

/// The text with every control character replaced by a space, so that it cannot end a header line.
func oneLine(_ text: String) -> String {
  String(decoding: text.utf8.map { $0 < 32 || $0 == 127 ? 32 : $0 }, as: UTF8.self)
}
