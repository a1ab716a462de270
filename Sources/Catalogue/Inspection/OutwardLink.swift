import AuditModel
import WebAddress

/// A link from the portal to another host, with the first page on which it stands.
struct OutwardLink: Sendable {
  /// The index of the page.
  let page: Int
  let link: Link
  /// What a reader takes it for: its words, or for a picture without words the name of its file.
  let label: PageLabel

  /// The links that leave the portal: of the links with words that are given, and of pictures without words on the
  /// pages, each once. Documents and links to social networks are none.
  static func all(
    among links: [PlacedLink], on pages: [InspectedPage], from start: WebAddress, phrases: PhraseBook, social: [String]
  ) -> [OutwardLink] {
    (links + wordless(on: pages)).compactMap { placed in
      let target = placed.link.target
      guard !target.isSameSite(as: start), !DocumentKind.isDocument(target), !target.isUnder(social) else { return nil }
      let text = placed.link.text.isEmpty ? placed.link.image ?? "" : placed.link.text
      return OutwardLink(
        page: placed.page, link: placed.link,
        label: PageLabel(text: text, source: .link, hits: phrases.hits(in: text)))
    }
  }

  private static func wordless(on pages: [InspectedPage]) -> [PlacedLink] {
    var seen: Set<WebAddress> = []
    var found: [PlacedLink] = []
    for (index, page) in pages.enumerated() where page.duplicateOf == nil && page.condition == nil {
      for link in page.facts.links where link.text.isEmpty && seen.insert(link.target).inserted {
        found.append(PlacedLink(page: index, link: link))
      }
    }
    return found
  }
}
