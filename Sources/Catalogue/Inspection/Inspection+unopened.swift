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
      guard !candidate.isSection, otherBody(in: candidate) == nil,
        !page.ownBlocks.contains(where: { page.hits[$0].contains(vocabulary.placeholders) })
      else { return false }
      return page.facts.forms.contains { $0.method == "post" && $0.isLookup && !isShared($0) }
    }
  }

  /// A page with more words shows something beside its form.
  private static let wordsOfLookup = 40
}

extension Form {
  /// Whether visitors choose or look up something by it, rather than write, log in or vote.
  fileprivate var isLookup: Bool {
    !fields.isEmpty
      && fields.allSatisfy { ["text", "search", "select", "date", "month", "number", "checkbox"].contains($0.type) }
  }
}
