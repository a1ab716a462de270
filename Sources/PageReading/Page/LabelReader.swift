import AuditModel

/// Reads labels with their values from the blocks of a page.
struct LabelReader {
  private(set) var values: [LabelledValue] = []

  private let blocks: [Block]
  private let notes: [BlockNote]

  /// Reads all blocks; the notes are theirs.
  init(_ blocks: [Block], _ notes: [BlockNote], properties: [PageFlow.ItemProperty]) {
    self.blocks = blocks
    self.notes = notes
    for index in blocks.indices {
      switch blocks[index].role {
      case .form: break
      case .row: readRow(index)
      default: readBlock(index)
      }
    }
    add(properties)
  }

  private mutating func readBlock(_ index: Int) {
    if notes[index].isTerm {
      let label = blocks[index].text
      add(label.hasSuffix(":") ? String(label.dropLast()) : label, valueAfter(index), index)
      return
    }
    let text = LabelledText(blocks[index].text)
    if text.isBareLabel {
      add(text.pairs[0].label, valueAfter(index), index)
    } else {
      for pair in text.pairs { add(pair.label, pair.value, index) }
    }
  }

  /// The block after a label, where it stands beside it and is no label itself; empty where there is none.
  private func valueAfter(_ index: Int) -> String {
    let next = index + 1
    guard next < blocks.count, !notes[index].endsGroup, !notes[next].isTerm, blocks[next].role != .form else {
      return ""
    }
    let text = blocks[next].text
    if blocks[next].role == .row { return text }
    if text.utf8.first == UInt8(ascii: ":") { return LabelledText("x" + text).pairs.first?.value ?? "" }
    return LabelledText(text).pairs.isEmpty ? text : ""
  }

  /// Labels of a row: a cell that ends in a colon names the next one, a `th` beside a single `td` names that, and every
  /// cell may have labelled lines.
  private mutating func readRow(_ index: Int) {
    let cells = notes[index].cells
    if notes[index].isHeader { return }
    var position = 0
    while position < cells.count {
      let cell = cells[position]
      let text = cell.lines.joined(separator: " ")
      let isTerm = cell.isHeader && cells.count == 2 && position == 0 && !cells[1].isHeader
      let hasColonCell = position + 1 < cells.count && cells[position + 1].lines == [":"]
      let label = LabelledText(text)
      if label.isBareLabel || isTerm || hasColonCell {
        position += hasColonCell ? 2 : 1
        let name = label.isBareLabel ? label.pairs[0].label : text
        if position < cells.count, !LabelledText(cells[position].lines.first ?? "").isBareLabel {
          add(name, cells[position].lines.joined(separator: " "), index)
          // The lines of a value may be labelled in their turn.
          if cells[position].lines.count > 1 { readLines(of: cells[position], index) }
          position += 1
        } else {
          add(name, "", index)
        }
      } else {
        readLines(of: cell, index)
        position += 1
      }
    }
  }

  private mutating func readLines(of cell: BlockNote.Cell, _ index: Int) {
    for line in cell.lines {
      for pair in LabelledText(line).pairs { add(pair.label, pair.value, index) }
    }
  }

  /// Adds schema.org properties whose words no label names.
  private mutating func add(_ properties: [PageFlow.ItemProperty]) {
    for property in properties {
      guard let block = property.block else { continue }
      let isKnown = values.contains { !$0.value.isEmpty && $0.value.utf8.contains(property.words.utf8) }
      if !isKnown { add(property.name, property.words, block) }
    }
    values.sort { $0.block < $1.block }
  }

  private mutating func add(_ label: String, _ value: String, _ block: Int) {
    values.append(LabelledValue(label: label, value: value, block: block))
  }
}
