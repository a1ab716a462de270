import AuditModel
import DocumentFixtures
import Testing

@Suite(.timeLimit(.minutes(2))) struct OfficeTests {
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private func docx(_ body: String, styles: String = "") -> [UInt8] {
    ZipFile([
      "word/document.xml": "<w:document \(Self.word)><w:body>\(body)</w:body></w:document>",
      "word/styles.xml": "<w:styles \(Self.word)>\(styles)</w:styles>",
    ]).bytes
  }

  @Test func aTextHasHeadingsListsAndTables() throws {
    let body = """
      <w:p><w:pPr><w:pStyle w:val="Td1"/></w:pPr><w:r><w:t>Nội quy trường học</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Học sinh đi học </w:t></w:r><w:r><w:t>đúng giờ.</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Mặc đồng phục</w:t></w:r></w:p>
      <w:p><w:del><w:r><w:delText>bỏ</w:delText><w:t>đã xóa</w:t></w:r></w:del></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lớp</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Sĩ số</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:r><w:t>6A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>38</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    let styles = "<w:style w:styleId=\"Td1\"><w:name w:val=\"heading 1\"/></w:style>"
    #expect(
      try lines(docx(body, styles: styles)) == [
        "heading: Nội quy trường học", "Học sinh đi học đúng giờ.", "item: Mặc đồng phục", "row: Lớp | Sĩ số",
        "row: 6A | 38",
      ])
  }

  @Test func aTextTellsWhereItsPagesBroke() throws {
    let body = """
      <w:p><w:r><w:t>Trang một</w:t></w:r></w:p>
      <w:p><w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r></w:p>
      """
    let page = try read(docx(body))
    #expect(page.document?.pageCount == 2)
    #expect(page.document?.page(ofBlock: 1) == 2)
  }

  @Test func aTextWithoutBreaksTellsNoPage() throws {
    let page = try read(docx("<w:p><w:r><w:t>Kế hoạch năm học</w:t></w:r></w:p>"))
    #expect(page.document?.pageCount == 0)
    #expect(page.document?.page(ofBlock: 0) == nil)
  }

  @Test func aWorkbookHasASheetAPage() throws {
    let sheet = """
      <worksheet><sheetData>
      <row><c r="A1" t="s"><v>0</v></c></row>
      <row><c r="A2" t="inlineStr"><is><t>Năm học</t></is></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>
      <row><c r="A3" t="str"><v>2023-2024</v></c><c r="B3"><v>612</v></c><c r="C3" s="1"><v>0.125</v></c></row>
      <row><c r="A4" t="str"><v>2024-2025</v></c><c r="B4"><v>640.50000001</v></c><c r="C4" s="2"><v>45000</v></c></row>
      </sheetData></worksheet>
      """
    let body = ZipFile([
      "xl/workbook.xml":
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Thống kê\" sheetId=\"1\" r:id=\"r1\"/>"
        + "<sheet name=\"Ẩn\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
      "xl/sharedStrings.xml":
        "<sst><si><t>Niên giám thống kê</t></si><si><t>Học sinh</t></si><si><r><t>Tỉ lệ</t></r></si></sst>",
      "xl/styles.xml":
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
      "xl/worksheets/sheet1.xml": sheet,
    ]).bytes
    let page = try read(body)
    #expect(page.document?.format == .xlsx)
    #expect(page.document?.pageCount == 1)
    #expect(
      page.blocks.map(\.text) == [
        "Thống kê", "Niên giám thống kê", "Năm học | Học sinh | Tỉ lệ", "2023-2024 | 612 | 12,5%",
        "2024-2025 | 640,5 | 15/3/2023",
      ])
  }

  @Test func openDocumentsAreRead() throws {
    let text = ZipFile([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "content.xml": """
      <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
      <text:h text:outline-level="2">Quy chế</text:h><text:p>Một<text:s text:c="2"/>câu<text:line-break/>hai dòng</text:p>
      <text:list><text:list-item><text:p>Mục một</text:p></text:list-item></text:list>
      <text:soft-page-break/><text:p>Trang sau</text:p>
      </office:text></office:body></office:document-content>
      """,
    ]).bytes
    #expect(try lines(text) == ["heading: Quy chế", "Một câu hai dòng", "item: Mục một", "Trang sau"])
    #expect(try read(text).document?.page(ofBlock: 3) == 2)

    let workbook = ZipFile([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": """
      <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:spreadsheet>
      <table:table table:name="Biểu 1"><table:table-row><table:table-cell><text:p>Phòng</text:p></table:table-cell>
      <table:table-cell><text:p>Số lượng</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
      <table:table-row><table:table-cell><text:p>Phòng học</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>
      """,
    ]).bytes
    let rows = try lines(workbook)
    #expect(rows.first == "heading: Biểu 1")
    #expect(rows.count == 3)
    #expect(rows.last?.hasPrefix("row: Phòng học | 12") == true)
  }

  @Test func slidesAreReadInTheirOrder() throws {
    func slide(_ title: String) -> String {
      "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:sp><p:nvPr><p:ph type=\"title\"/></p:nvPr><a:p><a:r><a:t>\(title)</a:t></a:r></a:p></p:sp>"
        + "<p:sp><a:p><a:r><a:t>Nội dung</a:t></a:r></a:p></p:sp></p:sld>"
    }
    let body = ZipFile([
      "ppt/presentation.xml":
        "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"b\"/><p:sldId id=\"257\" r:id=\"a\"/></p:sldIdLst></p:presentation>",
      "ppt/_rels/presentation.xml.rels":
        "<Relationships><Relationship Id=\"a\" Target=\"slides/slide1.xml\"/><Relationship Id=\"b\" Target=\"/ppt/slides/slide2.xml\"/></Relationships>",
      "ppt/slides/slide1.xml": slide("Sau"), "ppt/slides/slide2.xml": slide("Trước"),
    ]).bytes
    #expect(try lines(body) == ["heading: Trước", "Nội dung", "heading: Sau", "Nội dung"])
    #expect(try read(body).document?.pageCount == 2)
  }

  @Test func aTextOfWord97IsRead() throws {
    let page = try read(word97(Array("Ke hoach nam hoc 2024-2025\rDiem truong chinh: 12 phong hoc\r".utf8)))
    #expect(page.document?.format == .doc)
    #expect(page.document?.state == .read)
    #expect(page.blocks.first?.text.hasPrefix("Ke hoach nam hoc 2024-2025") == true)
  }

  @Test func noLetterOfAnOldFontIsLostOnTheWay() throws {
    // TCVN3, whose ư is the soft hyphen: "Nhà nước hưởng trợ cấp cho người lao động trước năm học".
    let line: [UInt8] =
      Array("Nh".utf8) + [0xB5] + Array(" n".utf8) + [0xAD, 0xED] + Array("c h".utf8) + [0xAD, 0xEB]
      + Array("ng tr".utf8) + [0xEE] + Array(" c".utf8) + [0xCA] + Array("p cho ng".utf8) + [0xAD, 0xEA]
      + Array("i lao ".utf8) + [0xAE, 0xE9] + Array("ng tr".utf8) + [0xAD, 0xED] + Array("c n".utf8) + [0xA8]
      + Array("m h".utf8) + [0xE4] + Array("c\r".utf8)
    let page = try read(word97(line + line + line))
    #expect(page.blocks.first?.text == "Nhà nước hưởng trợ cấp cho người lao động trước năm học")
  }

  /// A text of Word 97 of one-byte characters.
  private func word97(_ text: [UInt8]) -> [UInt8] {
    var stream = [UInt8](repeating: 0, count: 1024)
    // The head of a text (MS-DOC, 2.5.1): its mark, its version, and where its characters begin and end.
    stream.replaceSubrange(0..<4, with: [0xEC, 0xA5, 0xC1, 0x00])
    stream.replaceSubrange(0x18..<0x1C, with: [0x00, 0x04, 0x00, 0x00])
    let end = 1024 + text.count
    stream.replaceSubrange(0x1C..<0x20, with: [UInt8(end & 0xFF), UInt8(end >> 8), 0, 0])
    return CompoundFile(name: "WordDocument", stream: stream + text).bytes
  }

  @Test func richTextIsRead() throws {
    let body = #"""
      {\rtf1\ansi\uc1 N\u7897\'3fi quy tr\u432\'3f\u7901\'3fng h\u7885\'3fc\par
      \trowd\cellx100\cellx200\intbl L\u7899\'3fp\cell S\u297\'3f s\u7889\'3f\cell\row
      \trowd\cellx100\cellx200\intbl 6A\cell 38\cell\row}
      """#
    #expect(try lines(Array(body.utf8)) == ["Nội quy trường học", "row: Lớp | Sĩ số", "row: 6A | 38"])
  }
}
