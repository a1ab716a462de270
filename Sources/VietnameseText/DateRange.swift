/// A stretch of days, open at either end where the text names only the other.
public struct DateRange: Sendable, Hashable {
  /// The first day; nil for "until …".
  public let start: CalendarDate?
  /// The last day named; nil for "from …". "Before 30/6" keeps 30/6, as deadlines are meant by those who write them.
  public let end: CalendarDate?

  /// A range.
  public init(start: CalendarDate?, end: CalendarDate?) {
    self.start = start
    self.end = end
  }
}
