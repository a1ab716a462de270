/// The rows of a sheet, in which titles, tables and notes stand below one another without being told apart.
struct SheetRows {
  private let rows: [[String]]

  /// Rows as their cells; an empty row parts what stands above it from what stands below.
  init(_ rows: [[String]]) { self.rows = rows }

  /// Writes rows of several cells as tables, and others as paragraphs.
  func write(to markup: inout DocumentMarkup) {
    var table: [[String]] = []
    for row in rows {
      let filled = row.count { !$0.isEmpty }
      if filled == 0 || table.isEmpty && filled == 1 {
        markup.addTable(table)
        table = []
        markup.addParagraph(row.first { !$0.isEmpty } ?? "")
      } else {
        table.append(row)
      }
    }
    markup.addTable(table)
  }
}
