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
    ("http://example.vn/a?b=1&UTM_Medium=x&a=2&gclid=3", "example.vn/a?b=1&a=2"),
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
