import AuditModel
import PageReading
import Testing

@Suite("Tables")
struct TableTests {
  @Test("A data table is rows and columns, and a block for each row")
  func rows() throws {
    let html = """
      <p>Trước</p><table><caption>Cán bộ</caption>
      <tr><td>STT</td><td>Họ tên</td><td>Chức vụ</td></tr>
      <tr><td>1</td><td>Nguyễn Văn A</td><td>Hiệu trưởng</td></tr>
      <tr><td></td><td> </td><td></td></tr>
      <tr><td>2</td><td><p>Trần</p><p>Thị B</p></td></tr></table><p>Sau</p>
      """
    let facts = try page(html)
    #expect(
      facts.blocks.map(\.text) == [
        "Trước", "Cán bộ", "STT | Họ tên | Chức vụ", "1 | Nguyễn Văn A | Hiệu trưởng", "2 | Trần Thị B", "Sau",
      ])
    #expect(facts.blocks[2].role == .row)
    #expect(
      facts.tables == [
        Table(
          caption: "Cán bộ", header: ["STT", "Họ tên", "Chức vụ"],
          rows: [["1", "Nguyễn Văn A", "Hiệu trưởng"], ["2", "Trần Thị B", ""]], blocks: 2..<5)
      ])
  }

  @Test("A header over two rows is joined for each column")
  func splitHeader() throws {
    let html = """
      <table><tr><td rowspan=2>STT</td><td rowspan=2>Nội dung</td><td colspan=2>Năm học</td></tr>
      <tr><td>2018-2019</td><td>2019-2020</td></tr>
      <tr><td>1</td><td>Học sinh giỏi</td><td>12</td><td>15</td></tr></table>
      """
    let table = try #require(try page(html).tables.first)
    #expect(table.header == ["STT", "Nội dung", "Năm học 2018-2019", "Năm học 2019-2020"])
    #expect(table.rows == [["1", "Học sinh giỏi", "12", "15"]])
  }

  @Test("A cell that spans rows or columns stands in each of them")
  func spans() throws {
    let html = """
      <table><thead><tr><th>Khối</th><th>Lớp</th><th>Sĩ số</th></tr></thead>
      <tr><td rowspan=2>6</td><td>6A</td><td>30</td></tr><tr><td>6B</td><td>31</td></tr>
      <tr><td colspan=2>Tổng</td><td>61</td></tr></table>
      """
    let facts = try page(html)
    let table = try #require(facts.tables.first)
    #expect(table.rows == [["6", "6A", "30"], ["6", "6B", "31"], ["Tổng", "Tổng", "61"]])
    #expect(facts.blocks.map(\.text).last == "Tổng | 61")
  }

  @Test("A title above the header is the caption")
  func title() throws {
    let html = """
      <table><tr><td colspan=3>DANH SÁCH LỚP</td></tr><tr><td>TT</td><td>Tên</td><td>Lớp</td></tr>
      <tr><td>1</td><td>An</td><td>6A</td></tr></table>
      """
    let table = try #require(try page(html).tables.first)
    #expect(table.caption == "DANH SÁCH LỚP")
    #expect(table.header == ["TT", "Tên", "Lớp"])
    #expect(table.rows == [["1", "An", "6A"]])
    #expect(table.blocks == 0..<3)
  }

  @Test(
    "A first row of words is a header where it is bold or stands over figures",
    arguments: [
      ("<tr><td><b>Tên</b></td><td><b>Lớp</b></td></tr><tr><td>An</td><td>Sáu</td></tr>", ["Tên", "Lớp"]),
      (
        "<tr><td>Lớp</td><td>Nam</td><td>Nữ</td></tr><tr><td>6A</td><td>12</td><td>15</td></tr>",
        ["Lớp", "Nam", "Nữ"]
      ),
      ("<tr><td>An</td><td>Sáu</td><td>Giỏi</td></tr><tr><td>Bình</td><td>Bảy</td><td>Khá</td></tr>", []),
      (
        "<tr><td>Lớp</td><td>2018-2019</td><td>2019 - 2020</td></tr><tr><td>6</td><td>120</td><td>131</td></tr>",
        ["Lớp", "2018-2019", "2019 - 2020"]
      ),
      (
        "<tr><td>Tiêu đề</td><td colspan=3>GVG</td></tr><tr><td>Số hiệu</td><td>1/2020</td><td>Ngày</td><td>1/2/2020</td></tr>",
        []
      ),
      (
        "<tr><td>Trường</td><td colspan=2>Thời khóa biểu</td></tr><tr><td></td><td>TT</td><td>Thứ 2</td></tr>"
          + "<tr><td></td><td>1</td><td>Toán</td></tr>",
        ["", "TT", "Thứ 2"]
      ),
      ("<tr><td>Số kí hiệu</td><td>4622/BGDĐT</td></tr><tr><td>Ngày</td><td>08/11/2016</td></tr>", []),
    ])
  func header(rows: String, expected: [String]) throws {
    #expect(try page("<table>\(rows)</table>").tables.first?.header == expected)
  }

  @Test(
    "A table that lays out a page is read through",
    arguments: [
      ("<table><tr><td>Menu</td><td>Nội dung</td></tr></table>", ["Menu", "Nội dung"]),
      ("<table><tr><td>Một</td></tr><tr><td>Hai</td></tr></table>", ["Một", "Hai"]),
      (
        "<table><tr><td>Trái</td><td><table><tr><td>STT</td><td>Tên</td></tr><tr><td>1</td><td>An</td></tr></table>"
          + "</td></tr><tr><td>Dưới</td><td>Phải</td></tr></table>",
        ["Trái", "STT | Tên", "1 | An", "Dưới", "Phải"]
      ),
      (
        "<table><tr><td><h2>Tin</h2></td><td>Bài</td></tr><tr><td>Một</td><td>Hai</td></tr></table>",
        ["Tin", "Bài", "Một", "Hai"]
      ),
      (
        "<form><table><tr><td>Tên</td><td><input name=a></td></tr><tr><td>Lớp</td><td>x<input></td></tr></table></form>",
        ["Tên", "Lớp", "x"]
      ),
      (
        "<table role=presentation><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        ["1", "2", "3", "4"]
      ),
    ])
  func layout(html: String, expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test("Links, and text that stands outside the cells, keep their places")
  func places() throws {
    let html = """
      <table>Lạc<tr><td>STT</td><td>Văn bản</td></tr>
      <tr><td>1</td><td><a href=/a.pdf>Tải về</a></td></tr></table>
      """
    let facts = try page(html)
    #expect(facts.blocks.map(\.text) == ["Lạc", "STT | Văn bản", "1 | Tải về"])
    #expect(facts.links.first?.block == 2)
    #expect(facts.tables.first?.blocks == 0..<3)
  }
}
