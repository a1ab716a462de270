import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// The finding on something that lapses or is due on a day; nil where that day is past, or not soon.
  func lapse(_ code: String, on day: CalendarDate, url: WebAddress? = nil, values: [String: String]) -> Finding? {
    let days = day.days(after: auditDate)
    guard (0...Finding.lapseDays).contains(days) else { return nil }
    return Finding(
      code: code, severity: .note, url: url,
      values: values.merging(["date": day.dayFirst, "days": String(days)]) { first, _ in first }, due: day)
  }
}
