import AuditModel
import PageReading
import Testing

@Suite("Labelled values")
struct LabelTests {
  /// The labels and values of a page as `label=value`.
  private func labels(_ html: String) throws -> [String] {
    try page(html).labelledValues.map { "\($0.label)=\($0.value)" }
  }

  @Test(
    "A label and its value on one line",
    arguments: [
      ("<p>Chức vụ: Hiệu trưởng</p>", ["Chức vụ=Hiệu trưởng"]),
      ("<p><b>Chức vụ :</b> Hiệu trưởng</p>", ["Chức vụ=Hiệu trưởng"]),
      ("<p>- Email: a@b.vn;</p>", ["Email=a@b.vn"]),
      ("<p>Họ tên: An<br>Điện thoại: 0912<br>Email:</p>", ["Họ tên=An", "Điện thoại=0912", "Email="]),
      (
        "<p>Điện thoại: 0204 387 - Fax: 0204 388 - Email: a@b.vn</p>",
        ["Điện thoại=0204 387", "Fax=0204 388", "Email=a@b.vn"]
      ),
      (
        "<p>Điện thoại: 0204.387 Email: a@b.vn Website: http://b.vn</p>",
        ["Điện thoại=0204.387", "Email=a@b.vn", "Website=http://b.vn"]
      ),
      ("<p>Giờ làm việc: 7:30 - 17:00</p>", ["Giờ làm việc=7:30 - 17:00"]),
      ("<p>Số kí hiệu:/2017/BNV</p>", ["Số kí hiệu=/2017/BNV"]),
      ("<p>Ngày：01/09/2020</p>", ["Ngày=01/09/2020"]),
      ("<p>Phí, lệ phí: Không</p>", ["Phí, lệ phí=Không"]),
      ("<p>1. Cách thức thực hiện: Trực tiếp</p>", ["Cách thức thực hiện=Trực tiếp"]),
      ("<p>Lúc 10:30 họp</p><p>Xem http://b.vn</p>", []),
      ("<p>Sáng nay thầy hiệu trưởng nhà trường đã nói với học sinh: hãy học</p>", []),
    ])
  func oneLine(html: String, expected: [String]) throws {
    #expect(try labels(html) == expected)
  }

  @Test(
    "A label and its value side by side",
    arguments: [
      ("<li><div>Chức vụ:</div><div>Hiệu trưởng</div></li>", ["Chức vụ=Hiệu trưởng"]),
      ("<li><div>Tên:</div><div><h2><a href=/a>An</a></h2></div></li>", ["Tên=An"]),
      ("<div><p>Chức vụ:</p></div><div><p>Hiệu trưởng</p></div>", ["Chức vụ=Hiệu trưởng"]),
      ("<div><label>Chức vụ</label>: Hiệu trưởng</div>", ["Chức vụ=Hiệu trưởng"]),
      ("<ul><li>Điện thoại:</li><li>Email:</li></ul><p>Sau</p>", ["Điện thoại=", "Email="]),
      ("<div><p>Tên: An</p><p>Điện thoại:</p></div><h3>Bình</h3>", ["Tên=An", "Điện thoại="]),
      ("<dl><dt>Chức vụ<dd>Hiệu trưởng<dt>Email:<dt>Fax<dd>0204</dl>", ["Chức vụ=Hiệu trưởng", "Email=", "Fax=0204"]),
      ("<p>Thành phần hồ sơ:</p><ul><li>Đơn</li></ul>", ["Thành phần hồ sơ=Đơn"]),
    ])
  func sideBySide(html: String, expected: [String]) throws {
    #expect(try labels(html) == expected)
  }

  @Test(
    "Labels of table rows",
    arguments: [
      (
        "<tr><td>Tên:</td><td>An</td></tr><tr><td>Email:</td><td></td></tr><tr><td>Lớp:</td><td>6A</td></tr>",
        ["Tên=An", "Email=", "Lớp=6A"]
      ),
      ("<tr><th>Tên</th><td>An</td></tr><tr><th>Email</th><td></td></tr>", ["Tên=An", "Email="]),
      ("<tr><td>Tên</td><td>:</td><td>An</td></tr><tr><td>Lớp</td><td>:</td><td>6A</td></tr>", ["Tên=An", "Lớp=6A"]),
      (
        "<tr><td>Tên:</td><td>An</td><td>Lớp:</td><td>6A</td></tr><tr><td>Tổ:</td><td>1</td><td>Fax:</td><td></td></tr>",
        ["Tên=An", "Lớp=6A", "Tổ=1", "Fax="]
      ),
      (
        "<tr><td>Người ký</td><td>An</td></tr><tr><td>Ngày ký</td><td>1/2/2020</td></tr>",
        ["Người ký=An", "Ngày ký=1/2/2020"]
      ),
      (
        "<tr><td rowspan=2><img src=a.jpg></td><td>Họ tên</td><td>An</td></tr><tr><td>Điện thoại</td><td>0912</td></tr>",
        ["Họ tên=An", "Điện thoại=0912"]
      ),
      (
        "<tr><td>Tiêu đề</td><td colspan=3>GVG</td></tr><tr><td>Số hiệu</td><td></td><td>Người ký</td><td>An</td></tr>",
        ["Tiêu đề=GVG", "Số hiệu=", "Người ký=An"]
      ),
      ("<tr><td>STT</td><td>Cán bộ</td></tr><tr><td>1</td><td>An<br>Email: a@b.vn</td></tr>", ["Email=a@b.vn"]),
    ])
  func tableRows(rows: String, expected: [String]) throws {
    #expect(try labels("<table>\(rows)</table>") == expected)
  }

  @Test("schema.org properties count where no label names them")
  func properties() throws {
    let html = """
      <div itemscope itemtype="http://schema.org/Person"><h3 itemprop="name">An</h3>
      <div itemprop="jobTitle"><div>Hiệu trưởng</div></div><p>Email: <span itemprop="email">a@b.vn</span></p>
      <meta itemprop="telephone" content="0912"></div><p itemprop="name">Trường</p>
      """
    #expect(try labels(html) == ["name=An", "jobTitle=Hiệu trưởng", "Email=a@b.vn"])
    #expect(try page(html).labelledValues.map(\.block) == [0, 1, 2])
  }
}
