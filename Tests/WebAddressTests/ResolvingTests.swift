import Testing
import WebAddress

/// What links on a page lead to.
struct ResolvingTests {
  /// RFC 3986, 5.4.1 and 5.4.2, in their order, with the fragment dropped; `g:h` has a scheme that is no web address,
  /// and `http:g` is read as browsers (and 5.4.2 for backward compatibility) read it.
  static let examplesOfRFC3986: [(reference: String, target: String?)] = [
    ("g:h", nil), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
    ("g#s", "http://a/b/c/g"), ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g"),
    ("g#s/../x", "http://a/b/c/g"), ("http:g", "http://a/b/c/g"),
  ]

  @Test func allExamplesOfTheRFCAreTried() {
    #expect(Self.examplesOfRFC3986.count == 23 + 19)
  }

  @Test(arguments: examplesOfRFC3986)
  func anExampleOfTheRFCResolves(reference: String, target: String?) throws {
    let base = try #require(WebAddress("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == target)
  }

  @Test(arguments: [
    (" /x ", "https://example.vn/x"),
    ("\n\tx\ny.html\r\n", "https://example.vn/a/xy.html"),
    ("..\\x\\y", "https://example.vn/x/y"),
    ("\\\\other.vn\\x", "https://other.vn/x"),
    ("///other.vn/x", "https://other.vn/x"),
    ("//other.vn:80", "https://other.vn:80/"),
    ("https:x", "https://example.vn/a/x"),
    ("https:/x", "https://example.vn/x"),
    ("https:", "https://example.vn/a/b.html?c=d"),
    ("http:x", "http://x/"),
    ("http:/x/y", "http://x/y"),
    ("HTTPS://OTHER.vn/X", "https://other.vn/X"),
    ("?", "https://example.vn/a/b.html?"),
    ("?x=a b&y=ệ", "https://example.vn/a/b.html?x=a%20b&y=%E1%BB%87"),
    ("tin-tức.html", "https://example.vn/a/tin-t%E1%BB%A9c.html"),
    ("%", "https://example.vn/a/%25"),
    ("a:b", nil), ("a/b:c", "https://example.vn/a/a/b:c"), ("./a:b", "https://example.vn/a/a:b"),
    ("12:30", "https://example.vn/a/12:30"),
    ("mailto:a@example.vn", nil), ("JavaScript:void(0)", nil), (" java\nscript:alert(1)", nil), ("tel:0123", nil),
    ("data:text/html,<b>", nil), ("ftp://example.vn/", nil), ("about:blank", nil), ("//", nil), ("https://", nil),
    ("http://[", nil),
  ])
  func aLinkResolvesAsInABrowser(reference: String, target: String?) throws {
    let base = try #require(WebAddress("https://example.vn/a/b.html?c=d"))
    #expect(base.resolving(reference)?.text == target)
  }

  @Test func theHostAndPortOfThePageAreKept() throws {
    let base = try #require(WebAddress("http://[::1]:8080"))
    #expect(base.resolving("a")?.text == "http://[::1]:8080/a")
    #expect(base.resolving("//example.vn/a")?.text == "http://example.vn/a")
  }

  @Test func hostileReferencesEndSoon() throws {
    let base = try #require(WebAddress("https://example.vn/"))
    #expect(base.resolving(String(repeating: "../", count: 100_000)) == nil)
    #expect(base.resolving(String(repeating: "%", count: 4_000)) == nil)
    #expect(base.resolving("data:image/png;base64," + String(repeating: "A", count: 100_000)) == nil)
    #expect(base.resolving("\u{0}")?.text == "https://example.vn/")
    #expect(base.resolving("a\u{0}b")?.text == "https://example.vn/a%00b")
  }
}
