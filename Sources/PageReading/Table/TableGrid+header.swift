import AuditModel

extension TableGrid {
  /// The most rows above a header.
  private static let titleLimit = 12

  /// The table with its header told from its rows; in a list of terms nothing is a header by its looks alone.
  func table(caption: String, blocks: Range<Int>, isListOfTerms: Bool) -> Table {
    let titles = titleRows
    let headers = headerRows(from: titles, isListOfTerms: isListOfTerms)
    guard headers > 0 else {
      return Table(caption: caption, header: [], rows: rows.map { $0.map(\.text) }, blocks: blocks)
    }
    return Table(
      caption: caption.isEmpty ? title(0..<titles) : caption, header: joinedHeader(titles..<titles + headers),
      rows: rows[(titles + headers)...].map { $0.map(\.text) }, blocks: blocks)
  }

  /// How many rows stand above the header: those ahead of one that begins with `STT`, or those that are one cell across
  /// all columns.
  private var titleRows: Int {
    let start = rows.prefix(Self.titleLimit)
    if let ordinal = start.firstIndex(where: { Ordinal.isHead(Self.firstWords(of: $0)) }) { return ordinal }
    let count = start.prefix { row in
      row.count > 1 && row.allSatisfy { $0.cell == row[0].cell || $0.text.isEmpty }
    }.count
    return count < start.count ? count : 0
  }

  /// How many rows from there on head the columns.
  private func headerRows(from start: Int, isListOfTerms: Bool) -> Int {
    let rest = rows[start...]
    guard let first = rest.first else { return 0 }
    // Below `th` and `thead`, each row that has nothing else is one of the header.
    let marked = rest.prefix { row in row.allSatisfy { $0.isHeader || $0.cell == 0 } }.count
    if marked > 0 { return marked }
    guard rest.count > 1 else { return 0 }
    let isHead =
      Ordinal.isHead(Self.firstWords(of: first)) || isBoldHead(first, rest.dropFirst())
      || (!isListOfTerms && isHeadOverFigures(first, rest.dropFirst()))
    // The cell that reaches down over most rows tells how many rows the header has.
    return isHead ? min(max(1, reach(of: first, in: rest)), rest.count - 1, 4) : 0
  }

  private static func firstWords(of row: [Place]) -> String { row.first { !$0.text.isEmpty }?.text ?? "" }

  /// How many rows the tallest cell of the first row takes up.
  private func reach(of row: [Place], in rows: ArraySlice<[Place]>) -> Int {
    row.indices.map { column in
      rows.prefix { row[column].cell != 0 && $0[column].cell == row[column].cell }.count
    }.max() ?? 1
  }

  /// Whether a row is short bold words over a row that is not bold.
  private func isBoldHead(_ first: [Place], _ rest: ArraySlice<[Place]>) -> Bool {
    let filled = first.filter { !$0.text.isEmpty }
    guard filled.count > 1, let next = rest.first, filled.allSatisfy({ $0.isBold && $0.text.isShortHead }) else {
      return false
    }
    return next.contains { !$0.text.isEmpty && !$0.isBold }
  }

  /// Whether a row is short words, or years, with figures below at least half of them.
  private func isHeadOverFigures(_ first: [Place], _ rest: ArraySlice<[Place]>) -> Bool {
    let columns = first.indices.dropFirst().filter { !first[$0].text.isEmpty }
    guard !columns.isEmpty, !Self.firstWords(of: first).isMostlyFigures,
      columns.allSatisfy({ first[$0].text.isShortHead && (!first[$0].text.isMostlyFigures || first[$0].text.isYears) })
    else { return false }
    let figures = columns.filter { column in
      rest.prefix(5).contains { $0[column].text.isMostlyFigures && $0[column].cell != first[column].cell }
    }
    return figures.count * 2 >= columns.count
  }

  /// The different words of some rows.
  private func title(_ range: Range<Int>) -> String {
    var words: [String] = []
    for place in rows[range].joined() where !place.text.isEmpty && !words.contains(place.text) {
      words.append(place.text)
    }
    return words.joined(separator: " ")
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
  var isMostlyFigures: Bool {
    let digits = utf8.count(where: \.isDigit)
    return digits > 0 && digits * 2 >= utf8.count
  }

  /// Whether the text is short enough to head a column and no label of its neighbour.
  fileprivate var isShortHead: Bool { utf8.count <= 120 && !hasSuffix(":") }

  /// Whether the text is a year or a school year, such as `2018-2019`.
  fileprivate var isYears: Bool {
    let numbers = utf8.split { !$0.isDigit }
    return (1...2).contains(numbers.count)
      && numbers.allSatisfy { $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8)) }
  }
}
