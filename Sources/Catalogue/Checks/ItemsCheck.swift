import AuditModel
import VietnameseText
import WebAddress

/// A list of dated or numbered entries: news, documents.
struct ItemsCheck: Check {
  static let kind = "items"

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
    let names = reader.mapping.optional("marks")?.sequence() ?? []
    marks = Set(names.compactMap { $0.choice(of: Mark.self) })
  }

  func judge(_ inspection: Inspection) -> Judgement {
    var best = Judgement("missing.no-section")
    for candidate in inspection.candidates(named: interest).prefix(60) {
      guard !inspection.phrases.hits(in: candidate.label).contains(excluding) else { continue }
      let judgement = judge(candidate, inspection)
      if judgement.rank > best.rank { best = judgement }
      if best.verdict == .met { return best }
    }
    if !kinds.isEmpty { return best }
    return articles(inspection, orElse: best)
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let label = inspection.evidence(candidate.page, candidate.label)
    let entries = entries(of: candidate, inspection)
    if entries.isEmpty {
      switch candidate.substance(inspection, leastWords: 40) {
      case .placeholder(let words):
        return Judgement(
          "missing.placeholder", values: ["words": .same(words)],
          evidence: [inspection.evidence(candidate.page, words)])
      case .script: return Judgement("not-assessed.needs-browser", evidence: [label])
      default: return Judgement("missing.empty", evidence: [label])
      }
    }
    let evidence = entries.prefix(3).map { inspection.evidence(candidate.page, $0, .link) }
    guard entries.count >= least else {
      return Judgement(
        "partial.few", values: ["count": .same(entries.count), "least": .same(least)],
        share: Double(entries.count) / Double(least), evidence: evidence)
    }
    return Judgement("met", values: ["count": .same(entries.count)], evidence: evidence)
  }

  /// Lines of the candidate that have a title and a mark, in the line itself or in the ones around it.
  private func entries(of candidate: Candidate, _ inspection: Inspection) -> [String] {
    let page = candidate.page
    var entries: [String] = []
    var seen: Set<String> = []
    for (position, index) in candidate.blocks.enumerated() {
      let block = page.facts.blocks[index]
      guard block.isLinked || block.role == .row || block.role == .heading, block.wordCount >= 3 else { continue }
      let around = candidate.blocks[max(0, position - 2)...min(candidate.blocks.count - 1, position + 3)]
      guard around.contains(where: { hasMark(page, $0) }), seen.insert(block.text).inserted else { continue }
      entries.append(block.text)
    }
    return entries
  }

  private func hasMark(_ page: InspectedPage, _ index: Int) -> Bool {
    let text = page.facts.blocks[index].text
    if marks.contains(.date), !DateScanner.mentions(in: text).isEmpty { return true }
    if marks.contains(.number), DocumentNumber.occurs(in: text) { return true }
    if marks.contains(.kind), let mention = page.hits[index].first(of: kinds),
      mention.range.lowerBound <= PageLabel.openingLength
    {
      return true
    }
    return false
  }

  /// Where no section is named for them, the portal's dated pages are its news all the same.
  private func articles(_ inspection: Inspection, orElse best: Judgement) -> Judgement {
    let articles = inspection.articles
    guard articles.count >= least else { return best }
    let evidence = articles.prefix(3).map { article in
      let page = inspection.pages[article.page]
      return inspection.evidence(page, page.labels.first?.text ?? page.facts.title)
    }
    return Judgement("met", values: ["count": .same(articles.count)], evidence: evidence)
  }
}
