import Testing
import WebAddress

/// When two addresses are one page, or of one site.
struct IdentityTests {
  @Test(arguments: [
    ("http://www.example.vn/", "example.vn/"),
    ("https://example.vn:8443/a/INDEX.html", "example.vn:8443/a/"),
    ("http://example.vn/Default.aspx", "example.vn/"),
    ("http://example.vn/index.php?id=1", "example.vn/index.php?id=1"),
    ("http://example.vn/index.php?utm_source=a&fbclid=b", "example.vn/"),
    ("http://example.vn/a?b=1&UTM_Medium=x&a=2&gclid=3", "example.vn/a?a=2&b=1"),
    ("http://example.vn/a?PHPSESSID=abc&b=1", "example.vn/a?b=1"),
    ("http://example.vn/a.jsp;jsessionid=ABC.node1?b=1", "example.vn/a.jsp?b=1"),
    ("http://example.vn/a?jsessionid=abc", "example.vn/a"),
    ("http://example.vn/a?sid=0123456789abcdef", "example.vn/a"),
    ("http://example.vn/a?sid=0123456789", "example.vn/a?sid=0123456789"),
    ("http://example.vn/a?sid=0123456789abcdeg", "example.vn/a?sid=0123456789abcdeg"),
    ("http://example.vn/a;b=1", "example.vn/a;b=1"),
    ("http://example.vn/a?", "example.vn/a"),
    ("http://example.vn/my-index.html", "example.vn/my-index.html"),
    ("http://example.vn/index.html/", "example.vn/index.html/"),
    ("http://example.vn/A?B=C", "example.vn/A?B=C"),
    ("HTTP://EXAMPLE.vn:80/%7ea/b%2fc#top", "example.vn/~a/b%2Fc"),
    ("http://example.vn/a/default.html", "example.vn/a/"),
    ("http://example.vn/a?b=2&c=1&b=1", "example.vn/a?b=2&b=1&c=1"),
    ("http://example.vn/a?c=1&b=2&b=1", "example.vn/a?b=2&b=1&c=1"),
    ("http://example.vn/(S(4zx2qj))/a.aspx?id=1", "example.vn/a.aspx?id=1"),
    ("http://example.vn/a(S(1))/b", "example.vn/a(S(1))/b"),
    ("http://example.vn/a?zarsrc=30&_ga=1&sessionid=x", "example.vn/a"),
    ("http://example.vn/tin/print/bai-1.html", "example.vn/tin/bai-1.html"),
    ("http://example.vn/tin/savefile/bai-1.html", "example.vn/tin/bai-1.html"),
    ("http://example.vn/bai-1/print/", "example.vn/bai-1/"),
    ("http://example.vn/print/bai-1.html", "example.vn/print/bai-1.html"),
    ("http://example.vn/tin/prints/bai", "example.vn/tin/prints/bai"),
    ("http://example.vn/a?id=1&print=1&tmpl=component", "example.vn/a?id=1"),
    ("http://example.vn/a?print=laser", "example.vn/a?print=laser"),
    ("http://example.vn/a?tmpl=wide", "example.vn/a?tmpl=wide"),
  ])
  func noiseMakesNoOtherPage(text: String, identity: String) {
    #expect(WebAddress(text)?.identity == identity)
  }

  @Test(arguments: [
    ("http://example.vn/", "https://www.example.vn/a", true),
    ("http://example.vn:80/", "https://example.vn:443/", true),
    ("http://example.vn:8080/", "https://example.vn:8080/", true),
    ("http://example.vn:8080/", "http://example.vn/", false),
    ("http://a.example.vn/", "http://example.vn/", false),
    ("http://wwwexample.vn/", "http://example.vn/", false),
  ])
  func aSiteIsItsHostButForWWW(left: String, right: String, isSame: Bool) throws {
    let left = try #require(WebAddress(left))
    let right = try #require(WebAddress(right))
    #expect(left.isSameSite(as: right) == isSame)
    #expect(right.isSameSite(as: left) == isSame)
  }
}
