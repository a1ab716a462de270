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
      add(Self.withoutColon(blocks[index].text), valueAfter(index), index)
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

  /// Labels of a row: its terms where it has any, else a cell that ends in a colon or has one behind it, and the labelled
  /// lines of any cell.
  private mutating func readRow(_ index: Int) {
    let note = notes[index]
    if note.isHeader { return }
    for term in note.terms { add(Self.withoutColon(term.label), term.value, index) }
    if !note.terms.isEmpty { return }
    var position = 0
    while position < note.cells.count {
      let cell = note.cells[position]
      position += 1
      let hasColonCell = position < note.cells.count && note.cells[position] == [":"]
      guard hasColonCell || Self.isLabel(cell) else {
        readLines(cell, index)
        continue
      }
      if hasColonCell { position += 1 }
      var value: [String] = []
      if position < note.cells.count, !Self.isLabel(note.cells[position]) {
        value = note.cells[position]
        position += 1
      }
      add(Self.withoutColon(cell.joined(separator: " ")), value, index)
    }
  }

  /// Adds a cell's value. Its lines may be labelled in their turn.
  private mutating func add(_ label: String, _ value: [String], _ index: Int) {
    add(label, value.joined(separator: " "), index)
    if value.count > 1 { readLines(value, index) }
  }

  private static func isLabel(_ cell: [String]) -> Bool { LabelledText(cell.joined(separator: " ")).isBareLabel }

  private static func withoutColon(_ text: String) -> String {
    let text = LabelledText(text).isBareLabel ? LabelledText(text).pairs[0].label : text
    return text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  private mutating func readLines(_ lines: [String], _ index: Int) {
    for line in lines {
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
