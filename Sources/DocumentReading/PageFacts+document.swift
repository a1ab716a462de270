package import AuditModel
import PageReading
package import WebAddress

extension PageFacts {
  /// The facts of a document whose text is given as markup, with an `hr` ahead of each page.
  package init(
    documentText markup: [UInt8], _ document: DocumentFacts, at address: WebAddress, capturedAt: Instant, sha256: String
  ) {
    self.init(
      ofDocument: document, markup: markup, at: address, capturedAt: capturedAt, sha256: sha256, status: 200)
    let head = DocumentHead(blocks)
    title = head.title
    self.document?.issuer = head.issuer
  }
}
