import AuditModel

/// What links are called that only a script follows. Each is on a page for every reader, so of those that a phrase names
/// the first is kept.
struct UnfollowedNames: Sendable {
  /// The first page, by its index, with such a link that each phrase of the catalogue names, and its words.
  private var firstByPhrase: [Int: (place: Int, page: Int, text: String)] = [:]

  /// The names on the pages that show what they are for.
  init(_ pages: [InspectedPage], phrases: PhraseBook) {
    var seen: Set<String> = []
    for (index, page) in pages.enumerated() where page.condition == nil {
      for text in page.facts.scriptedNames where seen.insert(text).inserted {
        let hits = phrases.hits(in: text)
        for mention in hits.mentions where firstByPhrase[mention.value] == nil && hits.isName(mention) {
          firstByPhrase[mention.value] = (seen.count, index, text)
        }
      }
    }
  }

  /// The first that is called what the list names, with the index of its page.
  func first(named list: PhraseList) -> (page: Int, text: String)? {
    list.indices.compactMap { firstByPhrase[$0] }.min { $0.place < $1.place }.map { ($0.page, $0.text) }
  }
}
