import AuditModel

/// The agreement of a report with the truth, as text.
struct AgreementTable {
  let agreement: Agreement
  let title: String
  let messages: Messages
  let language: ReportLanguage

  /// The lines to print.
  var text: String {
    var lines = [title]
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
      messages.text("evaluate.\(key)", values)[language]
    }
    lines.append(
      text(
        "exact",
        ["exact": "\(agreement.exact)", "count": "\(agreement.pairs.count)", "share": percent(agreement.exact)]))
    lines.append(named("wrongly-met", agreement.wronglyMet, text))
    lines.append(named("wrongly-missing", agreement.wronglyMissing, text))
    lines += confusion(heading: text("confusion"))
    let others = agreement.pairs.filter { !$0.isExact }
    if !others.isEmpty {
      lines.append(text("disagreements"))
      lines += others.map { pair in
        let alternatives = pair.truth.alternatives ?? []
        let truth = ([pair.truth.verdict] + alternatives).joined(separator: "|")
        return "  \(pair.id): \(truth) ≠ \(pair.reported)"
      }
    }
    if !agreement.absent.isEmpty { lines.append(text("absent", ["ids": agreement.absent.joined(separator: ", ")])) }
    return lines.joined(separator: "\n")
  }

  private func named(
    _ key: String, _ pairs: [Agreement.Pair], _ text: (String, [String: String]) -> String
  ) -> String {
    let line = text(key, ["found": "\(pairs.count)", "share": percent(pairs.count)])
    return pairs.isEmpty ? line : line + " [" + pairs.map(\.id).joined(separator: ", ") + "]"
  }

  /// Truth down, report across; verdicts that occur on neither side are left out.
  private func confusion(heading: String) -> [String] {
    let names = Verdict.allCases.map(\.rawValue)
    let rows = names.filter { name in agreement.pairs.contains { $0.truth.verdict == name } }
    let columns = names.filter { name in agreement.pairs.contains { $0.reported == name } }
    let width = 15
    func cell(_ text: String) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
    var lines = [heading, "  " + cell("") + columns.map(cell).joined()]
    for row in rows {
      let counts = columns.map { agreement.count(truth: row, reported: $0) }
      lines.append("  " + cell(row) + counts.map { cell($0 == 0 ? "·" : String($0)) }.joined())
    }
    return lines
  }

  private func percent(_ part: Int) -> String {
    guard !agreement.pairs.isEmpty else { return "0.0" }
    let tenths = (Double(part) / Double(agreement.pairs.count) * 1000).rounded()
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)"
  }
}
