import AuditModel
import FoundationEssentials
import GRDB

/// The facts of a run's responses, by the id of the record that each was read from (an id is made from address, time
/// and the digest of the response, so facts can never belong to other bytes). It is a cache: whatever is wrong with
/// it, the archive has it all.
///
/// The encoding is our own because JSON is slow and would repeat the menu of a site with each of its pages. Measured
/// with a page of 462 blocks, 76 links and 54 KB of text: JSON takes 94 KB, 0.85 ms to write and 1.1 ms to read;
/// `CompactFacts` takes 3 KB beside its texts, 0.13 ms and 0.02 ms. The facts of 818 pages of one portal (49 MB of
/// HTML) take 5 MB and are loaded in 25 ms.
struct FactsCache {
  /// Changes whenever `CompactFacts` writes something else.
  static let encodingVersion = 6

  let database: DatabaseQueue
  private var writer: FactsWriter
  private var pending: [(record: String, bytes: [UInt8])] = []
  /// How many bytes of facts wait to be written.
  private(set) var pendingBytes = 0

  /// Opens the file for writing. What it holds remains if reader and encoding are of the same version, and else goes.
  init(path: String, database: DatabaseQueue, readerVersion: Int) throws {
    self.database = database
    let texts = try SQLiteFile.guarding(path) {
      try database.write { db in
        if try Self.isCurrent(db, readerVersion: readerVersion), let texts = try Self.texts(db) { return texts }
        try Self.reset(db, readerVersion: readerVersion)
        return []
      }
    }
    writer = FactsWriter(texts: texts)
  }

  /// Opens the database that the facts are written to. What is read of a page takes some 4 KB, and SQLite writes each of
  /// its own pages in two steps, so these are larger than usual.
  static func writing(_ path: String) throws -> DatabaseQueue { try SQLiteFile.writing(path, pageSize: 16 << 10) }

  /// Adds facts to what the next batch writes.
  mutating func add(_ facts: ResourceFacts, of record: String) {
    let bytes = writer.encode(facts)
    pending.append((record, bytes))
    pendingBytes += bytes.count + writer.takeAddedBytes()
  }

  /// Forgets the texts and contents that further facts would be written with: nothing more is added. They take as much
  /// memory as a fifth of the facts that are then read for an audit.
  mutating func end() { writer = FactsWriter() }

  /// Takes what is to be written.
  mutating func takeBatch() -> FactsBatch {
    defer { (pending, pendingBytes) = ([], 0) }
    let (first, texts) = writer.takeAdded()
    return FactsBatch(firstText: first, texts: texts, facts: pending)
  }

  /// Whether reader and encoding are of that version.
  static func isCurrent(_ db: Database, readerVersion: Int) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA user_version") == readerVersion
      && Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
  }

  /// The table of texts, each at its number; nil where a number is missing, as a crash between two batches may leave it.
  static func texts(_ db: Database) throws -> [String]? {
    let rows = try Row.fetchCursor(db, sql: "SELECT first, bytes FROM texts ORDER BY first")
    var texts: [String] = []
    while let row = try rows.next() {
      guard row[0] == texts.count, let more = PackedTexts.texts(in: Array(row[1] as Data)) else { return nil }
      texts += more
    }
    return texts
  }

  /// The facts of every record, as bytes.
  static func facts(_ db: Database) throws -> [String: [UInt8]] {
    try Row.fetchCursor(db, sql: "SELECT record, bytes FROM facts")
      .reduce(into: [:]) { $0[$1[0]] = Array($1[1] as Data) }
  }

  /// "PAF" and the version of the encoding, by which the file is known (SQLite, application_id).
  private static var applicationID: Int { 0x5041_4600 + encodingVersion }

  private static func reset(_ db: Database, readerVersion: Int) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS texts;
        DROP TABLE IF EXISTS facts;
        CREATE TABLE texts (first INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        CREATE TABLE facts (record TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;
        PRAGMA user_version = \(readerVersion);
        PRAGMA application_id = \(applicationID);
        """)
  }
}

/// Facts and the texts that came with them, to be written in one transaction.
struct FactsBatch: Sendable {
  var firstText: Int
  var texts: [String]
  var facts: [(record: String, bytes: [UInt8])]

  var isEmpty: Bool { texts.isEmpty && facts.isEmpty }

  /// Writes all of it.
  func write(to db: Database) throws {
    if !texts.isEmpty {
      try db.execute(
        sql: "INSERT INTO texts (first, bytes) VALUES (?, ?)",
        arguments: [firstText, Data(PackedTexts.bytes(of: texts))])
    }
    let fact = try db.cachedStatement(sql: "INSERT OR REPLACE INTO facts (record, bytes) VALUES (?, ?)")
    for (record, bytes) in facts { try fact.execute(arguments: [record, Data(bytes)]) }
  }
}
