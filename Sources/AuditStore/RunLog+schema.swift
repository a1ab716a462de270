import GRDB

extension RunLog {
  /// The number of the last step, which the file carries as its `user_version`.
  static let schemaVersion = 1

  /// The schema, step by step. A step that was published is never changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 run") { try $0.execute(sql: first) }
    return migrator
  }

  /// Times are seconds since 1970 in UTC. `fetch` holds the log, in the order of the archive; `address` what the crawl
  /// knows of and has no content from; `audit` and `outcome` the latest verdicts by catalogue, day and profile.
  private static let first = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      start TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      software TEXT NOT NULL,
      user_agent TEXT NOT NULL
    ) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
    CREATE TABLE fetch (
      "offset" INTEGER PRIMARY KEY CHECK ("offset" > 0),
      record TEXT NOT NULL UNIQUE,
      address TEXT NOT NULL,
      captured_at INTEGER NOT NULL,
      seconds REAL NOT NULL,
      remote_address TEXT,
      status INTEGER CHECK (status BETWEEN 100 AND 599),
      sha256 TEXT CHECK (length(sha256) = 64),
      length INTEGER CHECK (length >= 0),
      is_truncated INTEGER CHECK (is_truncated IN (0, 1)),
      failure TEXT,
      detail TEXT,
      CHECK (CASE WHEN failure IS NULL
        THEN status IS NOT NULL AND sha256 IS NOT NULL AND length IS NOT NULL AND is_truncated IS NOT NULL
        ELSE status IS NULL AND sha256 IS NULL AND detail IS NOT NULL END)
    ) STRICT;
    CREATE INDEX fetch_address ON fetch (address);
    CREATE TABLE address (
      address TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('failed', 'unvisited')),
      text TEXT NOT NULL,
      failure TEXT,
      status INTEGER CHECK (status BETWEEN 100 AND 599),
      PRIMARY KEY (address, state)
    ) STRICT;
    CREATE TABLE finding (
      position INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      url TEXT
    ) STRICT;
    CREATE TABLE finding_value (
      finding INTEGER NOT NULL REFERENCES finding (position) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (finding, name)
    ) STRICT;
    CREATE TABLE crawl (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      start TEXT NOT NULL,
      pages INTEGER NOT NULL CHECK (pages >= 0),
      documents INTEGER NOT NULL CHECK (documents >= 0),
      failed INTEGER NOT NULL CHECK (failed >= 0),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      requests INTEGER NOT NULL CHECK (requests >= 0),
      stopped TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      archive_length INTEGER NOT NULL CHECK (archive_length > 0)
    ) STRICT;
    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      catalogue TEXT NOT NULL,
      version TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      audit_date TEXT NOT NULL,
      profile TEXT NOT NULL,
      points REAL NOT NULL,
      low REAL NOT NULL,
      high REAL NOT NULL,
      max REAL NOT NULL,
      UNIQUE (catalogue, sha256, audit_date, profile)
    ) STRICT;
    CREATE TABLE outcome (
      audit INTEGER NOT NULL REFERENCES audit (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      obligation TEXT NOT NULL,
      verdict TEXT NOT NULL,
      points REAL NOT NULL,
      max REAL NOT NULL,
      PRIMARY KEY (audit, obligation)
    ) STRICT;
    PRAGMA user_version = 1;
    """
}
