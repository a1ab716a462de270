import AuditModel
import Testing

/// A field of a header from its line: fetching and the archive read it alike, or a stored crawl would be judged otherwise.
struct HeaderFieldTests {
  @Test(arguments: [
    ("Location: /a b ", "location", "/a b"), ("A:b:c", "a", "b:c"),
    ("Content-Type : text/html", "content-type", "text/html"),
    ("Empty:", "empty", ""), ("X-\u{C9}: \u{E9}", "x-\u{C9}", "\u{E9}"),
  ])
  func aLineHoldsAField(line: String, name: String, value: String) {
    #expect(HeaderField(line: Array(line.utf8)[...]) == HeaderField(name: name, value: value))
  }

  @Test(arguments: ["", "no colon", ": value", " : value"])
  func aLineMayHoldNone(line: String) {
    #expect(HeaderField(line: Array(line.utf8)[...]) == nil)
  }

  @Test func aValueThatIsNoUTF8IsLatin1() {
    #expect(HeaderField(line: (Array("A: s".utf8) + [0xF4])[...])?.value == "s\u{F4}")
  }
}
