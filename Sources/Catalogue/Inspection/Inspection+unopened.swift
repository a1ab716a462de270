import AuditModel
import WebAddress

extension Inspection {
  /// The first link called what a list names that leads straight to a picture, a film or a recording, with its page.
  func medium(named list: PhraseList) -> (link: Link, page: InspectedPage)? {
    guard !list.isEmpty else { return nil }
    for (place, hits) in mediaLinks {
      let link = place.link
      let label = PageLabel(text: link.text, source: .link, hits: hits)
      if label.names(list), otherBody(in: link.text, hits) == nil { return (link, pages[place.page]) }
    }
    return nil
  }

  /// A page that a list names and that shows hardly more than a form by which something is chosen or looked up, where
  /// the form is sent with POST: the tool sends none.
  func lookup(named list: PhraseList) -> Candidate? {
    guard !list.isEmpty else { return nil }
    return candidates(named: list).fewer(than: Self.wordsOfLookup).first { candidate in
      let page = candidate.page
      let forms = page.facts.forms.filter { $0.method == "post" && $0.isLookup }
      guard !candidate.isSection, !forms.isEmpty,
        // A list of links is something to see, though it has no words but theirs.
        page.ownBlocks.reduce(0, { $0 + page.facts.blocks[$1].wordCount }) < Self.wordsOfLookup,
        otherBody(in: candidate) == nil,
        !page.ownBlocks.contains(where: { page.hits[$0].contains(vocabulary.placeholders) })
      else { return false }
      return !forms.allSatisfy(isShared)
    }
  }

  /// A page with more words shows something beside its form.
  private static let wordsOfLookup = 40
}

extension Form {
  /// Whether visitors choose or look up something by it, rather than write, log in or vote.
  fileprivate var isLookup: Bool {
    fields.contains { $0.type != "checkbox" }
      && fields.allSatisfy { ["text", "search", "select", "date", "month", "number", "checkbox"].contains($0.type) }
  }
}
