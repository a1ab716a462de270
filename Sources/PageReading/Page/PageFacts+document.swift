package import AuditModel
package import WebAddress

extension PageFacts {
  /// Reads the facts of a document whose text is given as markup that is UTF-8, with an `hr` ahead of each of its pages.
  package init(
    ofDocument document: DocumentFacts, markup: [UInt8], at address: WebAddress, capturedAt: Instant, sha256: String,
    status: Int
  ) {
    let tree = PageTree(parsing: markup)
    var memory = FrameMemory()
    let flow = PageFlow(tree, base: address, memory: &memory)
    self.init(
      address: address, capturedAt: capturedAt, sha256: sha256, status: status,
      charset: CharsetDecision(name: "utf-8", source: .validUTF8, repairs: 0), blocks: flow.blocks, links: flow.links,
      tables: flow.tables,
      labelledValues: LabelReader(flow.blocks, flow.notes, properties: flow.properties).values)
    self.document = document
    self.document?.pageStarts = document.pageCount > 0 ? flow.breaks : []
  }
}
