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

  private func articles(_ articles: [Article], _ inspection: Inspection, code: String) -> Judgement? {
    let articles = inspection.articles(articles, named: interest)
    guard articles.count >= least else { return nil }
    let evidence = articles.prefix(3).map { article in
      let title = article.title(in: inspection)
      return inspection.evidence(
        inspection.pages[article.page], article.dateQuote.isEmpty ? title : "\(title) | \(article.dateQuote)")
    }
    return Judgement(code, values: ["count": .same(articles.count)], evidence: evidence)
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let label = inspection.evidence(candidate.page, candidate.label)
    let lines = candidate.listLines
    if lines.isEmpty {
      let unread = candidate.unread(inspection, leastWords: 40)
      // A picture or a file beside an empty list is no list.
      return unread.flatMap { Self.codes.contains($0.code) ? $0 : nil } ?? Judgement("missing.empty", evidence: [label])
    }
    let linked = Set(candidate.page.facts.links.compactMap(\.block))
    let marked = lines.filter { line in
      // A dated line that leads nowhere is an appointment, not a document.
      let leads = kinds.isEmpty || line.blocks.contains(where: linked.contains)
      return line.blocks.contains { hasMark(candidate.page, $0, byDate: leads) }
    }
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

  private func hasMark(_ page: InspectedPage, _ index: Int, byDate: Bool) -> Bool {
    let text = page.facts.blocks[index].text
    if byDate, marks.contains(.date), !DateScanner.mentions(in: text).isEmpty { return true }
    if marks.contains(.number), DocumentNumber.occurs(in: text) { return true }
    guard marks.contains(.kind), let mention = page.hits[index].first(of: kinds) else { return false }
    return mention.range.lowerBound <= PageLabel.openingLength
  }
}
