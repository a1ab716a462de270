import AuditModel
import FoundationEssentials
import GRDB

extension FactsCache {
  /// The facts that are stored beside a run, ready to be looked up.
  struct Contents {
    private var reader: FactsReader
    /// Takes the bytes of a record.
    private let bytes: (_ record: String) throws -> [UInt8]?

    /// No facts.
    static var none: Contents { Contents(texts: []) { _ in nil } }

    /// Facts over a table of texts, looked up by their record.
    fileprivate init(texts: [String], bytes: @escaping (_ record: String) throws -> [UInt8]?) {
      reader = FactsReader(texts: texts)
      self.bytes = bytes
    }

    /// Takes the facts of a record; nil where there are none that can be read.
    mutating func facts(of record: String) -> ResourceFacts? {
      guard let bytes = try? bytes(record) else { return nil }
      return try? reader.decode(bytes, as: ResourceFacts.self)
    }
  }

  /// Gives what the file holds for that version of the reader: nothing where it is absent, of another version or
  /// damaged. The bytes of one record after another are read from it, for a site's facts need not be in memory twice.
  static func reading<Result>(
    _ path: String, readerVersion: Int, _ body: (inout Contents) throws -> Result
  ) throws -> Result {
    var none = Contents.none
    guard Folder.isFile(path), let database = try? SQLiteFile.opening(path, readOnly: true) else {
      return try body(&none)
    }
    defer { try? database.close() }
    let contents = { (db: Database) throws -> Contents? in
      guard try isCurrent(db, readerVersion: readerVersion), let texts = try texts(db) else { return nil }
      let statement = try db.makeStatement(sql: "SELECT bytes FROM facts WHERE record = ?")
      return Contents(texts: texts) { try Data.fetchOne(statement, arguments: [$0]).map(Array.init) }
    }
    return try database.read { db in
      guard var contents = try? contents(db) else { return try body(&none) }
      return try body(&contents)
    }
  }

  /// What the file holds, read as a whole, so that it may be written anew meanwhile.
  static func contents(of path: String, readerVersion: Int) -> Contents {
    guard Folder.isFile(path), let database = try? SQLiteFile.opening(path, readOnly: true) else { return .none }
    let contents = try? database.read { db -> (texts: [String], facts: [String: [UInt8]])? in
      guard try isCurrent(db, readerVersion: readerVersion), let texts = try texts(db) else { return nil }
      return (texts, try Self.facts(db))
    }
    try? database.close()
    guard let stored = contents ?? nil else { return .none }
    var left = stored.facts
    return Contents(texts: stored.texts) { left.removeValue(forKey: $0) }
  }

  /// The file, ready to be written; made anew where it is damaged, nil where the folder cannot be written.
  static func renewed(at path: String, readerVersion: Int) -> FactsCache? {
    func open() throws -> FactsCache {
      let database = try SQLiteFile.opening(path, readOnly: false)
      return try FactsCache(path: path, database: database, readerVersion: readerVersion)
    }
    if let cache = try? open() { return cache }
    Folder.remove(database: path)
    return try? open()
  }

  /// Writes what was added.
  mutating func write() throws {
    let batch = takeBatch()
    try SQLiteFile.guarding(database.path) { try database.write { try batch.write(to: $0) } }
  }
}
