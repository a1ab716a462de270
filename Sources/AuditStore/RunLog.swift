import AuditModel
import GRDB
import WebAddress

/// `run.sqlite`: what is known of a run beside its responses. A transaction leaves it whole; whether the crawl came to
/// an end is told by its row in `crawl`.
struct RunLog: Sendable {
  let database: DatabaseQueue

  /// Makes the file.
  init(creating path: String, info: WARCInfo, settings: [String: String]) throws {
    database = try SQLiteFile.writing(path)
    try SQLiteFile.guarding(path) {
      try Self.migrator.migrate(database)
      try database.write { db in
        try db.execute(
          sql: "INSERT INTO run (id, start, started_at, software, user_agent) VALUES (1, ?, ?, ?, ?)",
          arguments: [info.start.text, info.startedAt.secondsSince1970, info.software, info.userAgent])
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
          try db.execute(sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
        }
      }
    }
  }

  /// Opens the file of a run that was made before; brings it to the present schema where it may be written.
  init(opening path: String, readOnly: Bool) throws {
    guard Folder.isFile(path) else { throw StoreError(.missing, path: path, message: "the file is not there") }
    let database = try SQLiteFile.opening(path, readOnly: readOnly)
    self.database = database
    try SQLiteFile.guarding(path) {
      if try (database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }) > Self.schemaVersion {
        throw StoreError(.newer, path: path, message: "a newer version of the program wrote the run")
      }
      if !readOnly { try Self.migrator.migrate(database) }
      if try !database.read({ try $0.tableExists("run") }) {
        throw StoreError(.foreign, path: path, message: "the file is no record of a run")
      }
    }
  }

  /// Opens the file of a run to go on with it. The fetch log is emptied, to be told from the archive again.
  init(resuming path: String) throws {
    try Self(opening: path, readOnly: false).database.close()
    database = try SQLiteFile.writing(path)
    try SQLiteFile.guarding(path) { try database.write { try $0.execute(sql: "DELETE FROM fetch") } }
  }

  /// The fetch log in the order of the archive.
  func exchanges() throws -> [Exchange] {
    try SQLiteFile.guarding(database.path) { try database.read(Self.readExchanges) }
  }

  /// One line of the fetch log.
  struct Entry: Sendable {
    var exchange: Exchange
    var seconds: Double
    var remoteAddress: String?
  }
}
