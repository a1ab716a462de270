import AuditModel
import VietnameseText
import WebAddress

/// The age of the newest item that is the portal's own. The limit is a setting; the law says only "timely" (kịp thời).
struct FreshnessCheck: Check {
  static let kind = "fresh"
  static let codes: Set<String> = ["met", "missing.stale", "missing.no-dated-item"]

  let judgesPages = false
  let interest: PhraseList
  private let limit: Int

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
    limit = reader.integer("days", default: 90, in: 1...3650)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    guard
      let newest = [newestArticle(inspection), newestEntry(inspection)].compactMap({ $0 }).max(by: { $0.date < $1.date }
      )
    else { return Judgement("missing.no-dated-item") }
    let age = inspection.auditDate.days(after: newest.date)
    let values: [String: LocalizedText] = [
      "date": .same(newest.date.dayFirst), "days": .same(age), "limit": .same(limit),
    ]
    return Judgement(age <= limit ? "met" : "missing.stale", values: values, evidence: [newest.evidence])
  }

  private struct Item {
    let date: CalendarDate
    let evidence: Evidence
  }

  private func newestArticle(_ inspection: Inspection) -> Item? {
    inspection.articles(inspection.ownArticles, named: interest).first.map { article in
      Item(date: article.date, evidence: article.proof(in: inspection))
    }
  }

  /// The newest entry of a list of news whose own page does not tell its date.
  private func newestEntry(_ inspection: Inspection) -> Item? {
    let told = Set(inspection.articles.map { inspection.pages[$0.page].identity })
    var newest: Item?
    for candidate in inspection.candidates(named: interest).prefix(20) where inspection.otherBody(in: candidate) == nil
    {
      let page = candidate.page
      let lastDay = page.lastNewsDay(before: inspection.auditDate)
      for line in candidate.listLines {
        let targets = page.facts.links.filter { $0.block.map(line.blocks.contains) ?? false }.map(\.target.identity)
        guard targets.contains(where: { !told.contains($0) }), inspection.otherBody(in: line.title) == nil else {
          continue
        }
        for index in line.blocks where !page.hits[index].contains(inspection.vocabulary.syndication) {
          let text = page.facts.blocks[index].text
          for mention in DateScanner.mentions(in: text)
          where mention.value <= lastDay && (newest.map { mention.value > $0.date } ?? true) {
            newest = Item(date: mention.value, evidence: inspection.evidence(page, text, around: mention.range))
          }
        }
      }
    }
    return newest
  }
}
