import AuditModel
import Crawling
import Testing
import WebAddress

/// Of a host that carries several bodies, only the one's part is fetched.
@Suite struct ScopeTests {
  @Test func anotherBodysFolderIsNotFetched() {
    let inside = ["tin", "lien-he", "gioi-thieu"].map { ("/thcs-a/" + $0, "") }
    var answers: [String: SimulatedSite.Answer] = [
      "https://a.vn/thcs-a/": .page(inside + [("/", ""), ("/thcs-b/", "9")]),
      "https://a.vn/thcs-a/gioi-thieu": .redirect("/thcs-b/gioi-thieu"),
    ]
    for (path, _) in inside.prefix(2) { answers["https://a.vn" + path] = .page([("/thcs-b/tin", "9"), ("/", "")]) }
    var site = SimulatedSite(answers)
    var crawl = crawl(["https://a.vn/thcs-a/"])
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.scope == .path("/thcs-a/"))
    #expect(site.fetched() == ["/thcs-a/"] + inside.map(\.0))
    #expect(crawl.unreached.unvisited.isEmpty)
  }

  @Test func anotherBodysParameterIsNotFetched() {
    var site = SimulatedSite([
      "https://a.vn/?portal=a": .page([
        ("?portal=a&p=1", ""), ("?portal=a&p=2", ""), ("/", ""), ("?portal=b", "9"), ("?p=3&portal=a", ""),
      ]),
      "https://a.vn/?portal=a&p=1": .page([("?portal=b&p=1", "9"), ("?portal=a", "")]),
      "https://a.vn/?portal=a&p=2": .page([]), "https://a.vn/?p=3&portal=a": .page([]),
    ])
    var crawl = crawl(["https://a.vn/?portal=a"])
    #expect(site.run(&crawl) == .finished)
    #expect(crawl.scope == .query(name: "portal", value: "a"))
    #expect(site.fetched() == ["/?portal=a", "/?portal=a&p=1", "/?portal=a&p=2", "/?p=3&portal=a"])
  }

  @Test func theUserMayChooseTheWholeHost() {
    let links = ["/thcs-a/1", "/thcs-a/2", "/thcs-a/3", "/thcs-b/"].map { ($0, "") }
    var site = SimulatedSite(["https://a.vn/thcs-a/": .page(links)])
    var crawl = crawl(["https://a.vn/thcs-a/"], plainPolicy { $0.scope = .given(.host) })
    _ = site.run(&crawl)
    #expect(site.fetched().contains("/thcs-b/"))
  }
}
