import AuditModel

extension PageFlow {
  /// Begins a row, cell or head of the data table that is being read. Within a cell, tables are only lines.
  mutating func beginTablePart(_ node: Int) {
    guard let table, table.cell == nil else { return }
    switch tree.nodes[node].tag {
    case .thead: self.table?.isInHead = true
    case .caption: self.table?.isInCaption = true
    case .tr:
      endRow()
      self.table?.row = []
    default:
      if table.row == nil { self.table?.row = [] }
      self.table?.cell = (node, tree.nodes[node].tag == .th)
    }
  }

  /// Ends a part of the data table that is being read; whether the element was one.
  mutating func endTablePart(_ element: OpenElement) -> Bool {
    guard let table else { return false }
    if element.node == table.node {
      endTable(table)
      return true
    }
    if let cell = table.cell {
      guard cell.node == element.node else { return false }
      endCell(cell.node, isHeader: cell.isHeader)
      return true
    }
    switch element.tag {
    case .thead: self.table?.isInHead = false
    case .tr: endRow()
    case .caption:
      endLine()
      self.table?.isInCaption = false
      self.table?.caption = blocks[element.firstBlock...].first?.text ?? ""
    default: return false
    }
    return true
  }

  /// Words of a table outside any cell, as broken pages have them, are a row of their own.
  mutating func addRow(of line: Line) {
    let row = table?.row
    let words = cell(of: line)
    table?.row = [words]
    endRow()
    table?.row = row
  }

  private mutating func endCell(_ node: Int, isHeader: Bool) {
    var cell = cell(of: line)
    line = Line()
    cell.columns = min(max(tree.number(.colspan, at: node) ?? 1, 1), 100)
    cell.rows = min(max(tree.number(.rowspan, at: node) ?? 1, 1), OpenTable.rowLimit)
    cell.isTermCell = isHeader
    cell.isHeader = isHeader || table?.isInHead == true
    table?.row?.append(cell)
    table?.cell = nil
  }

  private mutating func cell(of line: Line) -> TableCell {
    let lines = line.bytes.split(separator: 0x0A).map { memory.line(of: $0) }
    return TableCell(
      lines: lines.map(\.text).filter { !$0.isEmpty }, isBold: line.hasText && !line.hasPlainWords,
      hasUnlinkedWords: line.hasUnlinkedWords, isDecomposed: lines.contains(where: \.isDecomposed))
  }

  private mutating func endRow() {
    if line.hasText { endLine() }
    guard let row = table?.row else { return }
    table?.row = nil
    let filled = row.filter { !$0.lines.isEmpty }
    if !filled.isEmpty {
      var note = BlockNote(cells: filled.map(\.lines), isHeader: row.allSatisfy(\.isHeader))
      if row.count == 2, row[0].isTermCell, !row[1].isTermCell, !row[0].lines.isEmpty {
        note.terms = [TermList.Term(label: row[0].text, value: row[1].lines)]
      }
      let text = filled.map(\.text).joined(separator: " | ")
      let block = memory.row(text, isLinked: !filled.contains(where: \.hasUnlinkedWords))
      add(block, note, isDecomposed: filled.contains(where: \.isDecomposed))
      if table?.rows.isEmpty == true { table?.firstBlock = blocks.count - 1 }
      table?.rows.append(row)
    }
    settleAnchors(inBlock: !filled.isEmpty)
  }

  private mutating func endTable(_ open: OpenTable) {
    if open.cell != nil, let node = open.cell?.node { endCell(node, isHeader: open.cell?.isHeader == true) }
    endRow()
    guard let ended = table else { return }
    table = nil
    endLine()
    if let last = lastBlock { notes[last].endsGroup = true }
    let rows = Array(ended.rows.prefix(OpenTable.rowLimit))
    guard !rows.isEmpty else { return }
    let grid = TableGrid(rows)
    let terms = TermList(rows)
    let table = grid.table(
      caption: ended.caption, blocks: ended.firstBlock..<ended.firstBlock + rows.count, isListOfTerms: terms != nil)
    tables.append(table)
    if let terms, table.header.isEmpty {
      for (block, row) in zip(table.blocks, terms.rows) { notes[block].terms = row }
    }
  }
}

extension PageTree {
  /// An attribute's value as a number; nil where it is none.
  func number(_ name: AttributeName, at node: Int) -> Int? {
    bytes(of: name, at: node).flatMap { Int($0.trimmed.prefix { $0.isDigit }.prefix(6).text) }
  }
}
