/// What the walk knows of a block beside its text, for reading labels.
struct BlockNote {
  /// Whether it is the term of a definition list.
  var isTerm = false
  /// Whether what follows belongs to something else, so that a label at its end has no value.
  var endsGroup = false
  /// The cells of a row.
  var cells: [Cell] = []
  /// Whether the row heads a table.
  var isHeader = false

  /// A cell as labels are read from it.
  struct Cell {
    /// Its lines, composed and not empty.
    var lines: [String]
    /// Whether it is a `th`.
    var isHeader: Bool
  }
}
