import AuditModel
import FoundationEssentials

/// The time of day. `PORTAL_AUDIT_NOW` makes it stand still, so that the report of the sample portal comes out the same
/// every time; a report made under it says so.
struct WallClock: Sendable {
  /// The moment at which the clock stands still; nil while it goes.
  let fixed: Instant?

  init() { fixed = ProcessInfo.processInfo.environment["PORTAL_AUDIT_NOW"].flatMap(Instant.init) }

  /// The moment.
  var now: Instant { fixed ?? Instant(secondsSince1970: Int64(Date().timeIntervalSince1970)) }

  /// What a report says of a clock that stood still.
  var finding: Finding? {
    fixed.map { Finding(code: "clock-fixed", severity: .note, values: ["time": $0.description]) }
  }
}
