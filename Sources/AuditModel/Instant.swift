public import VietnameseText

/// A moment in UTC, to the second.
public struct Instant: Hashable, Sendable, Comparable, Codable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSince1970: Int64

  /// The moment that many seconds after 1970-01-01T00:00:00Z.
  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// Whether the moment comes before the other.
  public static func < (left: Instant, right: Instant) -> Bool { left.secondsSince1970 < right.secondsSince1970 }

  /// The day in UTC.
  public var date: CalendarDate {
    let days = Int((Double(secondsSince1970) / 86_400).rounded(.down))
    guard let date = CalendarDate(daysSince1970: days) else {
      preconditionFailure("A moment lies within the years 1 to 9999.")
    }
    return date
  }

  /// The day in Việt Nam (UTC+7, no daylight saving), which is what a reader there calls "today".
  public var vietnamDate: CalendarDate { Instant(secondsSince1970: secondsSince1970 + 7 * 3600).date }
}

extension Instant: CustomStringConvertible {
  /// The moment as `YYYY-MM-DDThh:mm:ssZ`, as WARC-Date (WARC 1.1, 5.4) and the reports have it.
  public var description: String {
    let time = Int(secondsSince1970) - date.daysSince1970 * 86_400
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(date)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
  }

  /// Reads exactly what `description` writes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = UInt8(String(decoding: bytes[11..<13], as: UTF8.self)), hour < 24,
      let minute = UInt8(String(decoding: bytes[14..<16], as: UTF8.self)), minute < 60,
      let second = UInt8(String(decoding: bytes[17..<19], as: UTF8.self)), second < 61
    else { return nil }
    self.init(
      secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second))
  }
}
