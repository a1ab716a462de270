import AuditModel

extension WARCRecord {
  /// What stands at the start of some bytes.
  enum Parsed {
    /// A record, and where the next begins.
    case record(fields: [HeaderField], block: Range<Int>, end: Int)
    /// The bytes end too early; with so many from their start it could be told more.
    case incomplete(needed: Int)
    /// No record.
    case malformed(String)
    /// Nothing but line ends.
    case nothing
  }

  /// The longest header of a record that is looked for, in bytes.
  static let headerLimit = 64 << 10

  /// Reads what stands at the start of the bytes. Line ends ahead of it are the rest of the record before.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Parsed {
    guard let start = bytes.firstIndex(where: { $0 != 13 && $0 != 10 }) else { return .nothing }
    let body = bytes[start...]
    let magic = Array("WARC/".utf8)
    guard body.prefix(magic.count).elementsEqual(magic.prefix(body.count)) else {
      return .malformed("no record begins here")
    }
    var blockStart = 0
    guard let head = HTTPHead(body.prefix(headerLimit), bodyStart: &blockStart) else {
      return body.count >= headerLimit
        ? .malformed("the header of the record has no end")
        : .incomplete(needed: bytes.count + 4096)
    }
    let fields = head.fields
    guard let text = fields.first(where: { $0.name == "content-length" })?.value, let length = Int(text), length >= 0
    else { return .malformed("the record does not tell its length") }
    let (end, overflow) = blockStart.addingReportingOverflow(length)
    guard !overflow else { return .malformed("the record does not tell its length") }
    guard end <= bytes.endIndex else { return .incomplete(needed: end - bytes.startIndex) }
    return .record(fields: fields, block: blockStart..<end, end: end)
  }
}
