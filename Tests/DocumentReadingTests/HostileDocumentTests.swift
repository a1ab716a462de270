import AuditModel
import DocumentFixtures
import DocumentReading
import Testing

/// Documents that are made to harm, or are not what they seem, cost themselves and nothing else.
@Suite(.timeLimit(.minutes(3))) struct HostileDocumentTests {
  private func state(
    _ body: [UInt8], isTruncated: Bool = false, worker: [String] = builtWorker, limits: ReadingLimits = ReadingLimits()
  ) throws -> DocumentFacts.State? {
    try read(body, isTruncated: isTruncated, worker: worker, limits: limits).document?.state
  }

  @Test func aDocumentThatCameInPartIsTooLarge() throws {
    #expect(try state(Array("%PDF-1.4".utf8), isTruncated: true) == .tooLarge)
  }

  @Test func anEncryptedPDFSaysSo() throws {
    #expect(try state(HostileDocument.encryptedPDF) == .encrypted)
  }

  @Test func aDamagedPDFIsCorrupt() throws {
    #expect(try state(HostileDocument.damagedPDF) == .corrupt)
  }

  /// Ten drawings that each hold the next one ten times over.
  @Test func aPDFThatSwellsIsEnded() throws {
    var file = PDFFile()
    let font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    var inner = file.add(
      stream: "BT /F1 10 Tf 50 700 Td (mot dong chu dai hon) Tj ET",
      "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 \(font) 0 R >> >>")
    for _ in 0..<10 {
      inner = file.add(
        stream: String(repeating: "/X Do ", count: 10),
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X \(inner) 0 R >> >>")
    }
    let content = file.add(stream: "/X Do")
    file.addPage(content: content, resources: "/XObject << /X \(inner) 0 R >>")
    var limits = ReadingLimits()
    limits.processorSeconds = 1
    limits.memory = 256 << 20
    let state = try state(file.bytes, limits: limits)
    #expect(state == .timedOut || state == .tooLarge || state == .corrupt)
  }

  @Test func aTextLargerThanTheLimitIsTooLarge() throws {
    var file = PDFFile()
    for _ in 0..<20 { file.addPage((0..<50).map { (50, 780 - $0 * 15, "Mot dong chu cua mot trang dai.") }) }
    var limits = ReadingLimits()
    limits.markupBytes = 10_000
    #expect(try state(file.bytes, limits: limits) == .tooLarge)
  }

  @Test(arguments: ["word/document.xml", "tep.pdf"])
  func aZipThatSwellsIsTooLarge(name: String) throws {
    #expect(try state(HostileDocument.bomb(name)) == .tooLarge)
  }

  @Test func archivesWithinArchivesEnd() throws {
    var body = ZipFile(["ghi-chu.txt": "x"]).bytes
    for level in 0..<4 {
      var outer = ZipFile()
      outer.add(body, as: "tang-\(level).zip")
      body = outer.bytes
    }
    #expect(try state(body) == .tooLarge)
  }

  @Test func anArchiveOfVeryManyFilesIsTooLarge() throws {
    var file = ZipFile()
    for index in 0..<300 { file.add(Array("x".utf8), as: "tep-\(index).txt") }
    #expect(try state(file.bytes) == .tooLarge)
  }

  @Test func aWorkbookThatIsNoXMLIsCorrupt() throws {
    let body = ZipFile(["xl/workbook.xml": "<workbook><sheets>", "xl/_rels/workbook.xml.rels": ""]).bytes
    #expect(try state(body) == .corrupt)
  }

  @Test func aZipThatIsCutIsCorrupt() throws {
    let body = ZipFile(["word/document.xml": String(repeating: "<w:p>", count: 100)]).bytes
    #expect(try state(Array(body.prefix(200))) == .corrupt)
  }

  @Test func entitiesThatSwellAreNotPutIn() throws {
    let body = ZipFile([
      "word/document.xml": """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>
      """
    ]).bytes
    #expect(try state(body) == .corrupt)
  }

  @Test func anEncryptedWorkbookSaysSo() throws {
    let body = CompoundFile(name: "EncryptedPackage", stream: [UInt8](repeating: 7, count: 100)).bytes
    #expect(try state(body) == .encrypted)
  }

  @Test func anEncryptedArchiveSaysSo() throws {
    var file = ZipFile()
    file.add(Array("khong doc duoc".utf8), as: "bao-cao.docx", isEncrypted: true)
    #expect(try state(file.bytes) == .encrypted)
  }

  @Test func bytesOfNoKnownFormatAreUnsupported() throws {
    #expect(try state([1, 2, 3, 4]) == .unsupported)
  }

  @Test func aReaderThatHangsIsKilledWithWhatItStarted() throws {
    var limits = ReadingLimits()
    limits.seconds = 0.3
    let worker = ["/bin/sh", "-c", "sleep 100 & sleep 100"]
    let began = ContinuousClock.now
    #expect(try state(ZipFile(["a": "b"]).bytes, worker: worker, limits: limits) == .timedOut)
    #expect(ContinuousClock.now - began < .seconds(60))
  }

  @Test(arguments: [("kill -SEGV $$", DocumentFacts.State.corrupt), ("exit 3", .corrupt), ("echo vo nghia", .corrupt)])
  func aReaderThatFailsCostsItsDocument(command: String, expected: DocumentFacts.State) throws {
    let worker = ["/bin/sh", "-c", command]
    #expect(try state(ZipFile(["a": "b"]).bytes, worker: worker) == expected)
  }

  @Test func aReaderThatWritesWithoutEndIsEnded() throws {
    let worker = ["/bin/sh", "-c", "while :; do echo khong dung lai bao gio; done"]
    var limits = ReadingLimits()
    limits.markupBytes = 10_000
    limits.documentBytes = 10_000
    #expect(try state(ZipFile(["a": "b"]).bytes, worker: worker, limits: limits) == .tooLarge)
  }

  @Test func aProgramThatIsNotThereIsUnsupported() throws {
    #expect(try state(ZipFile(["a": "b"]).bytes, worker: ["/khong/co/chuong-trinh"]) == .unsupported)
  }
}
