import AuditModel
import VietnameseText
import WebAddress

/// A list of dated or numbered entries: news, documents.
struct ItemsCheck: Check {
  static let kind = "items"
  static let codes: Set<String> = [
    "met", "met.articles", "partial.reprinted", "partial.few", "partial.unmarked", "missing.no-section",
    "missing.empty", "missing.placeholder",
  ]

  /// What marks a line as an entry of the list.
  private enum Mark: String, CaseIterable {
    case date
    case number
    case kind
  }

  let interest: PhraseList
  private let excluding: PhraseList
  private let least: Int
  private let marks: Set<Mark>
  private let kinds: PhraseList
  /// What opens the names of dated pages that are no news: documents, lists of names.
  private let notItems: PhraseList
  /// What drafts are called: they stand in lists of documents, and are none yet.
  private let drafts: PhraseList
  /// Whether items that were taken from elsewhere are told too, as the law asks for matters of the whole field.
  private let takesReprints: Bool

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    interest = named
    excluding = reader.phrases("excluding")
    least = reader.integer("least", default: 3, in: 1...1000)
    kinds = reader.phrases("kinds")
    marks = reader.choices("marks", of: Mark.self)
    notItems = reader.phrases("not-items")
    drafts = reader.phrases("drafts")
    takesReprints = reader.flag("reprints")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    // A page of its own with a date is the best proof of news; documents are told by their lists.
    if kinds.isEmpty, let met = articles(inspection.ownArticles, inspection, code: "met.articles") { return met }
    var best = Judgement("missing.no-section")
    for (place, candidate) in inspection.candidates(named: interest).enumerated() {
      if place >= Candidates.few, best.verdict != .missing { break }
      guard !inspection.isOtherMatter(candidate.hits(inspection), by: excluding) else { continue }
      let judgement = judge(candidate, inspection)
      if judgement.rank > best.rank { best = judgement }
      if best.verdict == .met { break }
    }
    if kinds.isEmpty, best.verdict != .met,
      let reprinted = articles(inspection.articles, inspection, code: "partial.reprinted")
    {
      return reprinted
    }
    return best
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let lists = inspection.candidates(named: interest).map { candidate in
      let isOther = inspection.isOtherMatter(candidate.hits(inspection), by: excluding)
      return Consideration(candidate, isOther ? .passedOver(.otherMatter) : .judged(judge(candidate, inspection)))
    }
    guard kinds.isEmpty else { return lists + entries(inspection, lines: { markedLines(of: $0, inspection) }) }
    let own = news(among: inspection.ownArticles, inspection)
    let told = takesReprints || own.count < least ? news(among: inspection.articles, inspection) : own
    let dated = Set(inspection.articles.map { inspection.pages[$0.page].identity })
    // A date that only the list tells is no worse than one on the item's own page.
    let entries = entries(inspection, lines: \.listLines).filter { !dated.contains($0.address.identity) }
    return lists + articles(told, inspection) + entries + unnamedLists(inspection)
  }

  /// The articles that are news: those of sections of news, or all where most stand elsewhere, without those whose names
  /// say that they are something else.
  private func news(among articles: [Article], _ inspection: Inspection) -> [Article] {
    let inSections = inspection.articles(articles, named: interest)
    return (inSections.count * 2 >= articles.count ? inSections : articles).filter { article in
      let hits = inspection.phrases.hits(in: article.title(in: inspection))
      return hits.first(of: notItems).map { $0.range.lowerBound > PageLabel.openingLength } ?? true
    }
  }

  /// Pages that list items though they are not called a list of news: the archive of a theme, the page of a topic.
  private func unnamedLists(_ inspection: Inspection) -> [Consideration] {
    let news = Set(news(among: inspection.articles, inspection).map { inspection.pages[$0.page].identity })
    let articles = Set(inspection.articles.map { inspection.pages[$0.page].identity })
    return inspection.distinctPages.compactMap { page in
      guard !articles.contains(page.identity),
        !page.labels.contains(where: { inspection.isOtherMatter($0.hits, by: excluding) })
      else {
        return nil
      }
      let whole = Candidate(
        page: page, blocks: page.ownBlocks, label: page.labels.first?.text ?? page.facts.title, strength: 1,
        isSection: false)
      let lines = markedLines(of: whole, inspection)
      let listed = Set(lines.flatMap(\.blocks))
      var seen: Set<String> = []
      let found = page.facts.links.filter { link in
        guard let block = link.block, listed.contains(block) else { return false }
        return news.contains(link.target.identity) && seen.insert(link.target.identity).inserted
      }
      // A page above its items is their section, however few they are.
      let folder = Self.folder(of: page.address)
      let below = found.filter { !folder.isEmpty && $0.target.decodedPath.utf8.starts(with: folder.utf8) }
      let shown = below.isEmpty ? found : below
      // Beside a text of its own, or among links to other things, a few items are the frame's "latest news".
      let besides = whole.blocks.reduce(0) { words, index in
        listed.contains(index) || page.facts.blocks[index].isLinked ? words : words + page.facts.blocks[index].wordCount
      }
      guard !below.isEmpty || found.count >= least && found.count * 2 >= lines.count, besides <= Self.wordsBesides
      else {
        return nil
      }
      let judgement = Judgement(
        "met", values: ["count": .same(shown.count)],
        evidence: shown.prefix(3).map { inspection.evidence(page, $0.name, .link) })
      return Consideration(whole, .judged(judgement))
    }
  }

  /// A page that says more beside its list than an introduction is no list.
  private static let wordsBesides = 120

  /// The path below which the pages of a section lie, with its slash; empty for the root.
  private static func folder(of address: WebAddress) -> String {
    var path = address.decodedPath
    if path.hasSuffix("/index.html") {
      path = path.slice(utf8: 0..<(path.utf8.count - "index.html".utf8.count))
    } else if !address.fileExtension.isEmpty, let dot = path.lastIndex(of: ".") {
      path = String(path[..<dot])
    }
    let folder = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
    return folder == "/" ? "" : folder
  }

  /// Whether words are the name of a draft; a letter about one opens with what it is.
  private func isDraft(_ name: String, _ inspection: Inspection) -> Bool {
    guard !drafts.isEmpty else { return false }
    let hits = inspection.phrases.hits(in: name)
    return hits.contains(drafts)
      && hits.first(of: kinds).map { $0.range.lowerBound > PageLabel.openingLength } ?? true
  }

  /// Articles, each by itself.
  private func articles(_ articles: [Article], _ inspection: Inspection) -> [Consideration] {
    articles.map { article in
      let title = article.title(in: inspection)
      return Consideration(
        address: inspection.pages[article.page].address, name: title,
        outcome: .judged(
          Judgement(
            inspection.isOwn(article) ? "met.articles" : "partial.reprinted", values: ["count": .same(1)],
            evidence: [article.proof(in: inspection)])))
    }
  }

  /// The own pages of what the lists have: an entry contributes where its list does.
  private func entries(_ inspection: Inspection, lines: (Candidate) -> [ListLine]) -> [Consideration] {
    inspection.candidates(named: interest).flatMap { candidate -> [Consideration] in
      guard !inspection.isOtherMatter(candidate.hits(inspection), by: excluding),
        judge(candidate, inspection).bearsEvidence
      else { return [] }
      let blocks = Set(lines(candidate).flatMap(\.blocks))
      let links = candidate.page.facts.links.filter { $0.block.map(blocks.contains) ?? false }
      return inspection.entries(
        links, of: candidate, needOwn: kinds.isEmpty,
        where: { page in
          !page.labels.contains { $0.source != .slug && isDraft($0.text, inspection) }
        }
      ) {
        Judgement("met", values: ["count": .same(1)], evidence: [$0])
      }
    }
  }

  private func articles(_ articles: [Article], _ inspection: Inspection, code: String) -> Judgement? {
    let articles = inspection.articles(articles, named: interest)
    guard articles.count >= least else { return nil }
    return Judgement(
      code, values: ["count": .same(articles.count)],
      evidence: inspection.examples(of: articles) { inspection.pages[$0.page] }.map { $0.proof(in: inspection) })
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let label = inspection.evidence(candidate.page, candidate.label)
    let lines = candidate.listLines.filter { !isDraft($0.title, inspection) }
    if lines.isEmpty {
      let unread = candidate.unread(inspection, leastWords: 40)
      // A picture or a file beside an empty list is no list.
      return unread.flatMap { Self.codes.contains($0.code) ? $0 : nil } ?? Judgement("missing.empty", evidence: [label])
    }
    let marked = markedLines(of: candidate, inspection)
    let evidence = (marked.isEmpty ? lines : marked).prefix(3).map {
      inspection.evidence(candidate.page, $0.title, .link)
    }
    guard marked.count < least else {
      return Judgement("met", values: ["count": .same(marked.count)], evidence: evidence)
    }
    if lines.count >= least {
      return Judgement("partial.unmarked", values: ["count": .same(lines.count)], evidence: evidence)
    }
    return Judgement(
      "partial.few", values: ["count": .same(lines.count), "least": .same(least)],
      share: Double(lines.count) / Double(least), evidence: evidence)
  }

  /// The entries of a list that are marked as such.
  private func markedLines(of candidate: Candidate, _ inspection: Inspection) -> [ListLine] {
    let linked = Set(candidate.page.facts.links.compactMap(\.block))
    return candidate.listLines.filter { line in
      guard !isDraft(line.title, inspection) else { return false }
      // A dated line that leads nowhere is an appointment, not a document.
      let leads = kinds.isEmpty || line.blocks.contains(where: linked.contains)
      return line.blocks.contains { hasMark(candidate.page, $0, byDate: leads) }
    }
  }

  private func hasMark(_ page: InspectedPage, _ index: Int, byDate: Bool) -> Bool {
    let text = page.facts.blocks[index].text
    if byDate, marks.contains(.date), !DateScanner.mentions(in: text).isEmpty { return true }
    if marks.contains(.number), DocumentNumber.occurs(in: text) { return true }
    guard marks.contains(.kind), let mention = page.hits[index].first(of: kinds) else { return false }
    return mention.range.lowerBound <= PageLabel.openingLength
  }
}
