import AuditModel
import WebAddress

extension Inspection {
  /// The pages to which links of a list lead, judged as entries of it. With `needOwn` those are left out that were
  /// taken from elsewhere, or are about another body.
  func entries(
    _ links: [Link], of list: Candidate, needOwn: Bool, where isWanted: (InspectedPage) -> Bool = { _ in true },
    judge: (Evidence) -> Judgement
  ) -> [Consideration] {
    var seen: Set<String> = [list.page.identity]
    return links.compactMap { link in
      guard let page = distinctPage(at: link.target), seen.insert(page.identity).inserted,
        page.ownWords >= Article.leastWords, !needOwn || isOwn(page), isWanted(page)
      else { return nil }
      return Consideration(
        address: page.address, name: link.text, outcome: .judged(judge(evidence(page, link.text))))
    }
  }

  /// The page with content of its own to which an address leads; nil where it was not had.
  func distinctPage(at address: WebAddress) -> InspectedPage? {
    distinctPagesByIdentity[address.identity].map { distinctPages[$0] }
  }

  /// Whether a page is about the body's own work: neither taken from elsewhere nor about another body, and it names its
  /// own or speaks of it.
  private func isOwn(_ page: InspectedPage) -> Bool {
    Article.source(of: page, vocabulary.syndication) == nil
      && otherBody(in: page.labels.first?.text ?? page.facts.title) == nil
      && page.ownBlocks.contains { !page.facts.blocks[$0].isLinked && isOwn(page.facts.blocks[$0].text) }
  }
}
