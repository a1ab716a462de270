/// A table of labels beside their values, one or two of them to a row: `Số hiệu | 09/KH | Người ký | Hiệu trưởng`.
struct TermList {
  /// The terms of each row.
  let rows: [[Term]]

  /// A label and its value.
  struct Term {
    var label: String
    /// The lines of the value; empty where it has none.
    var value: [String]
  }

  /// Takes the cells of a table for terms; nil where the labels are not short words, each another.
  init?(_ table: [[TableCell]]) {
    guard table.count > 1 else { return nil }
    var seen: Set<String> = []
    var rows: [[Term]] = []
    for row in table {
      // A portrait beside the terms is no value of theirs.
      let cells = row.filter { !$0.lines.isEmpty || $0.rows == 1 }
      guard cells.count == 2 || cells.count == 4 else { return nil }
      var terms: [Term] = []
      for position in stride(from: 0, to: cells.count, by: 2) {
        let label = cells[position].text
        guard Self.isLabel(label), seen.insert(label).inserted else { return nil }
        terms.append(Term(label: label, value: cells[position + 1].lines))
      }
      rows.append(terms)
    }
    self.rows = rows
  }

  private static func isLabel(_ text: String) -> Bool {
    !text.isMostlyFigures && LabelledText(text.hasSuffix(":") ? text : text + ":").isBareLabel
  }
}
