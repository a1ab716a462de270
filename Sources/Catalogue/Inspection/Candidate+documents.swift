import AuditModel
import WebAddress

extension Candidate {
  /// A document as what a check looks for.
  init(document: InspectedPage, label: String, strength: Double) {
    let names = [label, document.facts.title]
    let heading = document.ownBlocks.first { names.contains(document.facts.blocks[$0].text) }
    self.init(
      page: document, blocks: document.ownBlocks.filter { $0 != heading }, label: label, strength: strength,
      isSection: false)
  }

  /// What is to be said of a document whose text was not read; nil for a page and a document that was.
  func unreadDocument(_ inspection: Inspection) -> Judgement? {
    guard let document = page.facts.document, document.state != .read else { return nil }
    return Judgement(
      document.state == .scanned ? "unreadable.scan" : "not-assessed.file", values: ["name": .same(label)],
      evidence: [inspection.evidence(page, label)])
  }

  /// A page with more documents than this is a list of them, where each has a name of its own.
  private static let mostAttachments = 3

  /// The documents that a page or section is there for, under its name. Those of a list are found by their own names.
  func attachments(_ inspection: Inspection) -> [Attachment] {
    let links = documentLinks(inspection)
    return links.count > Self.mostAttachments ? [] : links.map { Attachment($0, of: self, inspection) }
  }

  /// The different documents to which links of its blocks lead, or which frames among them show; those that are gone
  /// left out.
  func documentLinks(_ inspection: Inspection) -> [Link] {
    guard !page.documentLinks.isEmpty else { return [] }
    let own = Set(blocks)
    var seen: Set<String> = []
    return page.documentLinks.filter { link in
      guard let block = link.block, own.contains(block), !inspection.isGone(link.target) else { return false }
      return seen.insert(link.target.identity).inserted
    }
  }
}
