import FoundationEssentials
import Testing
import WebAddress

/// How addresses are stored and ordered.
struct CodingTests {
  @Test func anAddressIsStoredAsOneString() throws {
    let address = try #require(WebAddress("http://example.vn/a?b"))
    let data = try JSONEncoder().encode([address])
    #expect(String(decoding: data, as: UTF8.self) == #"["http:\/\/example.vn\/a?b"]"#)
    #expect(try JSONDecoder().decode([WebAddress].self, from: data) == [address])
  }

  @Test func aStoredTextThatIsNoAddressIsAnError() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([WebAddress].self, from: Data(#"["mailto:a"]"#.utf8))
    }
  }

  @Test func addressesAreOrderedByTheirText() throws {
    let texts = ["http://b.vn/", "http://a.vn/b", "http://a.vn/a"]
    #expect(texts.compactMap(WebAddress.init).sorted().map(\.text) == texts.sorted())
    #expect(WebAddress(texts[0])?.description == texts[0])
  }
}
