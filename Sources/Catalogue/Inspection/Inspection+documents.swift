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
