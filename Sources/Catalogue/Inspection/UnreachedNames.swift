import AuditModel

/// What the addresses are called from which no content came: the words of the links that lead there, and their slugs.
/// A site may have a million of them, so the phrases in their names are sought once and not for each obligation.
struct UnreachedNames: Sendable {
  private struct Named {
    let address: UnreachedAddress
    /// Whether it came and could not be read.
    let isUnread: Bool
    let labels: [PageLabel]
  }

  /// Those that have a phrase of the catalogue in a name.
  private let named: [Named]

  /// The names of what failed, of what was never asked for, of documents that could not be read, and of pages that
  /// answered with something else than their content. An address that answers "not found" or "gone", by its status or in words, has none.
  init(_ site: SiteFacts, pages: [InspectedPage], documents: [InspectedPage], phrases: PhraseBook) {
    var named: [Named] = []
    func add(_ address: UnreachedAddress, isUnread: Bool) {
      if let status = address.status, status == 404 || status == 410 { return }
      let labels = [address.text, PageComparison.slug(of: address.address)].compactMap { text -> PageLabel? in
        let hits = phrases.hits(in: text)
        return text.isEmpty || hits.isEmpty ? nil : PageLabel(text: text, source: .link, hits: hits)
      }
      if !labels.isEmpty { named.append(Named(address: address, isUnread: isUnread, labels: labels)) }
    }
    for address in site.failures + site.unvisited { add(address, isUnread: false) }
    for page in pages where page.condition != nil || page.isPartial {
      if page.condition == .notFound { continue }
      let name = page.labels.first { $0.source == .link } ?? page.labels.first
      add(UnreachedAddress(address: page.address, text: name?.text ?? "", status: page.facts.status), isUnread: false)
    }
    for document in documents where document.facts.document?.state != .read {
      let name = document.labels.first { $0.source == .link } ?? document.labels.first
      add(UnreachedAddress(address: document.address, text: name?.text ?? ""), isUnread: true)
    }
    self.named = named
  }

  /// The first that is called what the list names, and whether it came and could not be read.
  func first(named list: PhraseList) -> (address: UnreachedAddress, isUnread: Bool)? {
    guard !list.isEmpty else { return nil }
    return named.first { $0.labels.contains { $0.names(list) } }.map { ($0.address, $0.isUnread) }
  }
}
