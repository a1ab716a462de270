import Testing

@testable import WebAddress

/// The short way of resolving a reference leads where the long one does, or nowhere.
struct PlainResolvingTests {
  static let bases = [
    "http://a/b/c/d;p?q", "https://example.vn/", "https://example.vn:8443/a/b.html?x=/y", "http://[::1]:8080/a",
    "http://example.vn/tin/",
  ]

  /// Beginnings, middles and ends that are put together to references of every kind.
  static let parts = [
    [
      "", "/", "//", "///", "\\", "./", "../", "http:", "https:", "http://a", "http://a/", "https://example.vn/",
      "https://example.vn:8443/", "http://[::1]:8080/", "HTTP://A/", "?", "#", "mailto:", "tin", "1", "%2e", "é", " ",
    ],
    [
      "", "g", "a/b", "a//b", "a/./b", "a/../b", ".", "..", ".g", "a:b", "a@b", "%41", "%2F", "%zz", "a b", "a|b", "é",
      "a\\b", "a;x=1,2", "~a!$&'()*+",
    ],
    [
      "", "/", "?", "?a=b&c=d", "?a=/../b", "?a?b", "?a=:", "?a='b'", "?é", "?%41", "#x", "?y#/z", "/.", "/..", "/.x",
      "\t",
    ],
  ]

  private func plain(_ reference: String, _ base: WebAddress) -> WebAddress? {
    Array(reference.utf8).withUnsafeBufferPointer { base.plainlyResolving($0) }
  }

  @Test(arguments: bases)
  func itAgreesWithTheLongWay(base: String) throws {
    let base = try #require(WebAddress(base))
    var count = 0
    for beginning in Self.parts[0] {
      for middle in Self.parts[1] {
        for end in Self.parts[2] {
          let reference = beginning + middle + end
          guard let address = plain(reference, base) else { continue }
          count += 1
          #expect(address == base.thoroughlyResolving(reference), "\(reference)")
        }
      }
    }
    #expect(count > 100)
  }

  @Test(arguments: ["/tin-tuc/12.html", "12.html?page=2#x", "http://a/g?y=1", "a/b/c", "/"])
  func whatMostLinksLookLikeIsPlain(reference: String) throws {
    #expect(plain(reference, try #require(WebAddress("http://a/b/c/d;p?q"))) != nil)
  }

  @Test func anAddressThatIsTooLongIsNone() throws {
    let base = try #require(WebAddress("http://a/"))
    #expect(base.resolving("/" + String(repeating: "x", count: WebAddress.maximumLength)) == nil)
  }
}
