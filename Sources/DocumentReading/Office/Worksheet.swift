import PageReading
import VietnameseText

/// The cells of one sheet of a workbook (`xl/worksheets/sheet1.xml`).
struct Worksheet: XMLHandler {
  private(set) var rows: [[String]] = []

  private let strings: [String]
  private let styles: CellStyles
  private var row: [String] = []
  private var column = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var isInValue = false
  private var isPhonetic = false

  init(strings: [String], styles: CellStyles) {
    self.strings = strings
    self.styles = styles
  }

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "row": row = []
    case "c":
      column = element.attributes["r"].flatMap(Self.column) ?? row.count
      type = element.attributes["t"] ?? "n"
      style = element.attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "rPh": isPhonetic = true
    case "v", "t": isInValue = !isPhonetic
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "v", "t": isInValue = false
    case "rPh": isPhonetic = false
    case "c": endCell()
    case "row":
      // An empty row parts what stands above it from what stands below.
      if !row.isEmpty || rows.last?.isEmpty == false { rows.append(row) }
    default: break
    }
  }

  mutating func add(_ text: String) { if isInValue { value += text } }

  /// The most columns that are kept.
  private static let mostColumns = 256

  private mutating func endCell() {
    let text = shown
    guard !text.isEmpty, column < Self.mostColumns else { return }
    while row.count <= column { row.append("") }
    row[column] = text
  }

  /// What a reader sees in the cell.
  private var shown: String {
    switch type {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "n", "": styles.shown(value, style: style)
    case "b": value == "1" ? "TRUE" : "FALSE"
    case "e": ""
    default: value
    }
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(of reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(3) {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    return column > 0 ? column - 1 : nil
  }
}

/// The texts that the cells of a workbook share (`xl/sharedStrings.xml`).
struct SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private var text = ""
  private var isInText = false
  private var isPhonetic = false

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "si": text = ""
    case "rPh": isPhonetic = true
    case "t": isInText = !isPhonetic
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "t": isInText = false
    case "rPh": isPhonetic = false
    case "si": texts.append(text)
    default: break
    }
  }

  mutating func add(_ text: String) { if isInText { self.text += text } }
}

/// How the numbers of a workbook are shown (`xl/styles.xml`).
struct CellStyles: XMLHandler {
  private enum Kind {
    case number
    case date
    case percentage
  }

  private var kinds: [Kind] = []
  private var formats: [Int: String] = [:]
  private var isInCells = false

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "numFmt":
      if let id = element.attributes["numFmtId"].flatMap({ Int($0) }) { formats[id] = element.attributes["formatCode"] }
    case "cellXfs": isInCells = true
    case "xf" where isInCells: kinds.append(kind(of: element.attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
  mutating func add(_ text: String) {}

  /// A number as a reader sees it, near enough to be found and compared.
  func shown(_ value: String, style: Int) -> String {
    guard let number = Double(value), number.isFinite, abs(number) < 1e15 else { return value }
    switch kinds.indices.contains(style) ? kinds[style] : .number {
    case .date where (1..<200_000).contains(number):
      // Day 25,569 of the count that begins with 1900 is 1 January 1970.
      return CalendarDate(daysSince1970: Int(number) - 25_569).map { "\($0.day)/\($0.month)/\($0.year)" } ?? value
    case .percentage: return Self.decimal(number * 100) + "%"
    case .date, .number: return Self.decimal(number)
    }
  }

  /// A number with at most four places behind a comma, as Vietnamese writes it.
  private static func decimal(_ number: Double) -> String {
    let scaled = (number * 10_000).rounded()
    guard abs(scaled) < 9e15 else { return "\(number)" }
    let whole = Int(abs(scaled)) / 10_000
    var places = String(10_000 + Int(abs(scaled)) % 10_000).dropFirst()
    while places.last == "0" { places.removeLast() }
    return (scaled < 0 ? "-" : "") + "\(whole)" + (places.isEmpty ? "" : "," + places)
  }

  private func kind(of id: Int) -> Kind {
    if (14...22).contains(id) || (45...47).contains(id) { return .date }
    if id == 9 || id == 10 { return .percentage }
    guard let format = formats[id] else { return .number }
    if format.utf8.contains(UInt8(ascii: "%")) { return .percentage }
    // Letters of dates count outside of quotes and brackets.
    var isPlain = true
    for byte in format.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isPlain.toggle()
      case UInt8(ascii: "["): isPlain = false
      case UInt8(ascii: "]"): isPlain = true
      case UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "D"), UInt8(ascii: "Y"): if isPlain { return .date }
      default: break
      }
    }
    return .number
  }
}
