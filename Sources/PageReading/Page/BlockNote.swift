/// What the walk knows of a block beside its text, for reading labels.
struct BlockNote {
  /// Whether it is the term of a definition list.
  var isTerm = false
  /// Whether what follows belongs to something else, so that a label at its end has no value.
  var endsGroup = false
  /// The cells of a row that have text, each as its lines.
  var cells: [[String]] = []
  /// Whether the row heads a table.
  var isHeader = false
  /// The terms of a row whose cells are labels and values by turns; empty for other rows.
  var terms: [TermList.Term] = []
}
