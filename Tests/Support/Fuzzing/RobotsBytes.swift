import Crawling
import WebAddress

/// A robots.txt and an address to ask it about: the bytes before the first line end are the path, the rest is the file.
struct RobotsBytes {
  private let path: String
  private let file: [UInt8]

  init(_ bytes: [UInt8]) {
    path = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    file = Array(bytes.drop { $0 != 0x0A }.dropFirst())
  }

  func check() {
    guard let site = WebAddress("http://truong.example.edu.vn/") else {
      preconditionFailure("The address of the site is valid.")
    }
    let rules = RobotsRules(file, token: "portal-audit")
    precondition(rules.crawlDelay.map { $0 >= 0 && $0.isFinite } ?? true, "A delay is a number of seconds.")
    precondition(RobotsRules(file + [0x0A], token: "portal-audit") == rules, "A last line needs no line end.")
    if let robots = site.resolving("/robots.txt") {
      precondition(rules.allows(robots), "robots.txt itself is always allowed (RFC 9309, section 2.2.2).")
    }
    guard let address = site.resolving("/" + path) else { return }
    _ = rules.allows(address)
    // A rule for that very path decides where it is the longest, and any other is at most as long as the file.
    let exact = Array("\nuser-agent: portal-audit\ndisallow: /\nallow: /\n".utf8)
    precondition(
      RobotsRules(exact, token: "portal-audit").allows(address), "Of two rules as long the allowing one wins.")
  }
}
