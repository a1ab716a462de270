import Testing

@testable import Reporting

struct MarkupTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onclick='x' & y", "&quot; onclick=&#39;x&#39; &amp; y"),
    ("a\u{202E}b\u{2066}c", "a[U+202E]b[U+2066]c"),
    ("a\u{0}b\u{1B}[31m\u{85}", "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}"),
    ("Thời hạn\nở đây\t", "Thời hạn\nở đây\t"),
    ("&amp;", "&amp;amp;"),
  ])
  func textIsNeverMarkup(_ text: String, _ html: String) {
    var markup = Markup()
    markup.text(text)
    #expect(markup.html == html)
    markup = Markup()
    markup.element("span", ["title": text], text: "")
    #expect(markup.html == "<span title=\"\(html)\"></span>")
  }

  @Test(arguments: [
    ("https://a.vn/?x=1&y=2", " href=\"https://a.vn/?x=1&amp;y=2\""), ("http://a.vn/", " href=\"http://a.vn/\""),
    ("#content", " href=\"#content\""), ("javascript:alert(1)", ""), (" javascript:alert(1)", ""),
    ("JaVaScRiPt:alert(1)", ""), ("data:text/html,x", ""), ("vbscript:x", ""), ("file:///etc/passwd", ""),
    ("//a.vn/", ""), ("", ""), ("HTTPS", ""),
  ])
  func aLinkLeadsOnlyToTheReportOrTheWeb(_ target: String, _ attribute: String) {
    var markup = Markup()
    markup.element("a", ["href": target], text: "x")
    #expect(markup.html == "<a\(attribute)>x</a>")
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "abc…"), ("", 3, ""), ("ab\u{301}\u{301}\u{301}\u{301}c", 3, "a…"),
  ])
  func aTextIsCutBetweenCharacters(_ text: String, _ limit: Int, _ cut: String) {
    #expect(text.limited(to: limit) == cut)
  }
}
