import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// The documents that stand in for pages and sections which are called so and hold hardly a word.
  func standIns(for candidates: Candidates) -> [Candidate] {
    guard !documents.isEmpty else { return [] }
    return candidates.fewer(than: Self.wordsOfCover).flatMap { candidate in
      candidate.attachments(self).compactMap { if case .read(let document) = $0 { document } else { nil } }
    }
  }

  /// A page with fewer words says no more than what its documents are.
  private static let wordsOfCover = 40

  /// The document that an address gave; nil where none was fetched from it.
  func document(at address: WebAddress) -> InspectedPage? {
    documents.isEmpty ? nil : documentsByIdentity[address.identity].map { documents[$0] }
  }

  /// Documents that a list names, by what they call themselves or by the words of links that lead to them. What a
  /// document speaks of further on is not asked: laws and plans speak of everything.
  func documents(named list: PhraseList) -> [Candidate] {
    guard !list.isEmpty else { return [] }
    return documents.compactMap { document in
      document.bestLabel(named: list).map { place in
        let label = document.labels[place]
        return Candidate(
          document: document, label: document.shown(label).text, strength: label.hits.strength(of: list))
      }
    }
    .sorted { ($0.strength, $0.words) > ($1.strength, $1.words) }
  }

  /// Pages, sections and documents that a list names, best first.
  func candidatesWithDocuments(named list: PhraseList) -> [Candidate] {
    candidates(named: list) + documents(named: list)
  }

  /// Whether the address of a document answered that there is nothing.
  func isGone(_ address: WebAddress) -> Bool { goneAddresses.contains(address.identity) }

  /// The body other than the portal's own that issued a document, as its head says; nil where it is its own or none is
  /// told. A head names the body above the one that issues it, too, and ahead of it.
  func foreignIssuer(of document: InspectedPage) -> String? {
    let lines = document.facts.document?.issuer.split(separator: "\n").map(String.init) ?? []
    return lines.reversed().first { phrases.hits(in: $0).contains(otherBodies.union(vocabulary.bodyKinds)) }
      .flatMap { otherBody(in: $0) }
  }

  /// The number of the page of a document on which words stand; nil for web pages and for words that are its name.
  func pageNumber(of text: String, in page: InspectedPage) -> Int? {
    guard let document = page.facts.document, !document.pageStarts.isEmpty else { return nil }
    let blocks = page.facts.blocks
    let block =
      blocks.firstIndex { $0.text == text } ?? blocks.firstIndex { $0.text.utf8Contains(text) }
    return block.flatMap(document.page(ofBlock:))
  }
}

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

/// A document beside the words of a page.
enum Attachment {
  /// Its text was read: it stands in for the page under the page's name.
  case read(Candidate)
  /// It could not be read, or was not fetched.
  case unread(Judgement)

  init(_ link: Link, of candidate: Candidate, _ inspection: Inspection) {
    guard let document = inspection.document(at: link.target) else {
      self = .unread(
        Judgement(
          "not-assessed.file", values: ["name": .same(link.name)],
          evidence: [inspection.evidence(candidate.page, link.name, .document)]))
      return
    }
    if var judgement = Candidate(document: document, label: link.name, strength: 1).unreadDocument(inspection) {
      // What a reader finds is the link; in a scan there are no words.
      judgement.evidence = [inspection.evidence(candidate.page, link.name, .document)]
      self = .unread(judgement)
    } else {
      self = .read(Candidate(document: document, label: candidate.label, strength: candidate.strength))
    }
  }
}
