import AuditModel
import VietnameseText

/// How a site is to be judged and reported on.
struct AuditSettings {
  /// A format of the report.
  enum Format: String {
    case html
    case json
  }

  /// Whose obligations apply; nil where the portal is to tell.
  let profile: Profile?
  /// The day as of which it is judged; nil for the day of the crawl.
  let asOf: CalendarDate?
  /// The files to write, in this order.
  let formats: [Format]
  /// The language of the report.
  let language: ReportLanguage
  /// Fewer proved points than this are a failure.
  let failUnder: Double?
}
