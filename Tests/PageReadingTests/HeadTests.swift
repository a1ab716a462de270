import AuditModel
import PageReading
import Testing
import WebAddress

@Suite("What a page says of itself")
struct HeadTests {
  @Test("Title, language, metadata, canonical address and feeds")
  func head() throws {
    let html = """
      <html lang="vi-VN"><head><title> Trường\n THCS </title><meta name="DC.Title" content="Trường">
      <meta property="og:title" name=title content="T"><meta http-equiv="Content-Language" content="vi">
      <link rel="canonical" href="/a"><link rel="alternate" type="application/rss+xml" href="/rss">
      <link rel="alternate" hreflang="en" href="/en/" title="English"></head><body><svg><title>x</title></svg>
      """
    let facts = try page(html)
    #expect(facts.language == "vi-vn")
    #expect(facts.title == "Trường THCS")
    #expect(facts.metadata.map(\.name) == ["dc.title", "title", "og:title", "content-language"])
    #expect(facts.canonical?.path == "/a")
    #expect(facts.feeds.map(\.path) == ["/rss"])
    #expect(facts.links.map(\.text) == ["English"])
  }

  @Test(
    "A breadcrumb is known by its markup, its class or its shape",
    arguments: [
      """
      <ol itemscope itemtype="https://schema.org/BreadcrumbList"><li><a href=/><span itemprop=name>Trang chủ</span></a>
      <meta itemprop=position content=1></li><li><a href=/a>Giới thiệu</a></li></ol>
      """,
      "<div class='breadcrumbs'><a href=/>Trang chủ</a> » <span>Giới thiệu</span></div>",
      "<nav aria-label=Breadcrumb><ul><li>Trang chủ</li><li>/</li><li>Giới thiệu</li></ul></nav>",
      "<p>Giới thiệu</p><p><a href=/>Trang chủ</a> › Giới thiệu</p>",
      "<div id='breadcrumb'>Trang chủ > Giới thiệu</div>",
    ])
  func breadcrumb(html: String) throws {
    #expect(try page(html).breadcrumb == ["Trang chủ", "Giới thiệu"])
  }

  @Test("A page without one has no breadcrumb")
  func noBreadcrumb() throws {
    #expect(try page("<p>Nam / Nữ</p><p>Trang chủ</p><div class=breadcrumb></div>").breadcrumb.isEmpty)
  }

  @Test(
    "A page that scripts draw is told from one that is merely short",
    arguments: [
      ("<div id=root></div><script src=a.js></script>", true),
      ("<app-root></app-root><script></script>", true),
      ("<noscript>You need to enable JavaScript to run this app.</noscript><div></div><script></script>", true),
      ("<div id=root></div>", false),
      ("<div>Trang trống</div><script></script>", false),
      ("<div id=root>" + String(repeating: "chữ ", count: 60) + "</div><script></script>", false),
    ])
  func needsBrowser(html: String, expected: Bool) throws {
    #expect(try page(html).needsBrowser == expected)
  }

  @Test("A form is its fields with their labels, and its buttons")
  func forms() throws {
    let html = """
      <p>Liên hệ</p><form action="/gui" method=POST><input type=hidden name=t>
      <label for=a>Họ tên</label><input id=a name=ten><label>Email <input type=email name=email></label>
      <input name=q aria-label="Tìm"><input name=p placeholder="Điện thoại"><p>Nội dung *</p><textarea name=n></textarea>
      <select name=s title="Lớp"><option>6A</select><input type=submit value="Gửi đi"><button>Hủy</button></form>
      """
    let form = try #require(try page(html).forms.first)
    #expect(form.action?.path == "/gui")
    #expect(form.method == "post")
    #expect(form.block == 0)
    #expect(form.buttons == ["Gửi đi", "Hủy"])
    #expect(
      form.fields == [
        Form.Field(name: "ten", type: "text", label: "Họ tên", isLabelled: true),
        Form.Field(name: "email", type: "email", label: "Email", isLabelled: true),
        Form.Field(name: "q", type: "text", label: "Tìm", isLabelled: true),
        Form.Field(name: "p", type: "text", label: "Điện thoại", isLabelled: false),
        Form.Field(name: "n", type: "textarea", label: "Nội dung *", isLabelled: false),
        Form.Field(name: "s", type: "select", label: "Lớp", isLabelled: false, choices: ["6A"]),
      ])
  }

  @Test("Fields outside any form are one form without an action")
  func looseFields() throws {
    let forms = try page("<div><input name=a placeholder=Tên><textarea name=b></textarea></div>").forms
    #expect(forms.map(\.action) == [nil])
    #expect(forms.first?.fields.map(\.name) == ["a", "b"])
  }
}
