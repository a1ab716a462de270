/// One administrative procedure as a portal describes it.
struct ProcedureRecord: Sendable {
  /// What stands under one label.
  struct Entry: Sendable {
    /// The label as written.
    let label: String
    /// The lines below or beside it; empty where the label has none.
    var lines: [String]
  }

  /// The page that describes it.
  let page: InspectedPage
  /// What stands under the labels of each field, in reading order.
  private(set) var entries: [ProcedureField: [Entry]] = [:]

  init(page: InspectedPage) { self.page = page }

  /// Whether the labels are those of a procedure: two of them at least, and one that nothing else bears.
  var isProcedure: Bool { entries.count >= 2 && entries.keys.contains(where: \.isTelling) }

  /// Whether so many labels of a procedure stand together that nothing else has them.
  var isSurely: Bool { entries.count >= 4 }

  /// Whether no label has a value: so the names of tabs stand before the tabs.
  var isBare: Bool { entries.values.allSatisfy { $0.allSatisfy(\.lines.isEmpty) } }

  /// Whether a label stands in the record already, so that standing again it opens the next one.
  func has(_ label: String, of field: ProcedureField) -> Bool {
    entries[field, default: []].contains { $0.label == label }
  }

  mutating func add(_ entry: Entry, to field: ProcedureField) { entries[field, default: []].append(entry) }
}
