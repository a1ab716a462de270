import AuditModel
import DocumentFixtures
import Testing

@Suite(.timeLimit(.minutes(2))) struct PDFTests {
  @Test func pagesKeepTheirNumbers() throws {
    var file = PDFFile()
    file.addPage([(50, 780, "KE HOACH"), (50, 760, "Nam hoc 2024-2025 cua nha truong")])
    file.addPage([(50, 780, "Trang hai co mot dong chu.")])
    let page = try read(file.bytes)
    let document = try #require(page.document)
    #expect(document.format == .pdf)
    #expect(document.state == .read)
    #expect(document.pageCount == 2)
    let last = try #require(page.blocks.lastIndex { $0.text.hasPrefix("Trang hai") })
    #expect(document.page(ofBlock: last) == 2)
    #expect(document.page(ofBlock: 0) == 1)
  }

  @Test func fullLinesGoOnAndShortOnesEndAParagraph() throws {
    var file = PDFFile()
    file.addPage([
      (50, 780, "Nha truong xay dung ke hoach giao duc cho ca nam hoc va gui den toan the"),
      (50, 765, "cha me hoc sinh cung voi lich hop."),
      (50, 750, "- Muc thu nhat cua danh sach nay"),
      (50, 735, "Mot cau khac."),
    ])
    #expect(
      try lines(file.bytes) == [
        "Nha truong xay dung ke hoach giao duc cho ca nam hoc va gui den toan the cha me hoc sinh cung voi lich hop.",
        "- Muc thu nhat cua danh sach nay", "Mot cau khac.",
      ])
  }

  @Test func linesInColumnsAreATable() throws {
    var file = PDFFile()
    file.addPage([
      (50, 780, "Ket qua hoc tap"),
      (50, 760, "Khoi"), (200, 760, "So lop"), (350, 760, "So hoc sinh"),
      (50, 745, "Khoi 6"), (200, 745, "4"), (350, 745, "152"),
      (50, 730, "Khoi 7"), (200, 730, "3"), (350, 730, "118"),
    ])
    let page = try read(file.bytes)
    #expect(page.tables.count == 1)
    #expect(page.tables.first?.rows.last == ["Khoi 7", "3", "118"])
    #expect(page.blocks.first?.text == "Ket qua hoc tap")
  }

  @Test(arguments: ["", "Ky boi: Truong THCS Hoa Sen, 15.05.2025 10:20:30 +07:00"])
  func aScanIsToldFromText(stamp: String) throws {
    var file = PDFFile()
    file.addScan(stamp: stamp)
    file.addScan()
    let page = try read(file.bytes)
    #expect(page.document?.state == .scanned)
    #expect(page.document?.pageCount == 2)
    #expect(page.blocks.isEmpty)
  }

  @Test func scannedPagesAmongOthersAreCounted() throws {
    var file = PDFFile()
    file.addPage((0..<8).map { (50, 780 - $0 * 15, "Dong chu thu \($0) cua trang mot.") })
    file.addScan()
    let page = try read(file.bytes)
    #expect(page.document?.state == .read)
    #expect(page.document?.scannedPages == 1)
  }

  @Test func aPageWithFewWordsAndNoPictureIsText() throws {
    var file = PDFFile()
    file.addPage([(50, 780, "Lich tiep cong dan: thu Hai")])
    #expect(try read(file.bytes).document?.state == .read)
  }
}
