extension RobotsRules {
  /// Reads a robots.txt for the crawler with that product token. The groups that name the token count as one; where
  /// none does, those for `*`; where there is none either, nothing is disallowed (RFC 9309, section 2.2.1). Bytes
  /// that are no line of a robots.txt are passed over, so any bytes can be read.
  public init(_ bytes: [UInt8], token: String) {
    var reading = Reading(token: Self.lowercased(token.utf8))
    for line in Self.lines(of: bytes) {
      guard let (field, value) = Self.record(of: line) else { continue }
      reading.take(field, value)
    }
    self = reading.rules
  }

  /// The groups as they come, line by line.
  private struct Reading {
    let token: [UInt8]
    private var named: RobotsRules?
    private var general = RobotsRules.allowingAll
    private var sitemaps: [String] = []
    private var isNamed = false
    private var isGeneral = false
    private var hasRule = false

    init(token: [UInt8]) { self.token = token }

    var rules: RobotsRules {
      var rules = named ?? general
      rules.sitemaps = sitemaps
      return rules
    }

    mutating func take(_ field: [UInt8], _ value: ArraySlice<UInt8>) {
      switch String(decoding: field, as: UTF8.self) {
      case "user-agent": takeAgent(value)
      case "allow": takeRule(allows: true, value)
      case "disallow": takeRule(allows: false, value)
      case "crawl-delay": takeDelay(value)
      case "sitemap": if !value.isEmpty { sitemaps.append(String(decoding: value, as: UTF8.self)) }
      default: break
      }
    }

    /// A user-agent line after a rule begins a group; other records do not part the lines of one (section 2.2.4).
    private mutating func takeAgent(_ value: ArraySlice<UInt8>) {
      if hasRule { (isNamed, isGeneral, hasRule) = (false, false, false) }
      if value.first == UInt8(ascii: "*"), value.dropFirst().first.map(RobotsRules.isBlank) ?? true {
        isGeneral = true
      } else if RobotsRules.lowercased(value.prefix(while: RobotsRules.isTokenByte)) == token {
        isNamed = true
        named = named ?? .allowingAll
      }
    }

    private mutating func takeRule(allows: Bool, _ value: ArraySlice<UInt8>) {
      hasRule = true
      if value.isEmpty { return }
      add { $0.rules.append(Rule(allows: allows, pattern: RobotsPattern(value))) }
    }

    private mutating func takeDelay(_ value: ArraySlice<UInt8>) {
      guard let delay = Double(String(decoding: value, as: UTF8.self)), delay.isFinite, delay >= 0 else { return }
      add { $0.crawlDelay = max($0.crawlDelay ?? 0, delay) }
    }

    private mutating func add(_ change: (inout RobotsRules) -> Void) {
      if isGeneral { change(&general) }
      if isNamed, var rules = named {
        change(&rules)
        named = rules
      }
    }
  }

  /// Of a robots.txt that came in part, what comes before the line in which it breaks off: half a pattern would disallow
  /// more than was meant.
  static func wholeLines(of bytes: [UInt8]) -> [UInt8] {
    bytes.lastIndex(where: isLineEnd).map { Array(bytes[...$0]) } ?? []
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The lines within the limit, without a byte order mark. A line that the limit cuts is left out: half a pattern
  /// would disallow more than was meant.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = min(bytes.count, byteLimit)
    var lines = bytes[min(start, end)..<end].split(omittingEmptySubsequences: true, whereSeparator: isLineEnd)
    if end < bytes.count, !isLineEnd(bytes[end]), !isLineEnd(bytes[end - 1]) { lines.removeLast() }
    return lines
  }

  /// The name in lower case and the value of a `name: value # comment` line.
  private static func record(of line: ArraySlice<UInt8>) -> (field: [UInt8], value: ArraySlice<UInt8>)? {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (lowercased(trimmed(content[..<colon])), trimmed(content[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0C).contains(byte) || byte == 0 }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Letters, `-` and `_` make a product token (section 2.2.1); what follows them, such as a version, is passed over.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
