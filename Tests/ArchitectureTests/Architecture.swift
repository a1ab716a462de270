/// The layers of the program, topmost first, as docs/architecture.md draws them.
struct Architecture {
  /// The rows of the table.
  var layers: [Layer]

  /// Reads the first table whose head begins with "module" and names the columns below, whatever others it has.
  init(document: String) {
    layers = []
    var columns: [String] = []
    for line in document.split(whereSeparator: \.isNewline) {
      let cells = Self.cells(of: line)
      if cells.first == "module" {
        columns = cells
      } else if cells.isEmpty {
        if !layers.isEmpty { return }
      } else if !columns.isEmpty, let module = Self.names(in: cells[0]).first {
        func column(_ name: String) -> Set<String> {
          guard let index = columns.firstIndex(of: name), index < cells.count else { return [] }
          return Set(Self.names(in: cells[index]))
        }
        layers.append(
          Layer(
            module: module, sees: column("sees"), libraries: column("libraries"), toolchain: column("toolchain")))
      }
    }
  }

  /// The cells of a row of a table; none where the line is not one.
  private static func cells(of line: Substring) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast().map(trimmed)
  }

  /// The words between back-quotes.
  private static func names(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
