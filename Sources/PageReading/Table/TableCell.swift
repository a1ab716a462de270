/// A cell as it stands in the page.
struct TableCell {
  /// Its lines, composed and not empty.
  var lines: [String]
  /// How many columns it takes up, 1...100.
  var columns = 1
  /// How many rows it takes up, from 1.
  var rows = 1
  /// Whether it is a `th` or stands in a `thead`.
  var isHeader = false
  /// Whether it is a `th`.
  var isTermCell = false
  /// Whether all its words are bold.
  var isBold = false
  /// Whether words of it stand outside links.
  var hasUnlinkedWords = false
  /// Whether it was sent in other than composed form.
  var isDecomposed = false

  /// Its text on one line.
  var text: String { lines.joined(separator: " ") }
}
