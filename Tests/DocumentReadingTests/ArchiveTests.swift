import AuditModel
import DocumentFixtures
import Testing

@Suite(.timeLimit(.minutes(2))) struct ArchiveTests {
  @Test func theDocumentsOfAnArchiveAreReadUnderTheirNames() throws {
    var text = PDFFile()
    text.addPage([(50, 780, "Thong bao tuyen sinh lop 6")])
    var file = ZipFile(["ghi-chu.txt": "bo qua"])
    file.add(text.bytes, as: "thong-bao.pdf")
    file.add(Array("{\\rtf1 Don dang ky\\par}".utf8), as: "don.rtf")
    let page = try read(file.bytes)
    #expect(page.document?.format == .archive)
    #expect(page.document?.state == .read)
    let texts = page.blocks.map(\.text)
    #expect(texts == ["thong-bao.pdf", "Thong bao tuyen sinh lop 6", "don.rtf", "Don dang ky"])
  }

  @Test func anArchiveOfScansIsAScan() throws {
    var scan = PDFFile()
    scan.addScan()
    var file = ZipFile()
    file.add(scan.bytes, as: "ban-chup.pdf")
    #expect(try read(file.bytes).document?.state == .scanned)
  }

  @Test func anArchiveWithoutDocumentsIsUnsupported() throws {
    #expect(try read(ZipFile(["anh.txt": "x"]).bytes).document?.state == .unsupported)
  }
}
