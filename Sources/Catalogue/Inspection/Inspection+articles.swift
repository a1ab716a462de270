import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// What `ownArticles` is.
  func readOwnArticles() -> [Article] {
    zip(articles, Shares.map(articles) { isOwn($0) }).compactMap { $1 ? $0 : nil }
  }

  /// Whether an article is about the body's own work: not taken from elsewhere, not of another body, not in a section
  /// of another body ("tin từ Sở").
  func isOwn(_ article: Article) -> Bool {
    let page = pages[article.page]
    let title = article.title(in: self)
    // A portal may name its own body as the source.
    guard article.source.map({ isOwn($0) }) ?? true,
      otherBody(in: title, page.labels.first?.hits ?? phrases.hits(in: title)) == nil,
      !page.facts.breadcrumb.dropFirst().contains(where: { otherBody(called: $0) != nil }),
      otherBody(inFoldersOf: page.address) == nil
    else { return false }
    // An item that names other bodies and never its own is somebody else's news.
    let blocks = page.facts.blocks
    return !page.hits.blocks.contains { !blocks[$0].isLinked && otherBody(in: blocks[$0].text, page.hits[$0]) != nil }
      || page.ownBlocks.contains { !blocks[$0].isLinked && namesOwnBody(blocks[$0].text) }
  }

  /// Whether words in passing are about the body that owns the portal: they name it, or speak of "nhà trường".
  func isOwn(_ text: String) -> Bool {
    if namesOwnBody(text) { return true }
    let hits = phrases.hits(in: text)
    let ownKinds = profile == .department ? vocabulary.departmentNames : vocabulary.officeNames
    return hits.contains(vocabulary.ownBodyWords) || profile != .school && hits.contains(ownKinds)
  }

  /// Whether a text names the body that owns the portal, by the words behind its kind ("… Hoa Sen").
  func namesOwnBody(_ text: String) -> Bool {
    !ownName.isEmpty && text.mayHold(plainWords: ownName)
      && (" " + text.plainWords + " ").utf8Contains(" " + ownName + " ")
  }

  /// The articles that stand in a section that a list names, by their breadcrumb or their address; all of them where
  /// the portal has no such section.
  func articles(_ articles: [Article], named list: PhraseList) -> [Article] {
    let inSection = articles.filter { $0.stands(inSection: list) }
    return inSection.isEmpty ? articles : inSection
  }
}
