import Testing

@testable import PageReading

/// What is put right and left out of a page before it is parsed.
@Suite struct PreparedMarkupTests {
  /// A script that is too long to be a simple one.
  private static let script = "var a = '<p>';" + String(repeating: "a", count: 500)

  @Test(arguments: [
    ("<script>\(script)</script><p>Một", "<script></script><p>Một"),
    ("<script>location = '/a'</script><p>Một", "<script>location = '/a'</script><p>Một"),
    ("<STYLE media=all>p > a {}</Style >Một", "<STYLE media=all></Style >Một"),
    ("<script src='a>b'>\(script)</script>", "<script src='a>b'></script>"),
    ("<script src = \"a>b\">\(script)</script>", "<script src = \"a>b\"></script>"),
    ("Một</br>Hai", "Một<br>Hai"),
    ("<![if !IE]>Một<![endif]>", "Một"),
    // Attributes that nobody reads, and white space between tags.
    ("<p class=\"đậm\" data-stt='1' title=\"a\">Một", "<p   title=\"a\">Một"),
    ("<p class='a' class='breadcrumb'>Một", "<p  >Một"),
    ("<img src=a class=\"b\"/>", "<img src=a />"), ("<img width=\"1\"alt=\"a\">", "<img alt=\"a\">"),
    ("<ul>  \t <li>Một  Hai</li>\r\n  \n</ul>", "<ul> <li>Một  Hai</li>\n</ul>"),
  ])
  func whatNobodyReadsIsLeftOut(page: String, prepared: String) {
    #expect(PreparedMarkup(Array(page.utf8)).bytes.text == prepared)
  }

  @Test(arguments: [
    // What looks like a script is part of a comment or a value, or ends where it begins.
    "<!-- <style> -->Một<style></style>", "<!--[if IE]><style media=a><![endif]-->Một<!-- </style> -->",
    "<a title='<style>'>Một</a><p>Hai</style>", "<a title = '<style>'>Một</a><p>Hai</style>",
    "<img alt=a<style>Một<p>Hai</style>", "<style media=a />Một<p>Hai</style>", "<styles>Một</styles></style>",
    "<style>không có chỗ hết",
    // A class that speaks of a breadcrumb, and what may be no attribute to one of the two.
    "<ol class=\"Breadcrumb\">", "<p class=a width = \"1\" x/y=\"2\" @click=\"a b\">", "<p title='a width=\"1\"'>",
    "<p>Một <b>Hai</b>  Ba</p>",
    // Where an instruction ends is not agreed on.
    "<? echo '<style>' ?>Một<style>a</style>", "<!-- a --!> <style>a</style>",
  ])
  func whatMayBeReadStays(page: String) {
    #expect(PreparedMarkup(Array(page.utf8)).bytes.text == page)
  }

  @Test(
    "No page is gone through again for each of its tags",
    arguments: ["<script>", "<!-- >", "=\"<b\" ", "<a x='", "<style a=\"</style", "<!--"])
  func repetition(unit: String) {
    let page = Array(String(repeating: unit, count: 1_000_000 / unit.utf8.count).utf8)
    let time = ContinuousClock().measure { _ = PreparedMarkup(page) }
    #expect(time < .seconds(20))
  }
}
