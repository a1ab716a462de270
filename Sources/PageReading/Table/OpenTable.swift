import AuditModel

/// A data table that is being read.
struct OpenTable {
  /// The most rows that a table keeps; those beyond it are blocks only.
  static let rowLimit = 5000
  /// The most columns that a table keeps.
  static let columnLimit = 200

  /// The `table` element.
  let node: Int
  var caption = ""
  /// Whether its caption is being read; that is text like any other.
  var isInCaption = false
  /// Whether the rows stand in a `thead`.
  var isInHead = false
  /// The finished rows, one for each block.
  var rows: [[TableCell]] = []
  /// The index of its first row's block.
  var firstBlock = 0
  /// The finished cells of the row that is being read; nil between rows.
  var row: [TableCell]?
  /// The cell that is being read.
  var cell: (node: Int, isHeader: Bool)?

  init(node: Int) { self.node = node }
}
