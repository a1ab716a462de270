import AuditModel
import Crawling
import Testing
import WebAddress

/// What the way to a robots.txt decides: RFC 9309, sections 2.3.1 and 2.4.
@Suite struct RobotsAccessTests {
  /// How robots.txt answers, and whether the page that it closes may then be fetched, and the others.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var answers: [String: SimulatedSite.Answer]
    /// Whether `/closed` is fetched.
    var opensClosed: Bool
    /// Whether anything is.
    var opensSite = true
    var testDescription: String { name }
  }

  static let rules = SimulatedSite.Answer.text("User-agent: *\nDisallow: /closed\n")

  /// A chain of so many redirects to the rules, from origin to origin.
  static func chain(_ count: Int, over origin: String) -> [String: SimulatedSite.Answer] {
    var answers: [String: SimulatedSite.Answer] = [
      "https://a.vn/robots.txt": .redirect("\(origin)/r1"), "\(origin)/r\(count)": rules,
    ]
    for hop in 1..<count { answers["\(origin)/r\(hop)"] = .redirect("/r\(hop + 1)") }
    return answers
  }

  static let cases: [Case] = [
    Case(name: "2.3.1.1 success", answers: ["https://a.vn/robots.txt": rules], opensClosed: false),
    Case(name: "2.3.1.2 five redirects", answers: chain(5, over: "https://a.vn"), opensClosed: false),
    Case(name: "2.3.1.2 five redirects across hosts", answers: chain(5, over: "https://b.vn"), opensClosed: false),
    Case(name: "2.3.1.2 six redirects are unavailable", answers: chain(6, over: "https://b.vn"), opensClosed: true),
    Case(
      name: "2.3.1.2 a redirect without a target", answers: ["https://a.vn/robots.txt": .status(302)], opensClosed: true
    ),
    Case(
      name: "2.3.1.2 a redirect to nothing",
      answers: ["https://a.vn/robots.txt": .redirect("/r"), "https://a.vn/r": .status(404)], opensClosed: true),
    Case(
      name: "2.3.1.2 a redirect to a failing server",
      answers: ["https://a.vn/robots.txt": .redirect("/r"), "https://a.vn/r": .status(500)], opensClosed: false,
      opensSite: false),
    Case(name: "2.3.1.3 bad request", answers: ["https://a.vn/robots.txt": .status(400)], opensClosed: true),
    Case(name: "2.3.1.3 unauthorized", answers: ["https://a.vn/robots.txt": .status(401)], opensClosed: true),
    Case(name: "2.3.1.3 forbidden", answers: ["https://a.vn/robots.txt": .status(403)], opensClosed: true),
    Case(name: "2.3.1.3 not found", answers: ["https://a.vn/robots.txt": .status(404)], opensClosed: true),
    Case(name: "2.3.1.3 gone", answers: ["https://a.vn/robots.txt": .status(410)], opensClosed: true),
    Case(
      name: "2.3.1.3 too many requests, then success",
      answers: ["https://a.vn/robots.txt": .list([.status(429), rules])], opensClosed: false),
    Case(
      name: "2.3.1.3 too many requests twice is no permission", answers: ["https://a.vn/robots.txt": .status(429)],
      opensClosed: false, opensSite: false),
    Case(
      name: "2.3.1.4 server error", answers: ["https://a.vn/robots.txt": .status(500)], opensClosed: false,
      opensSite: false),
    Case(
      name: "2.3.1.4 unavailable twice", answers: ["https://a.vn/robots.txt": .status(503)], opensClosed: false,
      opensSite: false),
    Case(
      name: "2.3.1.4 unavailable once", answers: ["https://a.vn/robots.txt": .list([.status(503), rules])],
      opensClosed: false),
    Case(
      name: "2.3.1.4 no response", answers: ["https://a.vn/robots.txt": .failure(.refused)], opensClosed: false,
      opensSite: false),
    Case(
      name: "2.3.1.4 lost once", answers: ["https://a.vn/robots.txt": .list([.failure(.reset), rules])],
      opensClosed: false),
    Case(
      name: "2.3.1.4 broken off once", answers: ["https://a.vn/robots.txt": .list([.cut("User-agent: *\n"), rules])],
      opensClosed: false),
    Case(
      name: "2.3.1.4 broken off in a line", answers: ["https://a.vn/robots.txt": .cut("User-agent: *\nDisallow: /")],
      opensClosed: true),
    Case(
      name: "2.3.1.4 broken off after a line",
      answers: ["https://a.vn/robots.txt": .cut("User-agent: *\nDisallow: /closed\nDisallow: /")], opensClosed: false),
    Case(
      name: "2.5 cut at the limit",
      answers: [
        "https://a.vn/robots.txt": .cut(
          "User-agent: *\nDisallow: /closed\n#"
            + String(repeating: "x", count: RobotsRules.byteLimit - 45) + "\nDisallow: /")
      ], opensClosed: false),
    Case(
      name: "2.3.1.5 a page instead", answers: ["https://a.vn/robots.txt": .text("<html>Disallow: /</html>")],
      opensClosed: true),
  ]

  @Test func noCaseIsLost() { #expect(Self.cases.count == 24) }

  @Test(arguments: cases) func theWayToRobotsDecides(_ one: Case) {
    var site = SimulatedSite(one.answers)
    site.answers["https://a.vn/"] = .page([("/closed", ""), ("/open", "")])
    site.answers["https://a.vn/open"] = .page([])
    site.answers["https://a.vn/closed"] = .page([])
    var crawl = crawl()
    #expect(site.run(&crawl) == (one.opensSite ? .finished : .startUnreachable))
    let fetched = site.fetched().filter { $0.hasPrefix("/") }
    #expect(fetched.contains("/open") == one.opensSite)
    #expect(fetched.contains("/closed") == one.opensClosed)
  }

  @Test func anotherOriginHasRulesOfItsOwn() {
    var site = SimulatedSite([
      "https://a.vn/robots.txt": Self.rules, "https://www.a.vn/robots.txt": .status(404),
      "https://a.vn/": .page([("https://www.a.vn/closed", ""), ("/closed/2", "")]),
      "https://www.a.vn/closed": .page([]),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(!site.fetched().contains("/closed/2"))
  }

  @Test(arguments: [true, false]) func theRulesOfYesterdayAreReadAgainAndHoldOnWhereTheyCannotBe(isReachable: Bool) {
    let newer: SimulatedSite.Answer = isReachable ? .text("User-agent: *\nDisallow: /b\n") : .status(500)
    var site = SimulatedSite([
      "https://a.vn/robots.txt": .list([.text("User-agent: *\nDisallow: /a\n"), newer]),
      "https://a.vn/": .page([("/x", "9"), ("/a", ""), ("/b", "")]), "https://a.vn/x": .page([]),
      "https://a.vn/b": .page([]),
    ])
    site.latency = 50
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.robotsLifetime = 100 })
    #expect(site.run(&crawl) == .finished)
    #expect(site.log.filter { $0.purpose == .robots }.count >= 2)
    #expect(site.fetched() == (isReachable ? ["/", "/x"] : ["/", "/x", "/b"]))
  }
}
