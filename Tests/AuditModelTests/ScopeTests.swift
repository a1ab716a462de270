import AuditModel
import Testing
import WebAddress

/// Several bodies on one host: which part of it is one body's.
@Suite struct ScopeTests {
  private func address(_ path: String) throws -> WebAddress { try #require(WebAddress("https://a.vn" + path)) }

  private func start(_ path: String, to targets: [String]) throws -> PageFacts {
    let address = try address(path)
    return PageFacts(
      address: address, capturedAt: Instant(secondsSince1970: 0), sha256: "", status: 200,
      charset: CharsetDecision(name: "utf-8", source: .header, repairs: 0),
      links: targets.compactMap { target in address.resolving(target).map { Link(target: $0, text: target) } })
  }

  @Test(arguments: ["host", "path:/thcs-a/", "query:portal=thcs-a", "query:unitid=1=7"])
  func aScopeIsReadAsItIsWritten(text: String) throws {
    #expect(try #require(Scope(text)).description == text)
    #expect(ScopeChoice(text) == .given(try #require(Scope(text))))
  }

  @Test(arguments: [
    "", "hosts", "path:", "path:/", "path:thcs-a", "query", "query:", "query:portal", "query:=a", "query:a=",
  ])
  func anythingElseIsNone(text: String) { #expect(ScopeChoice(text) == nil) }

  @Test(
    arguments: [
      ("path:/thcs-a/", "/thcs-a/tin", true), ("path:/thcs-a/", "/thcs-a", true), ("path:/thcs-a/", "/thcs-ab/", false),
      ("path:/thcs-a/", "/", false), ("path:/trường/", "/tr%C6%B0%E1%BB%9Dng/a", true),
      ("query:portal=a", "/x?id=1&Portal=a", true), ("query:portal=a", "/x?portal=ab", false),
      ("query:portal=a", "/x?portal=b&id=a", false), ("query:portal=a", "/x", false), ("host", "/x", true),
    ] as [(String, String, Bool)])
  func anAddressLiesWithinOrBeside(scope: String, path: String, isWithin: Bool) throws {
    #expect(try #require(Scope(scope)).contains(address(path)) == isWithin)
  }

  @Test(
    arguments: [
      ("/truong-thcs-hoa-sen/", ["tin", "lien-he", "gioi-thieu", "/"], "path:/truong-thcs-hoa-sen/"),
      ("/truong-thcs-hoa-sen/index.html", ["tin", "lien-he", "gioi-thieu", "/"], "path:/truong-thcs-hoa-sen/"),
      (
        "/?portal=thcs-a", ["?portal=thcs-a&p=1", "?p=2&portal=thcs-a", "tin?portal=thcs-a", "?portal=b"],
        "query:portal=thcs-a"
      ),
      ("/Default.aspx?UnitID=17", ["a.aspx?unitid=17", "b.aspx?unitid=17", "c.aspx?UnitId=17"], "query:unitid=17"),
      ("/", ["/a", "/b", "/c"], "host"), ("/index.html", ["/a", "/b", "/c"], "host"),
      ("/vi/", ["a", "b", "c"], "host"), ("/Default.aspx", ["a", "b", "c"], "host"),
      ("/portal/", ["a", "b", "c"], "host"), ("/trang-chu/", ["x", "/a", "/b", "/c"], "host"),
      ("/index.php?language=vi", ["?language=vi&a=1", "?language=vi&a=2", "?language=vi&a=3"], "host"),
      ("/?portal=thcs-a", ["/a", "/b", "/c", "?portal=thcs-a&p=1"], "host"),
    ] as [(String, [String], String)])
  func theStartPageShowsIt(path: String, targets: [String], scope: String) throws {
    #expect(ScopeChoice.automatic.scope(of: try start(path, to: targets)).description == scope)
  }

  @Test func aFolderThatTheUserNamesNeedsNoLinks() throws {
    #expect(ScopeChoice.folder.scope(of: try start("/c2/index.html", to: [])) == .path("/c2/"))
    #expect(ScopeChoice.folder.scope(of: try start("/", to: [])) == .host)
  }

  @Test func theProbeOfAScopeLiesWithinIt() throws {
    for (scope, start) in [("host", "/a/"), ("path:/thcs-a/", "/thcs-a/"), ("query:portal=a", "/x/?portal=a")] {
      let scope = try #require(Scope(scope))
      let probe = try #require(NotFoundProbe.address(beside: address(start), in: scope, number: 7))
      #expect(scope.contains(probe) && NotFoundProbe.isProbe(probe))
    }
    #expect(!NotFoundProbe.isProbe(try address("/portal-audit-7")))
    #expect(!NotFoundProbe.isProbe(try address("/")))
  }
}
