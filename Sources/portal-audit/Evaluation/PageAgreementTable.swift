import AuditModel

/// The agreement on pages, as text.
struct PageAgreementTable {
  let agreement: PageAgreement
  let host: String
  let messages: Messages
  let language: ReportLanguage

  /// The lines to print.
  var text: String {
    let total = agreement.total
    var lines = [
      text("title", ["host": host, "count": "\(agreement.read.count)"]),
      text("precision", values(total.agreed, of: total.found)),
      text("recall", values(total.agreed, of: total.labelled)),
    ]
    lines += table
    if !agreement.differences.isEmpty { lines += [text("differences")] + agreement.differences.flatMap(lines(of:)) }
    if !agreement.unchecked.isEmpty {
      let names = agreement.unchecked.map { "\($0.id) (\($0.count))" }
      lines.append(text("unchecked", ["ids": names.joined(separator: ", ")]))
    }
    if !agreement.unread.isEmpty {
      lines.append(text("unread", ["count": "\(agreement.unread.count)"]))
      lines += agreement.unread.map { "  \($0.path): \(joined($0.kinds))" }
    }
    if !agreement.mistaken.isEmpty {
      lines.append(text("mistaken", ["count": "\(agreement.mistaken.count)"]))
      lines += agreement.mistaken.map { "  \($0.path): \(joined($0.kinds))" }
    }
    return lines.joined(separator: "\n")
  }

  /// A line for each obligation.
  private var table: [String] {
    let rows = agreement.byObligation.map { id, tally in
      [
        id, "\(tally.agreed)", "\(tally.excess)", "\(tally.lacking)", percent(tally.agreed, of: tally.found),
        percent(tally.agreed, of: tally.labelled),
      ]
    }
    let heading = ["obligation", "agreed", "excess", "lacking", "precision", "recall"].map { text("column.\($0)") }
    let all = [heading] + rows
    let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      "  "
        + zip(row, widths).enumerated().map { column, cell in
          let space = String(repeating: " ", count: cell.1 - cell.0.count)
          return column == 0 ? cell.0 + space : space + cell.0
        }
        .joined(separator: "  ")
    }
  }

  /// A page on which the two differ: what was expected, and what came beside or instead of it.
  private func lines(of difference: PageAgreement.Difference) -> [String] {
    ["  \(difference.page.path)", "    " + text("expected", ["ids": joined(difference.page.kinds)])]
      + (difference.excess.isEmpty ? [] : ["    " + text("excess", ["ids": joined(difference.excess)])])
      + (difference.lacking.isEmpty ? [] : ["    " + text("lacking", ["ids": joined(difference.lacking)])])
      + (difference.page.note.map { ["    " + text("note", ["note": $0])] } ?? [])
  }

  /// The ids as a reader sees them, a dash where there are none.
  private func joined(_ ids: [String]) -> String { ids.isEmpty ? "–" : ids.joined(separator: ", ") }

  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    messages.text("evaluate.pages.\(key)", values)[language]
  }

  private func values(_ part: Int, of whole: Int) -> [String: String] {
    ["part": "\(part)", "whole": "\(whole)", "share": percent(part, of: whole)]
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (Double(part) / Double(whole) * 1000).rounded()
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)"
  }
}
