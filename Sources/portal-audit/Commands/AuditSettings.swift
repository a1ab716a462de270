import AuditModel
import VietnameseText

/// How a site is to be judged and reported on.
struct AuditSettings: Sendable {
  /// A format of the report.
  enum Format: String {
    case html
    case json
  }

  /// Whose obligations apply, and as of which day.
  var subject: Subject
  /// The files to write, in this order.
  let formats: [Format]
  /// The language of the report.
  let language: ReportLanguage
  /// Fewer proved points than this are a failure.
  let failUnder: Double?

  /// The same for a portal whose profile is told apart; nil leaves it as it is.
  func of(profile: Profile?) -> AuditSettings {
    var settings = self
    settings.subject.profile = profile ?? subject.profile
    return settings
  }

  /// What decides the result, by the names of the options.
  var description: [String: String] {
    var values = ["format": formats.map(\.rawValue).joined(separator: ","), "lang": language.rawValue]
    values["profile"] = subject.profile?.rawValue
    values["level"] = subject.level
    values["as-of"] = subject.asOf?.description
    return values
  }
}
