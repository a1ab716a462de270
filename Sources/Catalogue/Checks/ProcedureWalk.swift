/// The way over a page in reading order, on which labels open values and a label that comes again opens the next
/// procedure.
struct ProcedureWalk {
  let page: InspectedPage
  private var records: [ProcedureRecord] = []
  private var current: ProcedureRecord
  /// The value to which the next lines belong.
  private var pending: (field: ProcedureField, entry: ProcedureRecord.Entry)?

  init(page: InspectedPage) {
    self.page = page
    current = ProcedureRecord(page: page)
  }

  /// A label stands here, with what stands beside it.
  mutating func open(_ field: ProcedureField, label: String, value: String) {
    close()
    if current.has(label, of: field) { begin() }
    pending = (field, ProcedureRecord.Entry(label: label, lines: value.isEmpty ? [] : [value]))
  }

  /// A line stands here. A short value is one line; what follows it belongs to nothing.
  mutating func add(_ line: String, limit: Int) {
    guard var value = pending, value.entry.lines.count < limit, value.field.isLong || value.entry.lines.isEmpty else {
      return
    }
    value.entry.lines.append(line)
    pending = value
  }

  /// A column of a table tells more of the procedure.
  mutating func add(_ entry: ProcedureRecord.Entry, to field: ProcedureField) { current.add(entry, to: field) }

  /// What follows belongs to no label.
  mutating func close() {
    if let value = pending { current.add(value.entry, to: value.field) }
    pending = nil
  }

  /// A whole procedure stands here.
  mutating func append(_ record: ProcedureRecord) {
    if record.isProcedure { records.append(record) }
  }

  /// The page has ended; its procedures.
  mutating func finish() -> [ProcedureRecord] {
    close()
    begin()
    return records
  }

  private mutating func begin() {
    append(current)
    current = ProcedureRecord(page: page)
  }
}
