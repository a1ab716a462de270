import GRDB

/// Opens the SQLite files of a run.
enum SQLiteFile {
  /// A database that one process writes while others may read: WAL, and a transaction reaches the disk with the next
  /// checkpoint at the latest. What a power failure could take is in the archive. A file that is made anew has pages of
  /// so many bytes.
  static func writing(_ path: String, pageSize: Int = 4096) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA page_size = \(pageSize); PRAGMA synchronous = NORMAL")
    }
    return try guarding(path) { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// A database that is there already.
  static func opening(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    return try guarding(path) { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// Makes an error of SQLite one of the store.
  static func guarding<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  /// Makes an error of SQLite one of the store, and waits without holding a thread.
  static func writing(
    to database: DatabaseQueue, _ body: @escaping @Sendable (Database) throws -> Void
  ) async throws {
    do {
      try await database.write(body)
    } catch let error as DatabaseError {
      throw StoreError(error, path: database.path)
    }
  }

  /// Leaves the file whole by itself, without a log beside it, so that it can be read where nothing can be written.
  static func close(_ database: DatabaseQueue) async throws {
    do {
      try await database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try database.close()
    } catch let error as DatabaseError {
      throw StoreError(error, path: database.path)
    }
  }
}

extension StoreError {
  /// SQLite's own words.
  init(_ error: DatabaseError, path: String) {
    self.init(.database, path: path, message: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
  }
}
