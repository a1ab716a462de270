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
}
