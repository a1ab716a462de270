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
  ])
  func whatNobodyReadsIsLeftOut(page: String, prepared: String) {
    #expect(PreparedMarkup(Array(page.utf8)).bytes.text == prepared)
  }

  @Test(arguments: [
    // What looks like a script is part of a comment or a value, or ends where it begins.
    "<!-- <style> -->Một<style></style>", "<!--[if IE]><style media=a><![endif]-->Một<!-- </style> -->",
    "<a title='<style>'>Một</a><p>Hai</style>", "<a title = '<style>'>Một</a><p>Hai</style>",
    "<style media=a />Một<p>Hai</style>", "<styles>Một</styles></style>", "<style>không có chỗ hết",
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
