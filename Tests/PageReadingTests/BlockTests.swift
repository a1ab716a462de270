import AuditModel
import PageReading
import Testing

@Suite("Blocks")
struct BlockTests {
  @Test(
    "Visible text is split where a reader sees it split",
    arguments: [
      ("<p>Một</p><p>Hai</p>", ["Một", "Hai"]),
      ("<div>Một<div>Hai</div>Ba</div>", ["Một", "Hai", "Ba"]),
      ("<p>Một<br>Hai<br/>Ba</p>", ["Một", "Hai", "Ba"]),
      ("<p>Một</br>Hai</BR>Ba</p>", ["Một", "Hai", "Ba"]),
      ("<p>Một<br><br>hai</p>", ["Một", "hai"]),
      ("<p>Căn cứ Thông tư số 37 của<br>bộ trưởng</p>", ["Căn cứ Thông tư số 37 của bộ trưởng"]),
      ("<p>Một.<br>hai</p>", ["Một.", "hai"]),
      ("<p><b>Hi</b>ệu tr<i>ưởng</i></p>", ["Hiệu trưởng"]),
      ("<p><span>Đường dây nóng</span><span>Sở</span></p>", ["Đường dây nóng Sở"]),
      ("<a href=/a>Một</a><a href=/b>hai</a>", ["Một hai"]),
      ("<a href=/a>Thô</a><a href=/a>ng</a>", ["Thông"]),
      ("<h2>Trường<br>Tiểu học</h2>", ["Trường Tiểu học"]),
      ("<ul><li>Một<ul><li>Hai</ul><li>Ba</ul>", ["Một", "Hai", "Ba"]),
      ("<pre>Một\nHai <b>ba</b> bốn</pre>", ["Một", "Hai ba bốn"]),
      ("<p>  Một \n\t hai&nbsp;ba\u{200B} </p>", ["Một hai ba"]),
      ("<span style='display:block'>Một</span><span style='DISPLAY : block'>Hai</span>", ["Một", "Hai"]),
      ("Một &amp; hai &lt;ba&gt;", ["Một & hai <ba>"]),
      ("<dialog>Ẩn</dialog><dialog open>Hiện</dialog>", ["Hiện"]),
    ])
  func split(html: String, expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test(
    "What a reader does not see is no block",
    arguments: [
      "<script>var a = '<p>Ẩn</p>'</script>", "<style>p{}</style>", "<noscript>Ẩn</noscript>",
      "<template><p>Ẩn</p></template>", "<!-- Ẩn -->", "<p hidden>Ẩn</p>", "<div style='display: none'><p>Ẩn</p></div>",
      "<div style=\"color:red;visibility:hidden\">Ẩn</div>", "<i aria-hidden=true>Ẩn</i>", "<title>Ẩn</title>",
      "<select><option>Ẩn</option></select>", "<textarea>Ẩn</textarea>", "<svg><text>Ẩn</text></svg>",
      "<![if !supportLists]><![endif]>", "<?xml:namespace prefix = o /?>", "<p>\u{200B}&nbsp;</p>",
      "<iframe src=/a>Ẩn</iframe>", "<input type=hidden value=Ẩn>",
    ])
  func hidden(html: String) throws {
    #expect(try texts("<body>" + html + "<p>Hiện</p>") == ["Hiện"])
  }

  @Test(
    "A block knows its part",
    arguments: [
      ("<h3>Tin</h3>", Block(role: .heading, level: 3, text: "Tin")),
      ("<div role=heading aria-level=4>Tin</div>", Block(role: .heading, level: 4, text: "Tin")),
      ("<ul><li><p>Tin</p></ul>", Block(role: .item, text: "Tin")),
      ("<ul><li><a href=/a>Tin</a> | <a href=/b>bài</a></ul>", Block(role: .item, text: "Tin | bài", isLinked: true)),
      ("<p><a href=/a>Tin</a> mới</p>", Block(role: .paragraph, text: "Tin mới")),
      ("<button>Gửi</button>", Block(role: .form, text: "Gửi")),
      ("<input type=submit value=Gửi>", Block(role: .form, text: "Gửi")),
      ("<form><label for=a>Tên</label><input id=a></form>", Block(role: .form, text: "Tên")),
      ("<form><label>Chức vụ</label></form>", Block(role: .paragraph, text: "Chức vụ")),
      ("<figure><img src=a><figcaption>Ảnh</figcaption></figure>", Block(role: .caption, text: "Ảnh")),
    ])
  func roles(html: String, expected: Block) throws {
    #expect(try page(html).blocks == [expected])
  }

  @Test("Text that is not in composed form is composed and counted")
  func decomposed() throws {
    let html = "<title>Trươ\u{300}ng</title><p>Hiệu phó</p><p>Hiê\u{323}u trưởng</p><p>x\u{301}</p>"
    let facts = try page(html)
    #expect(Array(facts.blocks[1].text.utf8) == Array("Hiệu trưởng".utf8))
    #expect(Array(facts.title.utf8) == Array("Trường".utf8))
    #expect(facts.decomposedBlocks == [1])
    #expect(facts.isTitleDecomposed)
  }

  @Test("Warnings printed ahead of the page do no harm")
  func warnings() throws {
    let html = """
      <br />\n<b>Warning</b>: include(x) in <b>/home/a.php</b> on line <b>3</b><br />
      <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trường</title>
      <meta name="description" content="Mô tả"></head><body><h1>Giới thiệu</h1></body></html>
      """
    let facts = try page(html, contentType: nil)
    #expect(facts.title == "Trường")
    #expect(facts.language == "vi")
    #expect(facts.metadata == [MetadataElement(name: "description", content: "Mô tả")])
    #expect(facts.blocks.last == Block(role: .heading, level: 1, text: "Giới thiệu"))
  }

  @Test(
    "A root behind a warning takes no text into its quotes",
    arguments: [
      "lang=vi prefix=\"a > b\"", "lang=\"vi\" prefix='a > b' class=c", "@click=\"a > b\"", "lang=vi class='a' ",
    ])
  func lateRoot(attributes: String) throws {
    let html = "<b>Warning</b> <html \(attributes)><body><p class=\"a\">Giới thiệu</p><p>Tổ chức</p>"
    #expect(try texts(html).suffix(2) == ["Giới thiệu", "Tổ chức"])
  }
}
