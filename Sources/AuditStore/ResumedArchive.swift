import AuditModel

/// The archive of a run whose process died: looked through once for its end, then read once for what it holds.
struct ResumedArchive: ~Copyable {
  /// How many bytes the whole records take.
  let length: Int
  private let spent: Double
  private var reader: WARCReader
  private var time = SpentTime()

  /// Looks an archive through. Only its last record can be torn, for each is written when the one before it is
  /// complete; where a record can be read beyond a damaged one, the damage has another cause and is an error.
  init(path: String) throws {
    let (length, spent) = try Self.extent(of: path)
    let reader = try WARCReader(path: path)
    (self.length, self.spent) = (length, spent)
    self.reader = reader
  }

  private static func extent(of path: String) throws -> (length: Int, spent: Double) {
    var reader = try WARCReader(path: path)
    var (length, time) = (0, SpentTime())
    while let item = reader.next() {
      switch item {
      case .record(let record):
        if exchange(of: record, at: &time)?.archived.isDamaged == true { throw damage(at: record.offset, in: path) }
        length = reader.nextOffset
      case .damage(let damage):
        if try holdsRecord(path, after: damage.offset) { throw self.damage(at: damage.offset, in: path) }
        return (length, time.seconds)
      }
    }
    return (length, time.seconds)
  }

  /// The next exchange, and when it was sent and answered (see `StoredExchange`).
  mutating func next() -> (ArchivedExchange, sent: Double, received: Double)? {
    while case .record(let record)? = reader.next() {
      guard let (archived, sent) = Self.exchange(of: record, at: &time) else { continue }
      return (archived, sent - spent, time.seconds - spent)
    }
    return nil
  }

  private static func exchange(
    of record: WARCRecord, at time: inout SpentTime
  ) -> (archived: ArchivedExchange, sent: Double)? {
    if record.type == "warcinfo", let moment = record.capturedAt { time.begin(at: moment) }
    guard let archived = ArchivedExchange(record) else { return nil }
    return (archived, time.spend(on: archived.result))
  }

  private static func damage(at offset: Int, in path: String) -> StoreError {
    StoreError(.damaged, path: path, message: "the record at byte \(offset) is damaged, and not by a crash")
  }

  /// Whether a whole record begins anywhere after an offset.
  private static func holdsRecord(_ path: String, after offset: Int) throws -> Bool {
    let member: [UInt8] = [0x1F, 0x8B, 0x08, 0x00]
    var window = try InputWindow(path: path, offset: offset + 1)
    while window.widen(to: member.count) {
      if window.bytes.starts(with: member) {
        var reader = try WARCReader(path: path, offset: window.offset)
        if case .record? = reader.next() { return true }
      }
      let next = window.bytes.dropFirst().firstIndex(of: member[0]) ?? window.bytes.endIndex
      window.advance(by: next - window.bytes.startIndex)
    }
    return false
  }
}
