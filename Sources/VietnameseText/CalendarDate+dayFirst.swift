extension CalendarDate {
  /// The day as people in Việt Nam write it: `05/09/2026`.
  package var dayFirst: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(day))/\(two(month))/\(year)"
  }
}
