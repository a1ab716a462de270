import AuditModel
import VietnameseText

/// Reads administrative procedures from pages: labels with what stands beside or below them, and tables with a
/// procedure in each row.
struct ProcedureReading: Sendable {
  private let labels: [ProcedureField: PhraseList]
  /// Labels of what else is told of a procedure; a value ends where one stands.
  private let otherLabels: PhraseList
  /// What heads the column of names in a table of procedures.
  private let nameColumns: PhraseList
  /// What heads the column of the ways in which a dossier may be handed in, each with its own time and fee.
  private let wayColumns: PhraseList
  /// What heads the column of time limits in a table of such ways; elsewhere these words may be of any other time.
  private let timeColumns: PhraseList

  /// The most lines that are kept of one value; a dossier of more is told all the same.
  private static let lineLimit = 60

  init(_ reader: inout CheckReader) {
    labels = ProcedureField.allCases.reduce(into: [:]) { $0[$1] = reader.phrases($1.rawValue) }
    otherLabels = reader.phrases("other-labels")
    nameColumns = reader.phrases("name-columns")
    wayColumns = reader.phrases("ways")
    timeColumns = reader.phrases("time-columns")
  }

  /// The procedures that a page describes, in reading order.
  func records(on page: InspectedPage, _ phrases: PhraseBook) -> [ProcedureRecord] {
    var walk = ProcedureWalk(page: page)
    let values = Dictionary(grouping: page.facts.labelledValues, by: \.block)
    let tables = Dictionary(page.facts.tables.map { ($0.blocks.lowerBound, $0) }) { first, _ in first }
    var end = 0
    for index in page.ownBlocks {
      if let table = tables[index], read(table, into: &walk, phrases) {
        end = table.blocks.upperBound
      } else if index < end {
        // What a row of such a table says in its cells is no label of the procedure.
        walk.add(page.facts.blocks[index].text, limit: Self.lineLimit)
      } else {
        read(index, values[index] ?? [], into: &walk, phrases)
      }
    }
    return walk.finish()
  }

  /// Takes a block: labels with their values, a bare label, or more of the value that is open.
  private func read(_ index: Int, _ values: [LabelledValue], into walk: inout ProcedureWalk, _ phrases: PhraseBook) {
    let block = walk.page.facts.blocks[index]
    var isRead = false
    for value in values {
      if let field = field(phrases.hits(in: value.label)) {
        walk.open(field, label: value.label, value: value.value)
        isRead = true
      } else if block.role == .row || phrases.hits(in: value.label).strength(of: otherLabels) >= Self.labelStrength {
        walk.close()
        isRead = true
      }
    }
    if isRead { return }
    if let field = field(walk.page.hits[index]) {
      walk.open(field, label: block.text, value: "")
    } else if block.role == .heading {
      walk.part()
    } else if walk.page.hits[index].strength(of: otherLabels) >= Self.labelStrength {
      walk.close()
    } else {
      walk.add(block.text, limit: Self.lineLimit)
    }
  }

  /// Takes a table whose columns have labels: each row is a procedure where a column has their names, else all rows
  /// tell of the procedure in which the table stands. False for any other table.
  private func read(_ table: Table, into walk: inout ProcedureWalk, _ phrases: PhraseBook) -> Bool {
    if readNumberedRows(of: table, into: &walk, phrases) { return true }
    let fields = fields(ofColumns: table.header.map(phrases.hits))
    guard fields.contains(where: { $0 != nil }) else { return false }
    let isList = table.header.contains { phrases.hits(in: $0).strength(of: nameColumns) >= Self.labelStrength }
    if isList { walk.close() }
    for rows in isList ? table.rows.map({ [$0] }) : [table.rows] {
      var record = ProcedureRecord(page: walk.page)
      for (column, field) in fields.enumerated() {
        guard let field else { continue }
        let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
        let entry = ProcedureRecord.Entry(label: table.header[column], lines: cells)
        if isList { record.add(entry, to: field) } else { walk.add(entry, to: field) }
      }
      if isList { walk.append(record) }
    }
    return true
  }

  /// What the columns of a table tell of a procedure; nil where they tell nothing.
  private func fields(ofColumns heads: [PhraseHits]) -> [ProcedureField?] {
    let hasWays = heads.contains { $0.strength(of: wayColumns) >= Self.labelStrength }
    return heads.map { hits in
      if let field = field(hits) { return field }
      return hasWays && hits.strength(of: timeColumns) >= Self.labelStrength ? .timeLimit : nil
    }
  }

  /// Takes a table of one procedure whose rows are a number, a label and a value; false for any other table.
  private func readNumberedRows(
    of table: Table, into walk: inout ProcedureWalk, _ phrases: PhraseBook
  ) -> Bool {
    // Without a head of its own the first row may have been taken for one.
    let rows = [table.header] + table.rows
    let labelled = rows.compactMap { row -> (field: ProcedureField, row: [String])? in
      guard row.count >= 3, Self.isNumber(row[0]) else { return nil }
      return field(phrases.hits(in: row[1])).map { ($0, row) }
    }
    guard Set(labelled.map(\.field)).count >= 2 else { return false }
    for (field, row) in labelled {
      walk.open(field, label: row[1], value: row[2...].joined(separator: " "))
    }
    walk.close()
    return true
  }

  /// Whether a cell holds a number of a list and nothing else: "1", "2.", "3)".
  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.utf8.prefix { (0x30...0x39).contains($0) }
    return (1...2).contains(digits.count) && cell.utf8.count <= digits.count + 1
  }

  /// How much of a text a label's words must be for the text to be the label.
  private static let labelStrength = 0.55

  /// The field that a label names; nil where it names none.
  private func field(_ hits: PhraseHits) -> ProcedureField? {
    guard !hits.isEmpty else { return nil }
    let best = ProcedureField.allCases.map { ($0, labels[$0].map(hits.strength) ?? 0) }.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 >= Self.labelStrength ? $0.0 : nil }
  }
}
