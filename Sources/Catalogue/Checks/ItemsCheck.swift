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

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    interest = named
    excluding = reader.phrases("excluding")
    least = reader.integer("least", default: 3, in: 1...1000)
    kinds = reader.phrases("kinds")
    marks = reader.choices("marks", of: Mark.self)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    // A page of its own with a date is the best proof of news; documents are told by their lists.
    if kinds.isEmpty, let met = articles(inspection.ownArticles, inspection, code: "met.articles") { return met }
    var best = Judgement("missing.no-section")
    for candidate in inspection.candidates(named: interest).prefix(60) {
      guard !inspection.phrases.hits(in: candidate.label).contains(excluding) else { continue }
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
      let isOther = inspection.phrases.hits(in: candidate.label).contains(excluding)
      return Consideration(candidate, isOther ? .passedOver(.otherMatter) : .judged(judge(candidate, inspection)))
    }
    guard kinds.isEmpty else { return lists + entries(inspection, lines: markedLines) }
    let own = inspection.articles(inspection.ownArticles, named: interest)
    let told = own.count < least ? inspection.articles(inspection.articles, named: interest) : own
    let dated = Set(inspection.articles.map(\.page))
    // A date that only the list tells is no worse than one on the item's own page.
    let entries = entries(inspection, lines: \.listLines).filter { entry in
      !dated.contains { inspection.pages[$0].address == entry.address }
    }
    return lists + articles(told, inspection) + entries
  }

  /// Articles, each by itself.
  private func articles(_ articles: [Article], _ inspection: Inspection) -> [Consideration] {
    articles.map { article in
      let title = article.title(in: inspection)
      return Consideration(
        address: inspection.pages[article.page].address, name: title,
        outcome: .judged(
          Judgement("met.articles", values: ["count": .same(1)], evidence: [article.proof(in: inspection)])))
    }
  }

  /// The own pages of what the lists have: an entry contributes where its list does.
  private func entries(_ inspection: Inspection, lines: (Candidate) -> [ListLine]) -> [Consideration] {
    inspection.candidates(named: interest).flatMap { candidate -> [Consideration] in
      guard !inspection.phrases.hits(in: candidate.label).contains(excluding),
        judge(candidate, inspection).bearsEvidence
      else { return [] }
      let blocks = Set(lines(candidate).flatMap(\.blocks))
      let links = candidate.page.facts.links.filter { $0.block.map(blocks.contains) ?? false }
      return inspection.entries(links, of: candidate, needOwn: kinds.isEmpty) {
        Judgement("met", values: ["count": .same(1)], evidence: [$0])
      }
    }
  }

  private func articles(_ articles: [Article], _ inspection: Inspection, code: String) -> Judgement? {
    let articles = inspection.articles(articles, named: interest)
    guard articles.count >= least else { return nil }
    return Judgement(
      code, values: ["count": .same(articles.count)],
      evidence: inspection.nearestFirst(articles).prefix(Inspection.exampleLimit).map { $0.proof(in: inspection) })
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let label = inspection.evidence(candidate.page, candidate.label)
    let lines = candidate.listLines
    if lines.isEmpty {
      let unread = candidate.unread(inspection, leastWords: 40)
      // A picture or a file beside an empty list is no list.
      return unread.flatMap { Self.codes.contains($0.code) ? $0 : nil } ?? Judgement("missing.empty", evidence: [label])
    }
    let marked = markedLines(of: candidate)
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
  private func markedLines(of candidate: Candidate) -> [ListLine] {
    let linked = Set(candidate.page.facts.links.compactMap(\.block))
    return candidate.listLines.filter { line in
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
