import AuditModel
import WebAddress

/// A link from the portal to another host, with the first page on which it stands.
struct OutwardLink: Sendable {
  /// The index of the page.
  let page: Int
  let link: Link
  /// What a reader takes it for: its words, or for a picture without words the name of its file.
  let label: PageLabel

  /// The links of all pages that leave the portal, each once, in the order of their pages. Documents, and buttons that
  /// lead to social networks, are none.
  static func all(in pages: [InspectedPage], from start: WebAddress, phrases: PhraseBook, social: [String])
    -> [OutwardLink]
  {
    var seen: Set<Link> = []
    var found: [OutwardLink] = []
    for (index, page) in pages.enumerated() where page.duplicateOf == nil && page.condition == nil {
      for link in page.facts.links where !link.target.isSameSite(as: start) {
        var place = link
        place.block = nil
        guard seen.insert(place).inserted, !DocumentKind.isDocument(link.target),
          !link.target.isUnder(social)
        else { continue }
        let text = link.text.isEmpty ? link.image ?? "" : link.text
        found.append(
          OutwardLink(
            page: index, link: link, label: PageLabel(text: text, source: .link, hits: phrases.hits(in: text))))
      }
    }
    return found
  }
}

extension WebAddress {
  /// Whether the host is one of these domains or below one. A domain that ends with a full stop is the opening of a
  /// host's name instead: `dichvucong.` stands for `dichvucong.example.gov.vn`.
  func isUnder(_ domains: [String]) -> Bool {
    let host = host
    return domains.contains { domain in
      domain.hasSuffix(".") ? host.hasPrefix(domain) : host == domain || host.hasSuffix("." + domain)
    }
  }
}
