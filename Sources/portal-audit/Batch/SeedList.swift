import AuditModel
import FoundationEssentials
import WebAddress

/// The portals of a batch, as a CSV file names them: a head with `url` and, where wanted, `profile` and `name`, then a
/// portal a line.
struct SeedList {
  /// One portal.
  struct Seed: Sendable {
    /// Its line in the file.
    var line: Int
    /// The address as it was written.
    var url: String
    /// The addresses to try for its start page, in this order.
    var candidates: [WebAddress]
    /// What kind of body it belongs to; nil where the options or the portal are to tell.
    var profile: Profile?
    /// What the body is called; empty where the file does not tell.
    var name: String
  }

  private(set) var seeds: [Seed] = []
  private let path: String

  /// What the list is called: its file without the ending.
  var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    return file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
  }

  /// The columns that a list may have.
  private enum Column: String {
    case url, profile, name
  }

  /// Reads a list; every mistake in it is kept with its line and column.
  init(path: String, _ reading: inout OptionReading) {
    self.path = path
    do {
      let table = try Self.table(path)
      for fault in table.faults { add("quote", fault.line, fault.column, &reading) }
      if table.faults.isEmpty { read(table, &reading) }
    } catch {
      reading.add(UserError(telling: error))
    }
  }

  private static func table(_ path: String) throws -> CSVTable {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UserError(key: "error.file-unreadable", values: ["path": path])
    }
    guard String(validating: data, as: UTF8.self) != nil else {
      throw UserError(key: "error.seeds.encoding", values: ["path": path])
    }
    return CSVTable(Array(data))
  }

  private mutating func read(_ table: CSVTable, _ reading: inout OptionReading) {
    guard let head = table.records.first, let columns = columns(head, &reading) else {
      return add("no-url", 1, 1, &reading)
    }
    if table.records.count == 1 { add("empty", 2, 1, &reading) }
    read(table.records.dropFirst(), columns, &reading)
  }

  /// The columns of the head; nil where there is none of addresses.
  private func columns(_ head: [CSVTable.Field], _ reading: inout OptionReading) -> [Column?]? {
    var columns: [Column?] = []
    for field in head {
      let column = Column(rawValue: field.text.lowercased().filter { $0 != " " })
      if column == nil || columns.contains(column) {
        add("column", field.line, field.column, &reading, ["value": field.text])
      }
      columns.append(column)
    }
    return columns.contains(.url) ? columns : nil
  }

  private mutating func read(
    _ records: ArraySlice<[CSVTable.Field]>, _ columns: [Column?], _ reading: inout OptionReading
  ) {
    var lines: [String: Int] = [:]
    for record in records {
      guard record.count == columns.count else {
        add(
          "fields", record[0].line, 1, &reading, ["count": "\(record.count)", "expected": "\(columns.count)"])
        continue
      }
      var seed = Seed(line: record[0].line, url: "", candidates: [], profile: nil, name: "")
      for (field, column) in zip(record, columns) {
        switch column {
        case .url: readAddress(field, into: &seed, &lines, &reading)
        case .profile: seed.profile = profile(field, &reading)
        case .name: seed.name = field.text
        case nil: break
        }
      }
      seeds.append(seed)
    }
  }

  private func readAddress(
    _ field: CSVTable.Field, into seed: inout Seed, _ lines: inout [String: Int], _ reading: inout OptionReading
  ) {
    seed.url = field.text
    seed.candidates = WebAddress.candidates(typed: field.text)
    guard let first = seed.candidates.first else {
      return add("address", field.line, field.column, &reading, ["value": field.text])
    }
    if let other = lines.updateValue(field.line, forKey: first.identity) {
      add("repeated", field.line, field.column, &reading, ["value": field.text, "other": "\(other)"])
    }
  }

  private func profile(_ field: CSVTable.Field, _ reading: inout OptionReading) -> Profile? {
    let profile = Profile(rawValue: field.text)
    if profile == nil, !field.text.isEmpty, field.text != "auto" {
      add("profile", field.line, field.column, &reading, ["value": field.text])
    }
    return profile
  }

  private func add(
    _ mistake: String, _ line: Int, _ column: Int, _ reading: inout OptionReading, _ values: [String: String] = [:]
  ) {
    let place = ["path": path, "line": "\(line)", "column": "\(column)"]
    reading.add(UserError(key: "error.seeds.\(mistake)", values: place.merging(values) { $1 }))
  }
}
