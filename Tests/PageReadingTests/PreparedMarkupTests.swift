import Testing

@testable import PageReading

/// What is put right and left out of a page before it is parsed.
@Suite struct PreparedMarkupTests {
  @Test(arguments: [
    ("<script>var a = '<p>';</script><p>Một", "<script></script><p>Một"),
    ("<STYLE media=all>p > a {}</Style >Một", "<STYLE media=all></Style >Một"),
    ("<script src='a>b'>x</script>", "<script src='a>b'></script>"),
    ("<script src = \"a>b\">x</script>", "<script src = \"a>b\"></script>"),
    ("Một</br>Hai", "Một<br>Hai"),
    ("<![if !IE]>Một<![endif]>", "Một"),
  ])
  func whatNobodyReadsIsLeftOut(page: String, prepared: String) {
    #expect(PreparedMarkup(Array(page.utf8)).bytes.text == prepared)
  }

  @Test(arguments: [
    // What looks like a script is part of a comment or a value, or ends where it begins.
    "<!-- <script> -->Một<script></script>", "<!--[if IE]><script src=a><![endif]-->Một<!-- </script> -->",
    "<a title='<script>'>Một</a><p>Hai</script>", "<a title = '<script>'>Một</a><p>Hai</script>",
    "<script src=a />Một<p>Hai</script>", "<scripts>Một</scripts></script>", "<script>không có chỗ hết",
    // Where an instruction ends is not agreed on.
    "<? echo '<script>' ?>Một<script>a</script>", "<!-- a --!> <script>a</script>",
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
