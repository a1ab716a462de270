extension SchoolYear {
  /// The first 1 September that is not before a day: school years begin with September.
  public static func beginning(onOrAfter day: CalendarDate) -> CalendarDate {
    let year = day.month < 9 || day.month == 9 && day.day == 1 ? day.year : day.year + 1
    guard let first = CalendarDate(year: year, month: 9, day: 1) else {
      preconditionFailure("September has a first day in \(year).")
    }
    return first
  }
}
