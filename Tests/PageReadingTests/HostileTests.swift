import AuditModel
import PageReading
import Testing

@Suite("Hostile pages")
struct HostileTests {
  @Test("A hundred thousand nested elements keep their text")
  func depth() throws {
    let html = String(repeating: "<div>", count: 100_000) + "Tin" + String(repeating: "</div>", count: 100_000)
    #expect(try texts(html) == ["Tin"])
  }

  @Test(
    "Deep nesting of elements that look at what is in them takes no longer than a page may",
    arguments: [
      "<div><a href=/a>", "<table><tr><td>", "<ul class=breadcrumb>", "<div itemprop=email>", "<div hidden>",
      "<form><label>", "<div><a href=mailto:a@b.vn>",
    ])
  func nesting(opening: String) throws {
    let facts = try page("<p>Đầu</p>" + String(repeating: opening, count: 10_000) + "Tin")
    #expect(facts.blocks.first?.text == "Đầu")
  }

  @Test("A sentence that goes on over very many breaks is parted")
  func breaks() throws {
    let texts = try texts(String(repeating: "x<br>", count: 30_000))
    #expect(texts.count == 8)
    #expect(texts.joined(separator: " ") == Array(repeating: "x", count: 30_000).joined(separator: " "))
  }

  @Test(
    "Broken markup loses no text",
    arguments: [
      ("<p>Một<div>Hai</div>Ba", ["Một", "Hai", "Ba"]),
      ("<table><tr><td>Một<td>Hai<tr><td>Ba<td>Bốn", ["Một | Hai", "Ba | Bốn"]),
      ("<a href=/a>Một<a href=/b>Hai", ["Một Hai"]),
      ("</div></p>Một</body></html><p>Hai", ["Một", "Hai"]),
      ("Một\u{0}Hai<p>B\u{0}a", ["MộtHai", "Ba"]),
      ("Một\u{1}hai\u{C}ba", ["Một hai ba"]),
      ("<p>Một</p><!-- không bao giờ hết <p>Hai</p>", ["Một"]),
      ("<p>1 < 2 và 3 > 2</p>", ["1 < 2 và 3 > 2"]),
      ("<p>Một &khong; &#xD800; hai</p>", ["Một &khong; hai"]),
      ("   \n ", []),
      ("", []),
    ])
  func broken(html: String, expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test("Spans beyond reason are cut")
  func spans() throws {
    let html = """
      <table><tr><th colspan=99999999>Tên</th><th rowspan=99999>Lớp</th></tr><tr><td>An</td><td>6A</td></tr>
      <tr><td colspan=-4>Bình</td><td colspan=x>6B</td></tr></table>
      """
    let table = try #require(try page(html).tables.first)
    #expect(table.header.count == 101)
    #expect(table.rows.allSatisfy { $0.count == 101 })
  }

  @Test("A row of very many cells and a table of very many rows are cut, their text stays")
  func largeTable() throws {
    let wide = "<table><tr>" + String(repeating: "<td colspan=100>x", count: 3000) + "<tr><td>a<td>b</table>"
    #expect(try page(wide).tables.first?.rows.first?.count == 200)
    let long = "<table>" + String(repeating: "<tr><td>a<td>b", count: 6000) + "</table>"
    let facts = try page(long)
    #expect(facts.tables.first?.rows.count == 5000)
    #expect(facts.tables.first?.blocks == 0..<5000)
    #expect(facts.blocks.count == 6000)
  }

  @Test(
    "Megabytes of the same end", arguments: ["<", "&", "<!", "<a ", "=", "</", "ab</x>", "Tên:"])
  func repetition(unit: String) throws {
    _ = try page(String(repeating: unit, count: 2_000_000 / unit.utf8.count))
  }

  @Test("Bytes at random are read without end or fault", arguments: 0..<20)
  func noise(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let alphabet = Array("<>/!-= \"'atrdliphbrform&;#:\u{0}é\u{323}".utf8) + [0xC3, 0xFF, 0xE1]
    let bytes = (0..<20_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    _ = try read(bytes)
    _ = try read(Array("<rss><channel>".utf8) + bytes)
  }
}
