import AuditModel
import VietnameseText

/// The `Retry-After` field (RFC 9110, section 10.2.3): how long a server asks to be left alone.
enum RetryAfter {
  /// The seconds that the value names, counted from `moment` where it is a date; nil where it is neither a number nor
  /// an IMF-fixdate.
  static func seconds(_ value: String, at moment: Instant) -> Double? {
    if let seconds = UInt32(value) { return Double(seconds) }
    return date(value).map { Double(max(0, $0.secondsSince1970 - moment.secondsSince1970)) }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// An IMF-fixdate such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
  private static func date(_ value: String) -> Instant? {
    let parts = value.split { $0 == " " || $0 == ":" }
    guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(where: { $0 == parts[2] }),
      let day = Int(parts[1]), let year = Int(parts[3]), (1...9999).contains(year),
      let date = CalendarDate(year: year, month: month + 1, day: day),
      let hour = Int(parts[4]), (0..<24).contains(hour), let minute = Int(parts[5]), (0..<60).contains(minute),
      let second = Int(parts[6]), (0...60).contains(second)
    else { return nil }
    return Instant(secondsSince1970: Int64(date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second))
  }
}
