/// A table that is laid out by spaces.
struct LayoutTable {
  /// The rows, each as its cells.
  let rows: [[String]]

  /// Reads the lines of a table. Segments that overlap in any two lines stand in one column.
  init(_ lines: ArraySlice<LayoutLine>) {
    var columns: [Range<Int>] = []
    for segment in lines.lazy.filter({ $0.segments.count >= 2 }).flatMap(\.segments) {
      let range = segment.start..<max(segment.end, segment.start + 1)
      let touched = columns.indices.filter { columns[$0].overlaps(range) }
      guard let first = touched.first else {
        columns.insert(range, at: columns.firstIndex { $0.lowerBound > range.lowerBound } ?? columns.count)
        continue
      }
      // What reaches over several columns is a heading above them, and makes them no single one.
      guard touched.count == 1 else { continue }
      columns[first] =
        min(columns[first].lowerBound, range.lowerBound)..<max(columns[first].upperBound, range.upperBound)
    }
    var rows: [[String]] = []
    for line in lines where !line.segments.isEmpty {
      var cells = [String](repeating: "", count: columns.count)
      for segment in line.segments {
        let column = columns.firstIndex { segment.start < $0.upperBound } ?? columns.count - 1
        guard column >= 0 else { continue }
        cells[column] += cells[column].isEmpty ? segment.text : " " + segment.text
      }
      // A line that has nothing in the first column goes on with the row before.
      if let last = rows.last, cells.first?.isEmpty ?? true, line.segments.count < columns.count {
        rows[rows.count - 1] = zip(last, cells).map { $0.isEmpty ? $1 : $1.isEmpty ? $0 : $0 + " " + $1 }
      } else {
        rows.append(cells)
      }
    }
    self.rows = rows
  }
}
