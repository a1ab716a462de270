import Testing
import WebAddress

/// What `WebAddress.init?` makes of absolute addresses.
struct NormalFormTests {
  @Test(arguments: [
    ("http://example.vn", "http://example.vn/"),
    ("HTTP://Example.VN:80/A", "http://example.vn/A"),
    ("https://example.vn:443/", "https://example.vn/"),
    ("https://example.vn:80/", "https://example.vn:80/"),
    ("http://example.vn:/", "http://example.vn/"),
    ("http://example.vn./a", "http://example.vn/a"),
    ("http://user:secret@example.vn/a", "http://example.vn/a"),
    ("http://user@evil@example.vn/a", "http://example.vn/a"),
    ("http://example.vn/a#top", "http://example.vn/a"),
    ("http://example.vn?a=1", "http://example.vn/?a=1"),
    ("http://example.vn/a?", "http://example.vn/a?"),
    (" \n\u{1}http://example.vn/a b \t", "http://example.vn/a%20b"),
    ("ht\ntp://exa\tmple.vn/a\r\nb", "http://example.vn/ab"),
    ("http:\\\\example.vn\\a\\b", "http://example.vn/a/b"),
    ("http:/example.vn/a", "http://example.vn/a"),
    ("http:example.vn/a", "http://example.vn/a"),
    ("http:///example.vn/a", "http://example.vn/a"),
    ("http://example.vn/tin tức?q=hòa", "http://example.vn/tin%20t%E1%BB%A9c?q=h%C3%B2a"),
    ("http://example.vn/%7ea%2fb%c3%a9", "http://example.vn/~a%2Fb%C3%A9"),
    ("http://example.vn/a/%2e%2E/b/./c/..", "http://example.vn/b/"),
    ("http://example.vn/100%/%zz?%", "http://example.vn/100%25/%25zz?%25"),
    ("http://example.vn/%%341", "http://example.vn/%2541"),
    ("http://example.vn/a?b[]=1|2&c='d'", "http://example.vn/a?b%5B%5D=1%7C2&c=%27d%27"),
    ("http://example.vn/a?b\\c", "http://example.vn/a?b%5Cc"),
    ("http://example.vn/a\u{0}b", "http://example.vn/a%00b"),
    ("http://example.vn/a//b/../c", "http://example.vn/a//c"),
    ("http://Trường.vn/", "http://xn--trng-rib8295b.vn/"),
    ("http://TRU\u{31B}\u{1A0}\u{300}NG.vn/", "http://xn--trng-rib8295b.vn/"),
    ("http://tr%C6%B0%E1%BB%9Dng.vn/", "http://xn--trng-rib8295b.vn/"),
    ("http://ｅｘａｍｐｌｅ.vn/", "http://example.vn/"),
    ("http://a_b.example.vn/", "http://a_b.example.vn/"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://2130706433:8080/", "http://127.0.0.1:8080/"),
    ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
  ])
  func anAddressIsBroughtIntoNormalForm(text: String, normal: String) {
    #expect(WebAddress(text)?.text == normal)
  }

  @Test(arguments: [
    "http://example.vn/a/../b%7e?x=%e1#y", "http://example.vn/%%341?%%341", "http://trường.vn:81/", "http://[::1]/a|b",
  ])
  func theNormalFormIsItsOwnNormalForm(text: String) throws {
    let address = try #require(WebAddress(text))
    #expect(WebAddress(address.text) == address)
  }

  @Test(arguments: [
    "", " ", "http:", "http://", "http:///", "http://:80/", "http://?a", "example.vn", "/a", "//example.vn/", "#a",
    "ftp://example.vn/", "mailto:a@example.vn", "javascript:void(0)", "tel:0123", "data:text/html,a",
    "file:///etc/passwd",
    "http://a b.vn/", "http://a..vn/", "http://.vn/", "http://./", "http://a.vn:99999/", "http://a.vn:0/",
    "http://a.vn:8x/", "http://a.vn:-1/", "http://a%00b.vn/", "http://a\u{0}b.vn/", "http://a%20b.vn/",
    "http://a<b.vn/",
    "http://1.2.3.256/", "http://1.2.3.4.5/", "http://[::1/", "http://[zz]/", "http://a%/",
    "http://user@/", "1http://a.vn/", "ht tp://a.vn/",
  ])
  func whatIsNoAbsoluteWebAddressIsRefused(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func anAddressOfHundredKilobytesIsRefused() {
    #expect(WebAddress("http://example.vn/" + String(repeating: "a", count: 100_000)) == nil)
    #expect(WebAddress("http://" + String(repeating: "a.", count: 50_000) + "vn/") == nil)
    #expect(WebAddress("http://example.vn/" + String(repeating: "../", count: 33_000)) == nil)
    #expect(WebAddress("http://example.vn/" + String(repeating: "é", count: 2_000)) == nil)
    #expect(WebAddress("http://" + String(repeating: "a", count: 64) + ".vn/") == nil)
  }

  @Test func anAddressOfTheGreatestLengthIsKept() throws {
    let text = "http://example.vn/" + String(repeating: "a", count: WebAddress.maximumLength - 18)
    #expect(WebAddress(text)?.text == text)
    #expect(WebAddress(text + "a") == nil)
  }
}
