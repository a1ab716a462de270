import AuditModel

/// What the addresses are called from which no content came: the words of the links that lead there, and their slugs.
/// A site may have a million of them, so of those that a phrase names only the first is kept.
struct UnreachedNames: Sendable {
  /// The first address that each phrase of the catalogue names, with its place among all, and whether it came and could
  /// not be read.
  private var firstByPhrase: [Int: (place: Int, address: UnreachedAddress, isUnread: Bool)] = [:]

  /// The names of what failed, of what was never asked for, of documents that could not be read, and of pages that
  /// answered with something else than their content. An address that answers "not found" or "gone", by its status or
  /// in words, has none.
  init(_ site: SiteFacts, pages: [InspectedPage], documents: [InspectedPage], phrases: PhraseBook) {
    var place = 0
    func add(_ address: UnreachedAddress, isUnread: Bool = false) {
      if address.isGone { return }
      place += 1
      for text in [address.text, PageComparison.slug(of: address.address)] where !text.isEmpty {
        let hits = phrases.hits(in: text)
        for mention in hits.mentions where firstByPhrase[mention.value] == nil && hits.isName(mention) {
          firstByPhrase[mention.value] = (place, address, isUnread)
        }
      }
    }
    for address in site.failures { add(address) }
    for address in site.unvisited { add(address) }
    for page in pages where page.condition != nil || page.isPartial {
      if page.condition == .notFound { continue }
      let name = page.labels.first { $0.source == .link } ?? page.labels.first
      add(UnreachedAddress(address: page.address, text: name?.text ?? "", status: page.facts.status))
    }
    for document in documents where document.facts.document?.state != .read {
      let name = document.labels.first { $0.source == .link } ?? document.labels.first
      add(UnreachedAddress(address: document.address, text: name?.text ?? ""), isUnread: true)
    }
  }

  /// The first that is called what the list names, and whether it came and could not be read.
  func first(named list: PhraseList) -> (address: UnreachedAddress, isUnread: Bool)? {
    list.indices.compactMap { firstByPhrase[$0] }.min { $0.place < $1.place }.map { ($0.address, $0.isUnread) }
  }
}
