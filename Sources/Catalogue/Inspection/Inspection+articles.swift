import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// Whether an article is about the body's own work: not taken from elsewhere, not of another body, not in a section
  /// of another body ("tin từ Sở").
  func isOwn(_ article: Article) -> Bool {
    let page = pages[article.page]
    let title = article.title(in: self)
    // A portal may name its own body as the source.
    guard article.source.map({ isOwn($0) }) ?? true,
      otherBody(in: title, page.labels.first?.hits ?? phrases.hits(in: title)) == nil,
      !page.facts.breadcrumb.dropFirst().contains(where: { otherBody(in: $0) != nil }),
      !page.address.decodedPath.split(separator: "/").dropLast().contains(where: { isOfOthers(folder: $0) })
    else { return false }
    let own = page.ownBlocks.filter { !page.facts.blocks[$0].isLinked }
    // An item that names other bodies and never its own is somebody else's news.
    return !own.contains { otherBody(in: page.facts.blocks[$0].text, page.hits[$0]) != nil }
      || own.contains { namesOwnBody(page.facts.blocks[$0].text) }
  }

  /// Whether the folder of an address is called after other bodies ("tin-nganh"), and the portal does not lie in it.
  private func isOfOthers(folder: Substring) -> Bool {
    !site.start.decodedPath.split(separator: "/").contains(folder) && otherBody(in: String(folder)) != nil
  }

  /// Whether words in passing are about the body that owns the portal: they name it, or speak of "nhà trường".
  func isOwn(_ text: String) -> Bool {
    let hits = phrases.hits(in: text)
    let ownKinds = profile == .department ? vocabulary.departmentNames : vocabulary.officeNames
    return namesOwnBody(text) || hits.contains(vocabulary.ownBodyWords) || profile != .school && hits.contains(ownKinds)
  }

  /// Whether a text names the body that owns the portal, by the words behind its kind ("… Hoa Sen").
  func namesOwnBody(_ text: String) -> Bool {
    !ownName.isEmpty && (" " + text.plainWords + " ").utf8Contains(" " + ownName + " ")
  }

  /// The articles that stand in a section that a list names, by their breadcrumb or their address; all of them where
  /// the portal has no such section.
  func articles(_ articles: [Article], named list: PhraseList) -> [Article] {
    let inSection = articles.filter { article in
      let page = pages[article.page]
      let segments = page.address.decodedPath.split(separator: "/").dropLast().map(String.init)
      return (page.facts.breadcrumb + segments).contains { phrases.hits(in: $0).contains(list) }
    }
    return inSection.isEmpty ? articles : inSection
  }
}
