import Testing

@testable import Crawling

/// Media types that are documents, for addresses whose spelling does not tell.
@Suite struct DocumentTypeTests {
  @Test(arguments: [
    ("application/pdf", true), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    // What an Office file with a password is: a compound file whose kind cannot be told.
    ("application/x-ole-storage", true),
    ("application/zip", true), ("text/html", false), ("image/png", false), ("application/octet-stream", false),
  ])
  func aDocumentIsToldByItsType(type: String, isDocument: Bool) {
    #expect(AddressKind.isDocument(mediaType: type) == isDocument)
  }

  @Test(arguments: [
    ("text/html", "text/html"), ("Text/HTML; charset=utf-8", "text/html"), ("text/html charset=utf-8", "text/html"),
    ("text/html, text/html; charset=utf-8", "text/html"), ("", ""),
  ])
  func theTypeIsReadFromItsField(field: String, type: String) {
    #expect(Crawl.declaredType(field) == type)
  }
}
