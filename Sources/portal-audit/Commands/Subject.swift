import AuditModel
import VietnameseText

/// Whose obligations apply, and as of which day; nil where the portal and its crawl are to tell.
struct Subject: Sendable {
  var profile: Profile?
  /// The level of a school, as the catalogue calls it.
  let level: String?
  let asOf: CalendarDate?
}
