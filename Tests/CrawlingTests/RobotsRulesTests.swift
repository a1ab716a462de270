import Crawling
import Testing
import WebAddress

/// The rules and examples of RFC 9309, sections 2 and 5.
@Suite struct RobotsRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var robots: String
    var path: String
    var isAllowed: Bool
    var testDescription: String { "\(name): \(path)" }
  }

  private func rules(_ text: String, token: String = "portal-audit") -> RobotsRules {
    RobotsRules(Array(text.utf8), token: token)
  }

  private func allows(_ rules: RobotsRules, _ path: String) throws -> Bool {
    rules.allows(try #require(WebAddress("https://school.edu.vn" + path)))
  }

  private static func all(_ lines: String) -> String { "User-agent: *\n" + lines }

  static let groups: [Case] = [
    Case(name: "no file", robots: "", path: "/a", isAllowed: true),
    Case(name: "rule for everyone", robots: all("Disallow: /a"), path: "/a", isAllowed: false),
    Case(name: "rule for another", robots: "User-agent: other\nDisallow: /", path: "/a", isAllowed: true),
    Case(
      name: "own group goes before *", robots: all("Disallow: /\n\nUser-agent: portal-audit\nDisallow: /b"),
      path: "/a", isAllowed: true),
    Case(name: "token in other case", robots: "USER-AGENT: Portal-AUDIT\nDISALLOW: /a", path: "/a", isAllowed: false),
    Case(
      name: "token with a version", robots: "User-agent: portal-audit/1.0\nDisallow: /a", path: "/a",
      isAllowed: false),
    Case(
      name: "longer token is another", robots: "User-agent: portal-auditor\nDisallow: /a", path: "/a",
      isAllowed: true),
    Case(name: "shorter token is another", robots: "User-agent: portal\nDisallow: /a", path: "/a", isAllowed: true),
    Case(
      name: "groups of one token are merged",
      robots:
        "User-agent: portal-audit\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: portal-audit\nDisallow: /b",
      path: "/b", isAllowed: false),
    Case(
      name: "merged groups keep the first",
      robots: "User-agent: portal-audit\nDisallow: /a\nUser-agent: portal-audit\nDisallow: /b", path: "/a",
      isAllowed: false),
    Case(
      name: "groups of * are merged", robots: all("Disallow: /a\n") + all("Disallow: /b"), path: "/a",
      isAllowed: false),
    Case(
      name: "several agents share a group", robots: "User-agent: x\nUser-agent: portal-audit\nDisallow: /a",
      path: "/a", isAllowed: false),
    Case(
      name: "empty lines do not end a group", robots: "User-agent: x\n\nUser-agent: portal-audit\n\n\nDisallow: /a",
      path: "/a", isAllowed: false),
    Case(
      name: "a rule ends the list of agents",
      robots: "User-agent: portal-audit\nDisallow: /a\nUser-agent: x\nDisallow: /b", path: "/b", isAllowed: true),
    Case(
      name: "an empty rule ends it too",
      robots: "User-agent: portal-audit\nDisallow:\nUser-agent: x\nDisallow: /b", path: "/b", isAllowed: true),
    Case(
      name: "Sitemap does not end a group",
      robots: "User-agent: portal-audit\nSitemap: https://x.vn/s.xml\nUser-agent: x\nDisallow: /a", path: "/a",
      isAllowed: false),
    Case(
      name: "rules before any group", robots: "Disallow: /\nUser-agent: x\nDisallow: /a", path: "/b",
      isAllowed: true),
    Case(
      name: "a group without rules", robots: "User-agent: *\nDisallow: /\n\nUser-agent: portal-audit\n", path: "/a",
      isAllowed: true),
    Case(
      name: "no group for the token and none for *", robots: "User-agent: x\nDisallow: /", path: "/", isAllowed: true),
    Case(
      name: "* is the last resort wherever it stands",
      robots: "User-agent: *\nDisallow: /\n\nUser-agent: portal-audit\nAllow: /", path: "/a", isAllowed: true),
    Case(name: "* with more is no *", robots: "User-agent: *bot\nDisallow: /", path: "/a", isAllowed: true),
    Case(name: "* and a word", robots: "User-agent: * all\nDisallow: /a", path: "/a", isAllowed: false),
    Case(
      name: "other records stand between agents",
      robots: "User-agent: portal-audit\nCrawl-delay: 3\nHost: x\nUser-agent: x\nDisallow: /a",
      path: "/a", isAllowed: false),
    Case(
      name: "the groups of the token are merged across that of *",
      robots:
        "User-agent: portal-audit\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n\nUser-agent: PORTAL-AUDIT\nDisallow: /c",
      path: "/b", isAllowed: true),
    Case(
      name: "the merged group has the longest match of both",
      robots: "User-agent: portal-audit\nDisallow: /a\n\nUser-agent: portal-audit\nAllow: /a/b", path: "/a/b",
      isAllowed: true),
    Case(name: "an empty agent is nobody", robots: "User-agent:\nDisallow: /", path: "/a", isAllowed: true),
  ]

  static let lines: [Case] = [
    Case(name: "CRLF", robots: "User-agent: *\r\nDisallow: /a\r\n", path: "/a", isAllowed: false),
    Case(name: "CR", robots: "User-agent: *\rDisallow: /a\r", path: "/a", isAllowed: false),
    Case(name: "byte order mark", robots: "\u{FEFF}User-agent: *\nDisallow: /a", path: "/a", isAllowed: false),
    Case(name: "comments", robots: "# x\nUser-agent: * # all\nDisallow: /a # not b", path: "/a", isAllowed: false),
    Case(name: "comment is no value", robots: all("Disallow: # /a"), path: "/a", isAllowed: true),
    Case(name: "white space", robots: " User-agent\t:\t* \n\tDisallow  :/a\t", path: "/a", isAllowed: false),
    Case(name: "no last line end", robots: all("Disallow: /a"), path: "/a/b", isAllowed: false),
    Case(
      name: "CR, LF and CRLF mixed", robots: "User-agent: *\rDisallow: /a\nAllow: /a/b\r\nDisallow: /a/b/c",
      path: "/a/b/c", isAllowed: false),
    Case(name: "a line of comment within a group", robots: all("# x: y\nDisallow: /a"), path: "/a", isAllowed: false),
    Case(name: "a comment without a space", robots: all("Disallow: /a#b"), path: "/ac", isAllowed: false),
    Case(
      name: "a mark in the middle is no mark", robots: "User-agent: *\n\u{FEFF}Disallow: /a", path: "/a",
      isAllowed: true),
    Case(
      name: "lines that are none are passed over", robots: all("x\n:\n: /b\n/c\n\u{0}\nDisallow: /a"), path: "/a",
      isAllowed: false),
    Case(
      name: "unknown fields are passed over", robots: all("Noindex: /a\nDisalow: /a\nDisallow: /b"), path: "/a",
      isAllowed: true),
    Case(
      name: "bytes that are no UTF-8", robots: all("Disallow: /\u{FFFD}\nDisallow: /a"), path: "/a", isAllowed: false),
    Case(name: "a value keeps its colons", robots: all("Disallow: /a:b"), path: "/a:bc", isAllowed: false),
    Case(name: "no colon", robots: all("Disallow /a"), path: "/a", isAllowed: true),
    Case(
      name: "an HTML page", robots: "<!DOCTYPE html><html><body>User-agent: *</body></html>", path: "/a",
      isAllowed: true),
  ]

  static let matching: [Case] = [
    Case(name: "longest wins, allowing", robots: all("Disallow: /a\nAllow: /a/b"), path: "/a/b/c", isAllowed: true),
    Case(name: "longest wins, disallowing", robots: all("Allow: /a\nDisallow: /a/b"), path: "/a/b/c", isAllowed: false),
    Case(name: "order does not matter", robots: all("Allow: /a/b\nDisallow: /a"), path: "/a/b", isAllowed: true),
    Case(name: "allow wins a tie", robots: all("Disallow: /a\nAllow: /a"), path: "/a", isAllowed: true),
    Case(name: "no rule matches", robots: all("Disallow: /a"), path: "/b", isAllowed: true),
    Case(name: "matching is case-sensitive", robots: all("Disallow: /A"), path: "/a", isAllowed: true),
    Case(name: "prefix within a segment", robots: all("Disallow: /fish"), path: "/fish.html?id=1", isAllowed: false),
    Case(name: "folder is not the name", robots: all("Disallow: /fish/"), path: "/fish", isAllowed: true),
    Case(name: "robots.txt is allowed", robots: all("Disallow: /"), path: "/robots.txt", isAllowed: true),
    Case(name: "query is part of it", robots: all("Disallow: /*?print="), path: "/a?print=1", isAllowed: false),
    Case(name: "no leading slash matches nothing", robots: all("Disallow: a"), path: "/a", isAllowed: true),
    Case(name: "star in the middle", robots: all("Disallow: /a/*/c"), path: "/a/b/b/c/d", isAllowed: false),
    Case(name: "star matches nothing too", robots: all("Disallow: /a*b"), path: "/ab", isAllowed: false),
    Case(name: "star at the end", robots: all("Disallow: /a*"), path: "/abc", isAllowed: false),
    Case(name: "star in front", robots: all("Disallow: *.gif$"), path: "/a/b.gif", isAllowed: false),
    Case(name: "end of the path", robots: all("Disallow: *.gif$"), path: "/a/b.gif?x", isAllowed: true),
    Case(name: "end without a star", robots: all("Disallow: /a$"), path: "/ab", isAllowed: true),
    Case(name: "end matches", robots: all("Disallow: /a$"), path: "/a", isAllowed: false),
    Case(name: "end is sought at the end", robots: all("Disallow: /*b$"), path: "/abab", isAllowed: false),
    Case(name: "pieces do not overlap", robots: all("Disallow: /ab*ba$"), path: "/aba", isAllowed: true),
    Case(name: "dollar within is itself", robots: all("Disallow: /a$b"), path: "/a$bc", isAllowed: false),
    Case(
      name: "the longest counts octets, not letters", robots: all("Disallow: /ế\nAllow: /%E1%BA%BF"),
      path: "/%E1%BA%BF", isAllowed: true),
    Case(
      name: "a longer pattern of wildcards wins", robots: all("Allow: /a/b\nDisallow: /*/**"), path: "/a/b",
      isAllowed: false),
    Case(name: "an empty allow allows nothing", robots: all("Allow:\nDisallow: /"), path: "/a", isAllowed: false),
    Case(name: "the root alone", robots: all("Disallow: /$"), path: "/", isAllowed: false),
    Case(name: "the root alone and no more", robots: all("Disallow: /$"), path: "/a", isAllowed: true),
    Case(
      name: "robots.txt with a query is another", robots: all("Disallow: /robots"), path: "/robots.txt?x",
      isAllowed: false),
    Case(
      name: "robots.txt of a folder is another", robots: all("Disallow: /a"), path: "/a/robots.txt", isAllowed: false),
    Case(name: "star and end", robots: all("Disallow: /a*$"), path: "/abc", isAllowed: false),
    Case(name: "two stars", robots: all("Disallow: /**/b"), path: "/a/b", isAllowed: false),
    Case(name: "octets of a wildcard count", robots: all("Disallow: /*\nAllow: /"), path: "/a", isAllowed: false),
  ]

  /// RFC 9309, section 2.2.2 and 2.2.3: what is compared is the normal form.
  static let encoding: [Case] = [
    Case(name: "query", robots: all("Disallow: /foo/bar?baz=quz"), path: "/foo/bar?baz=quz", isAllowed: false),
    Case(
      name: "address in a query", robots: all("Disallow: /foo/bar?baz=https://foo.bar"),
      path: "/foo/bar?baz=https://foo.bar", isAllowed: false),
    Case(
      name: "octets beyond ASCII", robots: all("Disallow: /foo/bar/ツ"), path: "/foo/bar/%E3%83%84",
      isAllowed: false),
    Case(
      name: "escapes beyond ASCII", robots: all("Disallow: /foo/bar/%e3%83%84"), path: "/foo/bar/%E3%83%84",
      isAllowed: false),
    Case(
      name: "unreserved escapes", robots: all("Disallow: /foo/bar/%62%61%7A"), path: "/foo/bar/baz",
      isAllowed: false),
    Case(name: "reserved escapes stay", robots: all("Disallow: /a%2Fb"), path: "/a/b", isAllowed: true),
    Case(
      name: "escaped star", robots: all("Disallow: /path/file-with-a-%2A.html"),
      path: "/path/file-with-a-*.html", isAllowed: false),
    Case(
      name: "escaped star is no wildcard", robots: all("Disallow: /path/file-with-a-%2A.html"),
      path: "/path/file-with-a-x.html", isAllowed: true),
    Case(name: "escaped dollar", robots: all("Disallow: /path/foo-%24"), path: "/path/foo-$", isAllowed: false),
    Case(name: "escaped dollar is no end", robots: all("Disallow: /path/foo-%24"), path: "/path/foo-", isAllowed: true),
    Case(
      name: "escapes of the target in lower case", robots: all("Disallow: /%E1%BA%BF"), path: "/%e1%ba%bf",
      isAllowed: false),
    Case(name: "unreserved escapes of the target", robots: all("Disallow: /bar"), path: "/%62%61r", isAllowed: false),
    Case(name: "reserved escapes of the target stay", robots: all("Disallow: /a/b"), path: "/a%2Fb", isAllowed: true),
    Case(name: "an escape cut short", robots: all("Disallow: /a%4"), path: "/a%254", isAllowed: false),
    Case(name: "space", robots: all("Disallow: /a b"), path: "/a%20b", isAllowed: false),
    Case(name: "lone percent sign", robots: all("Disallow: /100%"), path: "/100%25", isAllowed: false),
  ]

  @Test func noCaseIsLost() {
    #expect([Self.groups.count, Self.lines.count, Self.matching.count, Self.encoding.count] == [26, 17, 31, 16])
  }

  @Test(arguments: groups + lines + matching + encoding)
  func rulesDecideAsTheStandardSays(_ example: Case) throws {
    #expect(try allows(rules(example.robots), example.path) == example.isAllowed)
  }

  static let simpleExample = """
    User-Agent: *
    Disallow: *.gif$
    Disallow: /example/
    Allow: /publications/

    User-Agent: foobot
    Disallow:/
    Allow:/example/page.html
    Allow:/example/allowed.gif

    User-Agent: barbot
    User-Agent: bazbot
    Disallow: /example/page.html

    User-Agent: quxbot
    """

  @Test(arguments: [
    ("anybot", "/publications/", true), ("anybot", "/example/page.html", false), ("anybot", "/a.gif", false),
    ("anybot", "/publications/a.gif", true), ("anybot", "/", true),
    ("foobot", "/example/page.html", true), ("foobot", "/example/allowed.gif", true), ("foobot", "/", false),
    ("foobot", "/publications/", false),
    ("barbot", "/example/page.html", false), ("barbot", "/example/", true), ("bazbot", "/example/page.html", false),
    ("quxbot", "/example/page.html", true), ("quxbot", "/a.gif", true),
  ])
  func theSimpleExampleOfSection5Holds(token: String, path: String, isAllowed: Bool) throws {
    #expect(try allows(rules(Self.simpleExample, token: token), path) == isAllowed)
  }

  @Test(arguments: [("/example/page/", true), ("/example/page/disallowed.gif", false), ("/example/page/x.gif", true)])
  func theLongestMatchExampleOfSection5Holds(path: String, isAllowed: Bool) throws {
    let text = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n"
    #expect(try allows(rules(text, token: "foobot"), path) == isAllowed)
  }

  @Test func whatLiesBeyondTheLimitIsIgnored() throws {
    let head = Self.all("Disallow: /a\n")
    let filler = String(repeating: "#", count: RobotsRules.byteLimit - head.utf8.count - 1) + "\n"
    let rules = rules(head + filler + "Disallow: /b\n")
    #expect(try !allows(rules, "/a"))
    #expect(try allows(rules, "/b"))
  }

  @Test func aLineThatTheLimitCutsIsIgnored() throws {
    let head = Self.all("Disallow: /a\n")
    let filler = String(repeating: "#", count: RobotsRules.byteLimit - head.utf8.count - 14) + "\n"
    let rules = rules(head + filler + "Disallow: /b/c/d\n")
    #expect(try !allows(rules, "/a"))
    #expect(try allows(rules, "/b/other"))
  }

  @Test func anyBytesCanBeRead() throws {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 3) }
    #expect(try allows(RobotsRules(bytes, token: "portal-audit"), "/a"))
  }

  @Test func aHostilePatternIsNotSlow() throws {
    let pattern = String(repeating: "*a", count: 2000) + "b"
    let rules = rules(Self.all("Disallow: /" + pattern))
    #expect(try allows(rules, "/" + String(repeating: "a", count: 1900)))
  }

  @Test func theCrawlDelayBelongsToItsGroup() {
    let text = "User-agent: *\nCrawl-delay: 7\nDisallow:\n\nUser-agent: portal-audit\nCrawl-delay: 2.5\nDisallow: /x\n"
    #expect(rules(text).crawlDelay == 2.5)
    #expect(rules(text, token: "other").crawlDelay == 7)
    #expect(rules(Self.all("Crawl-delay: soon")).crawlDelay == nil)
    #expect(rules(Self.all("Crawl-delay: -1")).crawlDelay == nil)
    #expect(rules(Self.all("Crawl-delay: inf")).crawlDelay == nil)
  }

  @Test func sitemapsBelongToNoGroup() {
    let text = "Sitemap: https://a.vn/1.xml\nUser-agent: x\nDisallow: /\nSitemap: https://a.vn/2.xml#x\n"
    #expect(rules(text).sitemaps == ["https://a.vn/1.xml", "https://a.vn/2.xml"])
  }

  @Test(
    arguments: [
      (200, false, true), (204, false, true), (301, true, true), (400, true, true), (401, true, true),
      (403, true, true),
      (404, true, true), (429, false, false), (500, false, false), (503, false, false), (nil, false, false),
    ] as [(Int?, Bool, Bool)])
  func theStatusDecidesWhereThereAreNoRules(status: Int?, allowsA: Bool, allowsB: Bool) throws {
    let body = Array(Self.all("Disallow: /a").utf8)
    let rules = RobotsRules.afterStatus(status, body: body, token: "portal-audit")
    #expect(try allows(rules, "/a") == allowsA)
    #expect(try allows(rules, "/b") == allowsB)
  }
}
