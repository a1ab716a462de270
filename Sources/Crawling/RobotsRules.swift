public import WebAddress

/// What one robots.txt lets this program fetch (RFC 9309), read once and asked often.
public struct RobotsRules: Hashable, Sendable {
  /// The most bytes that are read; what lies beyond is ignored (RFC 9309, section 2.5 asks for at least this much).
  public static let byteLimit = 500 * 1024

  /// No rules: everything may be fetched. So it is where no robots.txt is available (RFC 9309, section 2.3.1.3).
  public static let allowingAll = RobotsRules(rules: [])

  /// Nothing may be fetched. So it is where robots.txt cannot be reached (RFC 9309, section 2.3.1.4).
  public static let disallowingAll = RobotsRules(rules: [Rule(allows: false, pattern: RobotsPattern(Array("/".utf8)))])

  /// The seconds between two requests that the group asks for: an extension that RFC 9309 does not know.
  public var crawlDelay: Double?
  /// The addresses of the Sitemap lines as they stand, in their order; they belong to no group.
  public var sitemaps: [String]
  var rules: [Rule]

  /// One `Allow` or `Disallow` line with a pattern.
  struct Rule: Hashable, Sendable {
    var allows: Bool
    var pattern: RobotsPattern
  }

  init(rules: [Rule], crawlDelay: Double? = nil, sitemaps: [String] = []) {
    self.rules = rules
    self.crawlDelay = crawlDelay
    self.sitemaps = sitemaps
  }

  /// The rules after an attempt to fetch robots.txt: read from a success, none when it is unavailable (a redirect
  /// that leads nowhere, 4xx), everything disallowed when it is unreachable (5xx, or `nil` for no response at all).
  /// 429 does not say that there are no rules but that now is not the time to ask, so it counts with 5xx, as Google
  /// has it.
  public static func afterStatus(_ status: Int?, body: [UInt8], token: String) -> RobotsRules {
    switch status {
    case .some(200..<300): RobotsRules(body, token: token)
    case .some(429): .disallowingAll
    case .some(300..<500): .allowingAll
    default: .disallowingAll
    }
  }

  /// Whether the address may be fetched. The rule with the most octets decides, and of two as long the one that
  /// allows (RFC 9309, section 2.2.2); robots.txt itself is always allowed.
  public func allows(_ address: WebAddress) -> Bool {
    if rules.isEmpty { return true }
    let target = RobotsPattern.normalised(address.requestTarget.utf8, isPattern: false)
    if target.elementsEqual("/robots.txt".utf8) { return true }
    var longestAllowing = -1
    var longestDisallowing = -1
    for rule in rules {
      let length = rule.pattern.length
      if length <= (rule.allows ? longestAllowing : longestDisallowing) || !rule.pattern.matches(target) { continue }
      if rule.allows { longestAllowing = length } else { longestDisallowing = length }
    }
    return longestAllowing >= longestDisallowing
  }
}

extension WebAddress {
  /// The path and query as a request line has them, beginning with a slash.
  var requestTarget: Substring { Substring(text.utf8.dropFirst(origin.utf8.count)) }
}
