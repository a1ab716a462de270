import AuditModel
import Glibc

extension Instant {
  /// The present, by the real-time clock.
  static var now: Instant { Instant(secondsSince1970: Int64(time(nil))) }
}
