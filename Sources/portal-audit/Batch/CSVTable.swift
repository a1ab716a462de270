/// A table as comma-separated values (RFC 4180), in UTF-8 with or without a byte order mark.
struct CSVTable {
  /// One value, and where it begins; both counted from 1, columns in characters.
  struct Field: Hashable {
    var text: String
    var line: Int
    var column: Int
  }

  /// A quote that RFC 4180 does not allow where it stands.
  struct Fault: Hashable {
    var line: Int
    var column: Int
  }

  /// The records in their order; lines without a character are none.
  private(set) var records: [[Field]] = []
  /// What is malformed; the records are then a guess.
  private(set) var faults: [Fault] = []

  /// Reads a table from any bytes.
  init(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    while let record = reader.nextRecord() {
      if record.count > 1 || record[0].text != "" { records.append(record) }
    }
    faults = reader.faults
  }

  /// The place in the bytes, and as people count it.
  private struct Reader {
    let bytes: [UInt8]
    var index: Int
    var line = 1
    var column = 1
    var faults: [Fault] = []

    init(bytes: [UInt8]) {
      self.bytes = bytes
      index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func advance() {
      if bytes[index] == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }

    mutating func nextRecord() -> [Field]? {
      guard current != nil else { return nil }
      var fields = [nextField()]
      while current == UInt8(ascii: ",") {
        advance()
        fields.append(nextField())
      }
      if current == UInt8(ascii: "\r") { advance() }
      if current == UInt8(ascii: "\n") { advance() }
      return fields
    }

    private mutating func nextField() -> Field {
      var field = Field(text: "", line: line, column: column)
      var text: [UInt8] = []
      let isQuoted = current == UInt8(ascii: "\"")
      if isQuoted { takeQuoted(into: &text) }
      while let byte = current, byte != UInt8(ascii: ","), byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") {
        // After a closing quote nothing may follow, and within a bare value no quote may stand.
        if isQuoted || byte == UInt8(ascii: "\"") {
          faults.append(Fault(line: line, column: column))
        }
        text.append(byte)
        advance()
      }
      field.text = String(decoding: text, as: UTF8.self)
      return field
    }

    private mutating func takeQuoted(into text: inout [UInt8]) {
      let opening = Fault(line: line, column: column)
      advance()
      while let byte = current {
        advance()
        if byte == UInt8(ascii: "\"") {
          guard current == byte else { return }
          advance()
        }
        text.append(byte)
      }
      faults.append(opening)
    }
  }
}
