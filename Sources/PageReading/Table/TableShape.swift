import VietnameseText

/// What of a table tells whether it holds data. Lengths are in bytes; a Vietnamese letter takes up one and a third on
/// average.
struct TableShape {
  let node: Int
  let end: Int
  /// Whether a role says that it only lays out.
  let isDeclaredLayout: Bool

  var hasHead = false
  var hasHeading = false
  var hasField = false
  var hasNestedContent = false
  private(set) var hasContent = false

  /// Rows with any text.
  private var rows = 0
  /// Rows of which at least two cells have text.
  private var fullRows = 0
  /// Full rows that begin with a short cell.
  private var shortBeginnings = 0
  private var widestRow = 0
  private var headerCells = 0
  private var longestCell = 0
  private var mostLinks = 0
  /// Whether the first cell of a row of the table's beginning numbers the rows below it.
  private var hasOrdinalHead = false

  private var filledInRow = 0
  private var cellsInRow = 0
  private var firstLength = 0
  private var cell: (length: Int, links: Int, start: [UInt8])?

  init(node: Int, end: Int, isDeclaredLayout: Bool) {
    self.node = node
    self.end = end
    self.isDeclaredLayout = isDeclaredLayout
  }

  mutating func addText(_ text: ArraySlice<UInt8>) {
    guard !text.isInvisible else { return }
    hasContent = true
    let trimmed = text.trimmed
    cell?.length += trimmed.count
    if let start = cell?.start, start.count < 60 { cell?.start += trimmed.prefix(60) }
  }

  mutating func addLink() { cell?.links += 1 }

  mutating func beginRow() { endRow() }

  mutating func beginCell(isHeader: Bool) {
    endCell()
    cell = (0, 0, [])
    if isHeader { headerCells += 1 }
  }

  mutating func finish() { endRow() }

  private mutating func endRow() {
    endCell()
    if filledInRow > 0 { rows += 1 }
    if filledInRow > 1 {
      fullRows += 1
      if firstLength <= 80 { shortBeginnings += 1 }
    }
    widestRow = max(widestRow, filledInRow)
    filledInRow = 0
    cellsInRow = 0
  }

  private mutating func endCell() {
    guard let cell else { return }
    if cell.length > 0 { filledInRow += 1 }
    if cellsInRow == 0 {
      firstLength = cell.length
      if rows < 4, Ordinal.isHead(ComposedText.compose(cell.start.text)) { hasOrdinalHead = true }
    }
    cellsInRow += 1
    longestCell = max(longestCell, cell.length)
    mostLinks = max(mostLinks, cell.links)
    self.cell = nil
  }

  /// Whether the table holds data.
  var holdsData: Bool {
    if isDeclaredLayout || hasNestedContent || hasField || widestRow < 2 { return false }
    if hasOrdinalHead || hasHead { return true }
    if headerCells > 0 { return fullRows > 0 && (rows > 1 || headerCells < widestRow) }
    if fullRows < 2 || hasHeading || mostLinks > 8 { return false }
    // Long cells are columns of a page, unless there are rows enough of a kind to be a list.
    if longestCell <= 540 { return true }
    return fullRows >= 3 && (widestRow >= 3 || shortBeginnings * 10 >= fullRows * 8)
  }
}
