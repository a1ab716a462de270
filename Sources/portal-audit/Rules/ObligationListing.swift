import AuditModel
import Catalogue

/// Obligations as text for the terminal.
struct ObligationListing {
  let rules: RuleSet
  let language: ReportLanguage

  /// All obligations, a line each: id, level, to whom, whether a check exists, title.
  var all: String {
    rules.catalogue.obligations.map { one in
      let mark = one.hasCheck ? "✓" : "–"
      return "\(mark) \(padded(one.id, 28)) \(padded(one.applies.rawValue, 11)) \(padded(one.level.rawValue, 12)) "
        + one.title[language]
    }
    .joined(separator: "\n")
  }

  /// One obligation with all that a reader is told of it.
  func text(of one: Obligation) -> String {
    func line(_ key: String, _ value: String) -> String {
      rules.messages.text("rules.show.\(key)")[language] + ": " + value
    }
    let basis = one.basis.map(rules.catalogue.text)
    return [
      "\(one.id) — \(one.title[language])", line("basis", basis.joined(separator: "; ")),
      line("level", rules.messages.text("level.\(one.level.rawValue)")[language]),
      line("applies", one.applies.rawValue), line("why", one.why[language]), line("look", one.look[language]),
      line("advice", one.advice[language]), line("examples", String(one.examples.count)),
      line(
        "check", rules.messages.text(one.hasCheck ? "rules.show.check-exists" : "rules.show.check-absent")[language]),
    ].joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
