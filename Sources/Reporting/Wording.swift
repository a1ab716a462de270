import AuditModel
import VietnameseText

/// How a report speaks: its texts, numbers and dates in one language.
struct Wording {
  /// The texts by key.
  let messages: Messages
  /// The language.
  let language: ReportLanguage

  /// The text of that key with its places filled.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    messages.text(key, values)[language]
  }

  /// Which part of a site a report is about.
  func callAsFunction(_ scope: Scope) -> String {
    switch scope {
    case .host: self("report.scope.host")
    case .path(let folder): self("report.scope.path", ["folder": folder])
    case .query(let name, let value): self("report.scope.query", ["parameter": "\(name)=\(value)"])
    }
  }

  /// A number with at most two decimals: `61,5` in Vietnamese, `61.5` in English.
  func number(_ value: Double) -> String {
    switch language {
    case .vi: DecimalText.text(value, separator: ",", grouping: ".")
    case .en: DecimalText.text(value, separator: ".", grouping: ",")
    }
  }

  /// A count with its digits in groups of three.
  func number(_ count: Int) -> String { number(Double(count)) }

  /// `trên 84,3 điểm (46,9%)`; the share is left out where the most is 100 and the points tell it.
  func outOf(_ score: Report.Score) -> String {
    let points = self("report.score.of", ["max": number(score.max)])
    guard score.max != 100 else { return points }
    return "\(points) (\(number((score.points / score.max * 1000).rounded() / 10))%)"
  }

  /// An amount of data in the largest decimal unit that leaves at least one, with one decimal.
  func volume(_ bytes: Int) -> String {
    let units: [(size: Double, name: String)] = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB")]
    let value = Double(bytes)
    guard let unit = units.first(where: { value >= $0.size }) else { return "\(bytes) B" }
    return "\(number((value / unit.size * 10).rounded() / 10)) \(unit.name)"
  }

  /// A day as `dd/mm/yyyy`, which both languages use so that an inspector never has to wonder which is the month.
  func day(_ date: CalendarDate) -> String { date.dayFirst }

  /// A moment in Việt Nam (UTC+7) as `dd/mm/yyyy hh:mm`.
  func moment(_ instant: Instant) -> String {
    let day = instant.vietnamDate
    let seconds = Int(instant.secondsSince1970) + 7 * 3600 - day.daysSince1970 * 86_400
    return "\(self.day(day)) \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
