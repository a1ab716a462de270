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
    ("<script src='a>b'>\(script)</script>", "<script></script>"),
    ("<script src = \"a>b\">\(script)</script>", "<script src = \"a>b\"></script>"),
    ("Một</br>Hai", "Một<br>Hai"),
    ("<![if !IE]>Một<![endif]>", "Một"),
    // Attributes that nobody reads, and white space between tags.
    ("<p class=\"đậm\" data-stt='1' title=\"a\">Một", "<p>Một"),
    ("<p class='a' class='breadcrumb'>Một", "<p>Một"),
    ("<img src=a class=\"b\"/>", "<img src=a />"), ("<img width=\"1\"alt=\"a\">", "<img alt=\"a\">"),
    ("<ul>  \t <li>Một  Hai</li>\r\n  \n</ul>", "<ul> <li>x</li>\n</ul>"),
  ])
  func whatNobodyReadsIsLeftOut(page: String, prepared: String) {
    #expect(PreparedMarkup(Array(page.utf8)).bytes.text == prepared)
  }

  /// Texts and attributes that are read where they stand.
  @Test(arguments: [
    // What looks like a script is part of a comment or a value, or ends where it begins.
    ("<!-- <style> -->Một<style></style>", "<!---->x<style></style>", ["Một"], []),
    ("<!--[if IE]><style media=a><![endif]-->Một<!-- </style> -->", "<!---->x<!---->", ["Một"], []),
    ("<a title='<style>'>Một</a><p>Hai</style>", "<a>x</a><p>x</style>", ["Một", "Hai"], ["<style>"]),
    ("<a title = '<style>'>Một</a><p>Hai</p >", "<a title = '<style>'>x</a><p>x</p >", ["Một", "Hai"], []),
    ("<style media=a />Một<p>Hai</style>", "<style media=a />x<p>x</style>", ["Một", "Hai"], []),
    ("<styles>Một</styles></style>", "<styles>x</styles></style>", ["Một"], []),
    ("<p>Một <b>Hai</b>  Ba</p>", "<p>x<b>x</b>x</p>", ["Một ", "Hai", "  Ba"], []),
    // A class that speaks of a breadcrumb; of two attributes of one name the first.
    ("<ol class=\"Breadcrumb\">", "<ol>", [], ["Breadcrumb"]),
    ("<p title='a width=\"1\"'>", "<p>", [], ["a width=\"1\""]),
    ("<a href='/a' href='/b' id='c'/>Một</a>", "<a/>x</a>", ["Một"], ["/a", "c"]),
    ("<a href='/a?b&amp;c' id='d' href='/e' class='f'>", "<a href='/a?b&amp;c'>", [], ["d"]),
    ("<a id='b' href=/a title='c' class='d'>", "<a href=/a title='c' >", [], ["b"]),
    // One letter, references and what libxml2 drops stay.
    ("<p>a<b>a &lt; b</b>a\u{FFFF}b<b>a < b</b>", "<p>a<b>a &lt; b</b>a\u{FFFF}b<b>x< b</b>", ["a "], []),
  ])
  func whatIsReadWhereItStands(page: String, prepared: String, texts: [String], attributes: [String]) {
    let bytes = Array(page.utf8)
    let markup = PreparedMarkup(bytes)
    #expect(markup.bytes.text == prepared)
    #expect(markup.texts.map { bytes[$0.text].text } == texts)
    #expect(markup.attributes.map { bytes[$0.value].text } == attributes)
  }

  /// Behind an instruction nothing is read where it stands, so that libxml2 is given all.
  @Test(
    "A page is the same whoever reads its texts and attributes",
    arguments: [
      "<ul><li class='breadcrumb'><a href='/a' title='Một'>Một</a></li> <li><a href='/b?c&amp;d' id='e'>Hai</a></li></ul>",
      "Một<p>Hai</x>Ba<b>x</b>bốn &amp; năm<i>sáu < bảy</i> x", "<p>x</p>x<p>xx</p>x", "<title>Một</title>Hai<li>Ba",
      // What libxml2 adds, moves and drops.
      "<li id='a'>Một<li id='b'>Hai", "<body id='a'><body id='b'>Một<html lang='vi'><p id='c'>Hai",
      "<o:p id='a'>Một</o:p><p:a href='/b'>Hai</p:a>", "<table><p id='a'>Một<tr><td id='b' colspan='2'>Hai</table>",
      "<svg><a href='/a'>Một</a></svg><a href='/b'>Hai</a>", "<head><p id='a'>Một</head><p id='b'>Hai",
      // Words that are parted by what is no element.
      "<p>Mộ<!-- a -->t</p><p>Mộ</x>t</p><p>Mộ</ x>t</p><p>Mộ<1>t</p><p>Mộ<![if a]>t</p>",
      "<p>Một</br>Hai</p >Ba<p>Bốn",
      "<pre>Một\n\n<b>Hai</b>\n \n</pre>", "<a href='/a'>Một</a><a href='/b'",
      "<p>a\u{FFFE}b</p><p title='a\u{FFFE}b'>c",
      "<textarea><p id='a'>Một</textarea><select><option value='/a'>Một<option value='/b'>Hai</select>",
      // Where a tag ends is not agreed on, or what looks like an end tag is none.
      "<p b/=\"c>d\">Một hai</p>Ba<b>c", "<p =\"a>b\">Một hai<b>c", "<p x=y=\"c>d\">Một hai<b>c", "Một</1>Hai ba<b>c",
      "Một</-->Hai ba<b>c", "<p>a<!-->Hai<b>x</b>Ba</p>", "<p>a<!--->Hai<b>x</b>Ba</p>",
      // What libxml2 implies ahead of a tag, and a value that is left empty.
      "Một hai<p id='a' title='b'>Ba bốn</p>", "<html><head><title>Một</title></head>Hai ba<p id='a'>Bốn</p>",
      "<a title= class='a' href='/a'>Một</a>", "<img alt= class='a' src=/a><td rowspan= class='a' id='b'>",
      "<a href= x@b ='c>d' id=e>Một hai</a>", "<p title= w='1'>Một hai</p>",
      "<script/x>w('<a b=')</script><p>Một hai</p><i id='d'>Ba bốn</i>",
      "<script src=/a/>w('<a b=')</script><p>Một hai</p><i id='d'>Ba bốn</i>", "<script src='/a'/>Một hai</script>",
      "<a href='/a'\n title=\"Một\"><img src='/b' alt=''/></a><img src='/c'alt='Hai'><img alt=Ba src='/d'>",
    ])
  func agreement(body: String) {
    let whole = PageTree(parsing: Array(("<?a>" + body).utf8))
    let prepared = PageTree(parsing: Array(("<!--a-->" + body).utf8))
    #expect(prepared.outline == whole.outline)
  }

  @Test(
    "A sign of comparison within quotes ends no tag",
    arguments: [
      "@click='e => open(e)'", "*ngIf=\"n > 0\"", "(click)=\"f(a=>b)\"", "data-a[0]='a > b'", "ệ = '>'", "title='a>b'",
      ":class = \"{a: n > 0}\"", "@c=\"x y='z\" width='3'", "x-on:click.prevent='a > b'", "a=b @c='>'",
    ])
  func comparison(attribute: String) {
    // Behind an instruction, and beside a tag that libxml2 reads otherwise, as well.
    for (before, after) in [
      ("", ""), ("<?xml version='1.0'?>", ""), ("", "<p x/y='1' b=c'd='e f='>Ba</p><i k='v'>Bốn bốn</i>"),
    ] {
      let page = before + "<p><a href='/a' \(attribute) id='b'>Thông báo <b>mới &amp; cũ</b></a></p>" + after
      let tree = PageTree(parsing: Array(page.utf8))
      let texts = tree.nodes.filter { $0.tag == .text }.map { tree.bytes[$0.text].text }
      #expect(texts.prefix(2) == ["Thông báo ", "mới & cũ"])
      let values = tree.attributes.map { tree.bytes[$0.value].text }
      #expect(values.contains("/a") && values.contains("b"))
    }
  }

  @Test(arguments: [
    "<img alt=a<style>Một<p>Hai</style>", "<style>không có chỗ hết",
    // What may be no attribute to one of the two.
    "<p class=a width = \"1\" x/y=\"2\" @click=\"a b\">",
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

extension PageTree {
  /// The nodes as lines: how deep, which element or text, and the attributes that matter. White space between tags counts
  /// as one character.
  fileprivate var outline: [String] {
    var ends: [Int] = []
    return nodes.indices.map { node in
      while let end = ends.last, end <= node { ends.removeLast() }
      defer { ends.append(nodes[node].end) }
      let text = bytes[nodes[node].text]
      let words = text.isInvisible ? (text.has(0x0A) ? "\n" : " ") : text.text
      let values = nodes[node].attributes.map { (attributes[$0].name, bytes[attributes[$0].value].text) }
        .sorted { $0.0.rawValue < $1.0.rawValue }
      return "\(ends.count) \(nodes[node].tag) \(words) \(values)"
    }
  }
}
