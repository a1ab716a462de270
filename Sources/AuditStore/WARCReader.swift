import AuditModel

/// Reads a WARC file, compressed (one gzip member per record, or several records in one) or plain, of this program or
/// another, record by record. Memory is bounded by the largest record that it accepts.
public struct WARCReader: ~Copyable {
  /// The longest record that is read, in bytes; a longer one is damage.
  public static let defaultLimit = 256 << 20

  private var window: InputWindow
  private let inflater = Inflater()
  private let limit: Int
  private var member: [UInt8] = []
  private var position = 0
  private var memberOffset = 0
  private var hasEnded = false

  /// The file from that offset on, which must be where a record begins.
  public init(path: String, offset: Int = 0, limit: Int = WARCReader.defaultLimit) throws {
    self.window = try InputWindow(path: path, offset: offset)
    self.limit = limit
  }

  /// Where the next record begins that has not been given out; for a compressed file, the next gzip member.
  var nextOffset: Int { window.offset }

  /// The next record or damage; nil at the end. A file that ends within a record, as after a crash, ends in damage.
  public mutating func next() -> WARCItem? {
    while !hasEnded {
      if position < member.count {
        if let item = nextOfMember() { return item }
      } else if !window.widen(to: 2) {
        hasEnded = true
        if let rest = window.bytes.first, rest != 10, rest != 13 { return damage(at: window.offset, Self.torn) }
      } else if window.bytes.starts(with: [0x1F, 0x8B]) {
        if let item = openMember() { return item }
      } else if let item = nextOfPlain() {
        return item
      }
    }
    return nil
  }

  private static let torn = "the file ends within a record"

  private func damage(at offset: Int, _ reason: String) -> WARCItem {
    .damage(WARCDamage(offset: offset, reason: reason))
  }

  /// Reads one gzip member. libdeflate cannot tell a damaged member from one that the window shows only in part, so
  /// the window is widened until the member can be read or the file ends.
  private mutating func openMember() -> WARCItem? {
    var width = 64 << 10
    while true {
      let isWhole = window.widen(to: width)
      switch inflater.inflate(window.bytes, as: .gzip, limit: limit) {
      case .bytes(let bytes, let consumed):
        (member, position, memberOffset) = (bytes, 0, window.offset)
        window.advance(by: consumed)
        return nil
      case .tooLarge:
        hasEnded = true
        return damage(at: window.offset, "the record is longer than \(limit) bytes")
      case .damaged where isWhole && width < limit:
        width *= 4
      case .damaged:
        hasEnded = true
        return damage(at: window.offset, isWhole ? "the compressed record cannot be read" : Self.torn)
      }
    }
  }

  private mutating func nextOfMember() -> WARCItem? {
    switch WARCRecord.parse(member[position...]) {
    case .record(let fields, let block, let end):
      position = end
      return .record(WARCRecord(offset: memberOffset, fields: fields, block: Array(member[block])))
    case .nothing:
      position = member.count
      return nil
    case .incomplete:
      position = member.count
      return damage(at: memberOffset, "the record is shorter than it says")
    case .malformed(let reason):
      position = member.count
      return damage(at: memberOffset, reason)
    }
  }

  private mutating func nextOfPlain() -> WARCItem? {
    var needed = 4096
    while true {
      let isWhole = window.widen(to: needed)
      let bytes = window.bytes
      switch WARCRecord.parse(bytes) {
      case .record(let fields, let block, let end):
        let record = WARCRecord(offset: window.offset, fields: fields, block: Array(bytes[block]))
        window.advance(by: end - bytes.startIndex)
        return .record(record)
      case .nothing:
        window.advance(by: bytes.count)
        return nil
      case .incomplete(let count):
        guard count <= limit else {
          hasEnded = true
          return damage(at: window.offset, "the record is longer than \(limit) bytes")
        }
        guard isWhole else {
          hasEnded = true
          return damage(at: window.offset, Self.torn)
        }
        needed = count
      case .malformed(let reason):
        hasEnded = true
        return damage(at: window.offset, reason)
      }
    }
  }
}
