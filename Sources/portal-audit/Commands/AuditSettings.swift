import AuditModel
import VietnameseText

/// How a site is to be judged and reported on.
struct AuditSettings: Sendable {
  /// A format of the report.
  enum Format: String {
    case html
    case json
  }

  /// Whose obligations apply; nil where the portal is to tell.
  var profile: Profile?
  /// The level of the school, as the catalogue calls it; nil where the portal is to tell.
  let level: String?
  /// The day as of which it is judged; nil for the day of the crawl.
  let asOf: CalendarDate?
  /// The files to write, in this order.
  let formats: [Format]
  /// The language of the report.
  let language: ReportLanguage
  /// Fewer proved points than this are a failure.
  let failUnder: Double?

  /// The same for a portal whose profile is told apart; nil leaves it as it is.
  func of(profile: Profile?) -> AuditSettings {
    var settings = self
    settings.profile = profile ?? self.profile
    return settings
  }

  /// What decides the result, by the names of the options.
  var description: [String: String] {
    var values = ["format": formats.map(\.rawValue).joined(separator: ","), "lang": language.rawValue]
    values["profile"] = profile?.rawValue
    values["level"] = level
    values["as-of"] = asOf?.description
    return values
  }
}
