import AuditModel
import Catalogue

/// `docs/rules.md`: every obligation as an inspector reads it, clause by clause, in both languages.
struct RulesDocument {
  let rules: RuleSet

  /// The whole page.
  var text: String {
    let catalogue = rules.catalogue
    let parts =
      [head] + catalogue.clauses.map(section)
      + [
        """
        ## \(message("docs.rules.laws"))

        | | | |
        |---|---|---|
        \(catalogue.laws.map(row).joined(separator: "\n"))

        """
      ]
    return parts.joined(separator: "\n")
  }

  private var head: String {
    let title = rules.catalogue.title
    return """
      # \(title.vi)

      \(title.en).

      <!-- `portal-audit rules docs` writes this page. -->

      \(both("docs.rules.about"))

      """
  }

  private func section(_ clause: ClauseDefinition) -> String {
    let obligations = rules.catalogue.obligations.filter { $0.clause == clause.id }
    return "## \(clause.id) \(clause.title.vi) / \(clause.title.en)\n\n"
      + obligations.map(entry).joined(separator: "\n")
  }

  private func entry(_ one: Obligation) -> String {
    let basis = one.basis.map(rules.catalogue.text).joined(separator: "; ")
    return """
      ### \(one.id)

      **\(one.title.vi)** / \(one.title.en)

      | | |
      |---|---|
      | \(message("rules.show.basis")) | \(cell(basis)) |
      | \(message("rules.show.level")) | \(message("level.\(one.level.rawValue)")) |
      | \(message("rules.show.applies")) | \(message("applies.\(one.applies.rawValue)")) |
      | \(message("docs.rules.asked")) | \(asked(one)) |
      | \(message("rules.show.look")) | \(cell(one.look.vi))<br>\(cell(one.look.en)) |
      | \(message("rules.show.why")) | \(cell(one.why.vi))<br>\(cell(one.why.en)) |
      | \(message("rules.show.advice")) | \(cell(one.advice.vi))<br>\(cell(one.advice.en)) |

      """
  }

  /// The kind of question that is put to the portal.
  private func asked(_ one: Obligation) -> String {
    guard let kind = one.checkKind else { return message("rules.show.check-absent") }
    return "`\(kind)`: " + message("rule-kind.\(kind)")
  }

  private func row(_ law: LawSource) -> String {
    let ended = law.until.map { " – \($0)" } ?? ""
    let successor = rules.catalogue.laws.first { $0.id == law.successor }.map { " → \($0.number)" } ?? ""
    return "| \(law.number)\(successor) | \(law.from)\(ended) | \(cell(law.title.vi))<br>\(cell(law.title.en)) |"
  }

  private func message(_ key: String) -> String {
    let text = rules.messages.text(key)
    return text.vi == text.en ? cell(text.vi) : cell(text.vi) + " / " + cell(text.en)
  }

  private func both(_ key: String) -> String {
    let text = rules.messages.text(key)
    return text.vi + "\n\n" + text.en
  }

  /// Text within a cell of a table: a bar would end it, and a tag would be one.
  private func cell(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "|": result += "\\|"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n": result += " "
      default: result.append(character)
      }
    }
  }
}
