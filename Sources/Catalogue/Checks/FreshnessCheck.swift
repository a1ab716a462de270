import AuditModel
import VietnameseText

/// The age of the newest item that is the portal's own. The limit is a setting; the law says only "timely" (kịp thời).
struct FreshnessCheck: Check {
  static let kind = "fresh"

  let interest: PhraseList
  private let limit: Int

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
    limit = reader.integer("days", default: 90, in: 1...3650)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    guard let newest = inspection.ownArticles.first else {
      return Judgement("missing.no-dated-item")
    }
    let page = inspection.pages[newest.page]
    let age = inspection.auditDate.days(after: newest.date)
    let values: [String: LocalizedText] = [
      "date": .same(newest.date.dayFirst), "days": .same(age), "limit": .same(limit),
    ]
    let title = newest.title(in: inspection)
    let evidence = [
      inspection.evidence(page, newest.dateQuote.isEmpty ? title : "\(title) | \(newest.dateQuote)")
    ]
    return Judgement(age <= limit ? "met" : "missing.stale", values: values, evidence: evidence)
  }
}

extension CalendarDate {
  /// The day as people in Việt Nam write it: `05/09/2026`.
  var dayFirst: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(day))/\(two(month))/\(year)"
  }
}
