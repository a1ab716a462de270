import AuditModel
import PageReading
import Testing
import WebAddress

@Suite("Links")
struct LinkTests {
  /// The links of a page as `kind text target image`.
  private func links(_ html: String) throws -> [String] {
    try page(html).links.map {
      "\($0.kind.rawValue) [\($0.text)] \($0.target.path)" + ($0.image.map { " " + $0 } ?? "")
    }
  }

  @Test(
    "A link is told by its words, or by what stands for them",
    arguments: [
      ("<a href='a.html'> Công\n <b>khai</b> </a>", ["text [Công khai] /gioi-thieu/a.html"]),
      ("<a href=/a><h3>Tin</h3><p>Mới</p></a>", ["text [Tin Mới] /a"]),
      ("<a href=/a><img src='/i/tthc.png?v=1' alt='Thủ tục'></a>", ["image [Thủ tục] /a tthc.png"]),
      ("<a href=/a title='Thủ tục'><img src=tthc.png alt=''></a>", ["image [Thủ tục] /a tthc.png"]),
      ("<a href=/a><img src=tthc.png title='Thủ tục'></a>", ["image [Thủ tục] /a tthc.png"]),
      ("<a href=/a><img src=tthc.png></a>", ["image [] /a tthc.png"]),
      ("<a href=/a><i class=icon></i></a>", ["image [] /a"]),
      ("<map><area href=/a alt='Bản đồ'></map>", ["text [Bản đồ] /a"]),
      ("<iframe src=/a title='Lịch'></iframe><embed src=/b.pdf>", ["frame [Lịch] /a", "frame [] /b.pdf"]),
      ("<object data=/a.pdf><p>Ẩn</p></object>", ["frame [] /a.pdf"]),
      ("<frameset><frame src=/a name=main></frameset>", ["frame [main] /a"]),
      ("<meta http-equiv=Refresh content='0; URL=/vi/'>", ["refresh [] /vi/"]),
      ("<a onclick=\"tai('5','../a/b.pdf')\">Tải về</a>", ["text [Tải về] /a/b.pdf"]),
      ("<a href='javascript:tai(\"/b.DOC\")'>Tải về</a>", ["text [Tải về] /b.DOC"]),
      ("<a href=/b onclick=\"mo('/a.pdf')\">Xem</a>", ["text [Xem] /b"]),
      ("<iframe src='/xem.html?file=%2Fup%2Fa.pdf&x=1'></iframe>", ["frame [] /xem.html", "frame [] /up/a.pdf"]),
      ("<base href='/x/'><a href=a>Tin</a>", ["text [Tin] /x/a"]),
      ("<ul style='display:none'><li><a href=/a>Tin</a></ul>", ["text [Tin] /a"]),
      ("<a href='#'>Lên</a><a href='javascript:;'>Mở</a><a>Neo</a><a href='tel:1'>Gọi</a>", []),
      ("<a href='ftp://a.vn/b'>Tệp</a><a href=''>Trang</a>", []),
    ])
  func words(html: String, expected: [String]) throws {
    #expect(try links(html) == expected)
  }

  @Test(
    "A link to a viewer leads to what it shows",
    arguments: [
      ("https://docs.google.com/viewer?url=http%3A%2F%2Fa.vn%2Fb.pdf&embedded=true", "http://a.vn/b.pdf"),
      ("https://docs.google.com/gview?embedded=true&url=http://a.vn/b.docx", "http://a.vn/b.docx"),
      ("https://view.officeapps.live.com/op/view.aspx?src=http%3A%2F%2Fa.vn%2Fb.xlsx", "http://a.vn/b.xlsx"),
      ("/pdfjs/web/viewer.html?file=%2Fup%2Fb.pdf#page=2", "http://truong.example.edu.vn/up/b.pdf"),
      ("/viewer.html?file=b.pdf", "http://truong.example.edu.vn/viewer.html?file=b.pdf"),
      ("/tai.php?file=/up/b.pdf", "http://truong.example.edu.vn/tai.php?file=/up/b.pdf"),
      ("https://b.vn/viewer?url=http://a.vn/tin", "https://b.vn/viewer?url=http://a.vn/tin"),
      ("https://b.vn/share?text=http://a.vn/b.pdf", "https://b.vn/share?text=http://a.vn/b.pdf"),
    ])
  func viewers(reference: String, target: String) throws {
    #expect(try page("<a href='\(reference)'>Tải về</a>").links.map(\.target.text) == [target])
  }

  @Test(
    "References are resolved against the first base that has an address",
    arguments: [
      ("<base target=_blank><base href=/x/><base href=/y/>", "http://truong.example.edu.vn/x/a"),
      ("<base href='../x/'>", "http://truong.example.edu.vn/x/a"),
      ("<base href='x'>", "http://truong.example.edu.vn/gioi-thieu/a"),
      ("<base href='https://b.vn/x/'>", "https://b.vn/x/a"),
      ("<base href='//b.vn'>", "http://b.vn/a"),
      ("<base href='javascript:x'>", "http://truong.example.edu.vn/gioi-thieu/a"),
      ("<base href=''>", "http://truong.example.edu.vn/gioi-thieu/a"),
      ("<p>Tin</p><base href='/x/'>", "http://truong.example.edu.vn/x/a"),
    ])
  func bases(head: String, target: String) throws {
    #expect(try page(head + "<a href=a>Tin</a>").links.map(\.target.text) == [target])
  }

  @Test(
    "A refresh is read as browsers read it",
    arguments: [
      ("0; url=/vi/", "/vi/"), ("0;URL='/vi/'", "/vi/"), ("5;/vi/", "/vi/"), (" 0 , url = \"/vi/\" x", "/vi/"),
      ("0.5 /vi/", "/vi/"), ("0;url=/vi/ ", "/vi/"), ("0;urlvi", "/gioi-thieu/urlvi"),
    ])
  func refreshes(content: String, path: String) throws {
    let escaped = content.replacing("\"", with: "&quot;")
    #expect(try page("<meta http-equiv=refresh content=\"\(escaped)\">").links.map(\.target.path) == [path])
  }

  @Test(
    "A refresh that loads the page anew, or is none, leads nowhere",
    arguments: ["30", "30;", "url=/vi/", "", "0x;/vi/"])
  func noRefreshes(content: String) throws {
    #expect(try page("<meta http-equiv=refresh content='\(content)'>").links.isEmpty)
  }

  @Test("A link knows the block in which it stands, or the one before it")
  func blocks() throws {
    let html = """
      <a href=/0><img src=0.png></a><p>Một <a href=/1>một</a> và</p><div><a href=/2><img src=2.png></a></div>
      <a href=/3><div>Ba</div><div>ba</div></a><p><a href=/4><img src=4.png></a> Bốn</p>
      """
    let facts = try page(html)
    #expect(facts.links.map(\.block) == [nil, 0, 0, 1, 3])
    #expect(facts.pictures.map(\.block) == [nil, 0, 2])
  }

  @Test(
    "An address that only a link holds becomes text",
    arguments: [
      ("<p><a href='mailto:a@b.vn?subject=x'>Gửi thư</a></p>", ["Gửi thư", "Email: a@b.vn"]),
      ("<p><a href='mailto:a@b.vn'>A@b.vn</a></p>", ["A@b.vn"]),
      ("<p>Thư: a@b.vn <a href='mailto:a@b.vn'>gửi</a></p>", ["Thư: a@b.vn gửi"]),
      ("<p><a href='tel:+84204387'>Gọi</a></p>", ["Gọi", "Tel: +84204387"]),
      ("<p><a href='tel:0204387'>0204.387</a></p>", ["0204.387"]),
      ("<a href='mailto:a@b.vn'><i class=icon></i></a>", ["Email: a@b.vn"]),
      (
        "<p>Email: <a href='/cdn-cgi/l/email-protection' data-cfemail='422302206c342c'>[email&#160;protected]</a></p>",
        ["Email: a@b.vn"]
      ),
      ("<p><a href='/cdn-cgi/l/email-protection#422302206c342c'>Gửi</a></p>", ["Gửi", "Email: a@b.vn"]),
      (
        "<table><tr><td>STT</td><td>Tên</td></tr><tr><td>1</td><td>An <a href='mailto:a@b.vn'>thư</a></td></tr></table>",
        ["STT | Tên", "1 | An thư Email: a@b.vn"]
      ),
    ])
  func contacts(html: String, expected: [String]) throws {
    #expect(try texts(html) == expected)
    #expect(try page(html).links.isEmpty)
  }

  @Test(
    "A picture that a script loads late is known by the address it will load",
    arguments: [
      ("<img src=a.jpg data-src=b.jpg alt='Ảnh'>", Picture(source: "a.jpg", alternative: "Ảnh")),
      ("<img src='data:image/gif;base64,R0' data-src=b.jpg>", Picture(source: "b.jpg", alternative: nil)),
      ("<img data-original='/b c.jpg' alt=''>", Picture(source: "/b c.jpg", alternative: "")),
      ("<img src=/img/loading.gif data-lazy-src=b.jpg>", Picture(source: "b.jpg", alternative: nil)),
      ("<img src='data:image/png;base64,AAAA'>", Picture(source: "data:image/png;base64", alternative: nil)),
    ])
  func pictures(html: String, expected: Picture) throws {
    #expect(try page(html).pictures == [expected])
  }
}
