/// The way over a page in reading order, on which labels open values and a label that comes again opens the next
/// procedure.
struct ProcedureWalk {
  let page: InspectedPage
  private var records: [ProcedureRecord] = []
  private var current: ProcedureRecord
  /// The field of the label that was read last.
  private var last: ProcedureField?
  /// Whether a heading followed the labels of the procedure, so that those below it are of another.
  private var isParted = false
  /// The value to which the next lines belong.
  private var pending: (field: ProcedureField, entry: ProcedureRecord.Entry)?

  init(page: InspectedPage) {
    self.page = page
    current = ProcedureRecord(page: page)
  }

  /// A label stands here, with what stands beside it. A label that is repeated within its own value ("Phí", and below
  /// it "Phí: 20.000 đồng") opens nothing new.
  mutating func open(_ field: ProcedureField, label: String, value: String) {
    close()
    if last != field, current.has(label, of: field) { begin() }
    last = field
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

  /// A heading stands here that is no label.
  mutating func part() {
    close()
    if !current.entries.isEmpty { isParted = true }
  }

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
    if !current.isBare || isParted || records.isEmpty { append(current) }
    return records
  }

  /// Begins the next procedure. Labels without any value, and without a heading before they come again, were the names
  /// of tabs.
  private mutating func begin() {
    if !current.isBare || isParted { append(current) }
    isParted = false
    current = ProcedureRecord(page: page)
  }
}
