import AuditModel
import GRDB

extension FactsCache {
  /// The facts that are stored beside a run, ready to be looked up.
  struct Contents {
    private var reader: FactsReader
    private var bytes: [String: [UInt8]]

    /// No facts.
    static let none = Contents(texts: [], facts: [:])

    /// Facts over a table of texts.
    fileprivate init(texts: [String], facts: [String: [UInt8]]) {
      reader = FactsReader(texts: texts)
      bytes = facts
    }

    /// Takes the facts of a record; nil where there are none that can be read. They are not kept, for a site's facts
    /// need not be in memory twice.
    mutating func takeFacts(of record: String) -> ResourceFacts? {
      guard let bytes = bytes.removeValue(forKey: record) else { return nil }
      return try? reader.decode(bytes, as: ResourceFacts.self)
    }
  }

  /// What the file holds for that version of the reader: nothing where it is absent, of another version or damaged.
  static func contents(of path: String, readerVersion: Int) -> Contents {
    guard Folder.isFile(path), let database = try? SQLiteFile.opening(path, readOnly: true) else { return .none }
    let contents = try? database.read { db -> Contents? in
      guard try isCurrent(db, readerVersion: readerVersion), let texts = try texts(db) else { return nil }
      return Contents(texts: texts, facts: try facts(db))
    }
    try? database.close()
    return (contents ?? nil) ?? .none
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
