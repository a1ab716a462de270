import AuditModel
import VietnameseText

/// The `Retry-After` field (RFC 9110, section 10.2.3): how long a server asks to be left alone.
enum RetryAfter {
  /// The seconds that the value names, counted from `moment` where it is a date; nil where it is neither a number nor
  /// an HTTP-date. A number without end is a very long time.
  static func seconds(_ value: String, at moment: Instant) -> Double? {
    if !value.isEmpty, value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return Double(UInt32(value) ?? .max)
    }
    return date(value).map { Double(max(0, $0.secondsSince1970 - moment.secondsSince1970)) }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// An HTTP-date in one of its three forms, all of which a recipient has to read (RFC 9110, section 5.6.7):
  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
  private static func date(_ value: String) -> Instant? {
    var parts = value.split { $0 == " " || $0 == ":" || $0 == "-" || $0 == "," }
    if parts.count == 7 { parts = [parts[0], parts[2], parts[1], parts[6], parts[3], parts[4], parts[5], "GMT"] }
    guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(where: { $0 == parts[2] }),
      let day = Int(parts[1]), let year = year(parts[3]),
      let date = CalendarDate(year: year, month: month + 1, day: day),
      let hour = Int(parts[4]), (0..<24).contains(hour), let minute = Int(parts[5]), (0..<60).contains(minute),
      let second = Int(parts[6]), (0...60).contains(second)
    else { return nil }
    return Instant(secondsSince1970: Int64(date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second))
  }

  /// A year; one of two digits lies between 1970 and 2069.
  private static func year(_ text: Substring) -> Int? {
    guard let year = Int(text), (0...9999).contains(year) else { return nil }
    if text.utf8.count == 2 { return year < 70 ? 2000 + year : 1900 + year }
    return year > 0 ? year : nil
  }
}
