import Catalogue
import Testing

@testable import portal_audit

/// How an example is written in other ways.
@Suite struct ExampleMarkupTests {
  @Test(arguments: [
    (ExampleVariant.capitals, "<p class=\"a\">Số: 12</p>", "<p class=\"a\">SỐ: 12</p>"),
    (.capitals, "<p>a&nbsp;b &amp; c</p>", "<p>A&nbsp;B &amp; C</p>"),
    (.capitals, "<script>var a</script>b<!-- c -->d", "<script>var a</script>B<!-- c -->D"),
    (.entities, "<p title=\"ế\">Tế</p>", "<p title=\"ế\">T&#x1ebf;</p>"),
    (.decomposed, "<p>à</p>", "<p>a\u{300}</p>"),
    (.comment, "<p>a</p>", "<!-- <p>a</p> -->"),
    (.comment, "a<!-- b -->c", "<!-- a<!- b - >c -->"),
    (.comment, "<html><body class=x><p>a</p></body></html>", "<html><body class=x><!-- <p>a</p> --></body></html>"),
    (.plain, "<p>Tế</p>", "<p>Tế</p>"), (.undeclaredCharset, "<p>Tế</p>", "<p>Tế</p>"),
  ])
  func textIsRewrittenAndMarkupIsNot(variant: ExampleVariant, html: String, written: String) {
    #expect(Array(ExampleMarkup(html: html).written(as: variant).utf8) == Array(written.utf8))
  }

  @Test func nestedTablesAreClosedAgain() {
    let written = ExampleMarkup(html: "<body><p>a</p></body>").written(as: .nestedTables)
    #expect(written.hasPrefix("<body><table><tr><td><table>"))
    #expect(written.hasSuffix("</table></td></tr></table></body>"))
  }
}
