/// Rows of cells that commas part and quotes hold together (RFC 4180).
struct SeparatedValues {
  private(set) var rows: [[String]] = []

  /// Reads the rows of a text.
  init(_ text: ArraySlice<UInt8>) {
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = text.startIndex
    func taken() -> String { String(decoding: cell, as: UTF8.self) }
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && index < text.endIndex && text[index] == byte:
        cell.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(taken())
        cell = []
      case 0x0A where !isQuoted:
        rows.append(row + [taken()])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [taken()]) }
  }
}
