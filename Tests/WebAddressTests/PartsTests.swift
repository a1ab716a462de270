import Testing
import WebAddress

/// What an address is made of.
struct PartsTests {
  @Test(
    arguments: [
      ("http://example.vn", "http", "example.vn", 80, "/", nil, "http://example.vn"),
      ("https://example.vn:8443/a/b?c=d?e", "https", "example.vn", 8443, "/a/b", "c=d?e", "https://example.vn:8443"),
      ("https://[::1]:8443/?", "https", "[::1]", 8443, "/", "", "https://[::1]:8443"),
      ("https://[::1]/a:1", "https", "[::1]", 443, "/a:1", nil, "https://[::1]"),
    ] as [(String, String, String, Int, String, String?, String)])
  func anAddressTellsItsParts(
    text: String, scheme: String, host: String, port: Int, path: String, query: String?, origin: String
  ) throws {
    let address = try #require(WebAddress(text))
    #expect(address.scheme == scheme)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.path == path)
    #expect(address.query == query)
    #expect(address.origin == origin)
  }

  @Test(arguments: [
    ("/tin-t%E1%BB%A9c/a%20b", "/tin-tức/a b"),
    ("/%E1%BB", "/%E1%BB"),
    ("/%e1%bb%a9%ff%41", "/ứ%FFA"),
    ("/%00%0A%C3%A9", "/%00%0Aé"),
    ("/100%", "/100%"),
    ("/%ED%A0%80", "/%ED%A0%80"),
    ("/%C0%AF", "/%C0%AF"),
  ])
  func aPathIsDecodedForPeople(path: String, decoded: String) {
    #expect(WebAddress("http://example.vn" + path)?.decodedPath == decoded)
  }

  @Test(arguments: [
    ("/a/b.PDF", "pdf"), ("/a/b.tar.gz", "gz"), ("/", ""), ("/a.b/c", ""), ("/a.", ""), ("/.html", "html"),
    ("/a.docx?b=c.pdf", "docx"), ("/a.jsp;jsessionid=1.2", "jsp"), ("/ngay-12.05.2021-le-khai-giang", ""),
  ])
  func theExtensionIsThatOfTheLastSegment(path: String, ending: String) {
    #expect(WebAddress("http://example.vn" + path)?.fileExtension == ending)
  }

  @Test(arguments: [
    ("http://127.0.0.1/", true), ("http://[::1]/", true), ("http://1.2.3.4.vn/", false), ("http://example.vn/", false),
  ])
  func aLiteralHostIsTold(text: String, isLiteral: Bool) {
    #expect(WebAddress(text)?.hostAddressIsLiteral == isLiteral)
  }
}
