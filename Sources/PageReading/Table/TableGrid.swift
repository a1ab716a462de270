import AuditModel

/// The cells of a table in rows and columns, those that span several standing in each.
struct TableGrid {
  /// One place of the grid.
  struct Place {
    var text = ""
    /// Which cell stands here: the same number in every place that a cell takes up; 0 where none does.
    var cell = 0
    var isHeader = false
    var isBold = false
  }

  /// The rows, all of the same length.
  private(set) var rows: [[Place]] = []
  /// How far down the cells of a row reach, by row: the number of rows of the tallest.
  private var heights: [Int] = []

  /// Lays out the rows of a page's table. A row that the page leaves empty has no place here.
  init(_ source: [[TableCell]]) {
    var hanging: [(place: Place, rows: Int)?] = []
    var count = 0
    for cells in source {
      var row: [Place] = []
      func fillFromAbove() {
        while row.count < hanging.count, let above = hanging[row.count], above.rows > 0 {
          hanging[row.count]?.rows -= 1
          row.append(above.place)
        }
      }
      for cell in cells {
        fillFromAbove()
        count += 1
        let place = Place(text: cell.text, cell: count, isHeader: cell.isHeader, isBold: cell.isBold)
        for _ in 0..<cell.columns where row.count < OpenTable.columnLimit {
          while hanging.count <= row.count { hanging.append(nil) }
          hanging[row.count] = (place, cell.rows - 1)
          row.append(place)
        }
      }
      while row.count < hanging.count {
        let before = row.count
        fillFromAbove()
        if row.count == before { row.append(Place()) }
      }
      rows.append(row)
      heights.append(cells.map(\.rows).max() ?? 1)
    }
    let width = rows.map(\.count).max() ?? 0
    for index in rows.indices where rows[index].count < width {
      rows[index] += repeatElement(Place(), count: width - rows[index].count)
    }
  }

  /// The table with its header told from its rows.
  func table(caption: String, blocks: Range<Int>) -> Table {
    let titles = titleRows
    let headers = headerRows(from: titles)
    guard headers > 0 else {
      return Table(caption: caption, header: [], rows: rows.map { $0.map(\.text) }, blocks: blocks)
    }
    let words = caption.isEmpty ? rows[..<titles].compactMap { $0.first?.text }.joined(separator: " ") : caption
    return Table(
      caption: words, header: joinedHeader(titles..<titles + headers),
      rows: rows[(titles + headers)...].map { $0.map(\.text) }, blocks: blocks)
  }

  /// How many rows at the beginning are one cell across all columns, as a title above the header is.
  private var titleRows: Int {
    let count = rows.prefix { row in
      row.count > 1 && row.allSatisfy { $0.cell == row[0].cell || $0.text.isEmpty }
    }.count
    return count < min(rows.count, 12) ? count : 0
  }

  /// How many rows from there on head the columns.
  private func headerRows(from start: Int) -> Int {
    let rest = rows[start...]
    guard let first = rest.first, rest.count > 1 else {
      return rest.first?.allSatisfy(\.isHeader) == true ? 1 : 0
    }
    // Below `th` and `thead`, each row that has nothing else is one of the header.
    let marked = rest.prefix { row in row.allSatisfy { $0.isHeader || $0.cell == 0 } }.count
    if marked > 0 { return min(marked, rest.count) }
    guard Ordinal.isHead(first.first?.text ?? "") || isHeadOverFigures(first, rest.dropFirst()) else { return 0 }
    // The first cell that reaches down over several rows tells how many rows the header has.
    return min(max(1, reach(of: first, from: start)), rest.count - 1, 4)
  }

  /// How many rows the tallest cell of a row takes up.
  private func reach(of row: [Place], from start: Int) -> Int {
    row.indices.map { column in
      rows[start...].prefix { row[column].cell != 0 && $0[column].cell == row[column].cell }.count
    }.max() ?? 1
  }

  /// Whether a row is short words, and bold ones over a row that is not or words over figures.
  private func isHeadOverFigures(_ first: [Place], _ rest: ArraySlice<[Place]>) -> Bool {
    let filled = first.filter { !$0.text.isEmpty }
    guard filled.count > 1, let next = rest.first else { return false }
    guard filled.allSatisfy({ $0.text.utf8.count <= 120 && !$0.text.hasSuffix(":") }) else { return false }
    if filled.allSatisfy(\.isBold), next.contains(where: { !$0.text.isEmpty && !$0.isBold }) { return true }
    let words = filled.filter { !$0.text.isMostlyFigures }.count
    guard first.count > 2 else { return false }
    let figures = first.indices.filter { column in
      !first[column].text.isEmpty && !first[column].text.isMostlyFigures
        && rest.prefix(5).contains { $0[column].text.isMostlyFigures }
    }.count
    return words == filled.count && figures > 0
  }

  /// Whether the table is two columns of which the first names the second: short words, each row another.
  var isListOfTerms: Bool {
    guard rows.count > 1, rows.allSatisfy({ $0.count == 2 && $0[0].cell != $0[1].cell }) else { return false }
    let terms = rows.map { $0[0].text }
    guard Set(terms).count == terms.count else { return false }
    return terms.allSatisfy { !$0.isEmpty && !$0.isMostlyFigures && LabelledText($0 + ":").isBareLabel }
  }

  /// The words of each column's header, those of several rows joined from above.
  private func joinedHeader(_ range: Range<Int>) -> [String] {
    (rows.first ?? []).indices.map { column in
      var words: [String] = []
      var last = 0
      for row in range where rows[row][column].cell != last {
        last = rows[row][column].cell
        if !rows[row][column].text.isEmpty { words.append(rows[row][column].text) }
      }
      return words.joined(separator: " ")
    }
  }
}

extension String {
  /// Whether at least half of the text is digits.
  fileprivate var isMostlyFigures: Bool {
    let digits = utf8.count(where: \.isDigit)
    return digits > 0 && digits * 2 >= utf8.count
  }
}
