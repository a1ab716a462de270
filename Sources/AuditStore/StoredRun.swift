public import AuditModel
import GRDB
public import WebAddress

/// A run that was stored: a run folder, or an archive alone, of this program or another.
public struct StoredRun: Sendable {
  /// The folder or file as it was named.
  public let path: String
  /// The address the user gave; nil where the archive does not tell.
  public let start: WebAddress?
  /// The settings it was made with; for an archive alone, what its first record says.
  public let settings: [String: String]
  /// What the crawl found worth saying; empty where it did not come to its end.
  public let findings: [Finding]
  let archive: String
  let folder: RunFolder?
  let log: RunLog?
  /// When it began; nil where the archive does not tell.
  public let startedAt: Instant?
  /// The program that began it, and its version; empty where the archive does not tell.
  public let software: String
  let conclusion: Conclusion?

  /// Whether the crawl came to its end, by itself or because it was stopped; an archive alone counts as one that did.
  public var isFinished: Bool { folder == nil || conclusion != nil }

  /// Opens a run folder, or a WARC file. A folder whose log is absent or damaged is told from its archive, as a run
  /// whose process died.
  public static func open(_ path: String) throws -> StoredRun {
    if Folder.isFile(path) { return try StoredRun(archive: path, path: path, folder: nil) }
    guard Folder.isFolder(path) else { throw StoreError(.missing, path: path, message: "there is nothing") }
    let folder = RunFolder(path: path)
    guard Folder.isFile(folder.archive) else {
      throw StoreError(.foreign, path: path, message: "the folder holds no responses.warc.gz")
    }
    do {
      return try StoredRun(folder: folder)
    } catch let error as StoreError where error.code != .newer {
      return try StoredRun(archive: folder.archive, path: path, folder: folder)
    }
  }

  private init(folder: RunFolder) throws {
    let log = try RunLog(opening: folder.log, readOnly: true)
    let (run, conclusion) = try SQLiteFile.guarding(folder.log) {
      try log.database.read { (try RunLog.readRun($0), try RunLog.readConclusion($0)) }
    }
    path = folder.path
    archive = folder.archive
    self.folder = folder
    self.log = log
    self.conclusion = conclusion
    start = run.start
    startedAt = run.startedAt
    software = run.software
    settings = run.settings
    findings = conclusion?.findings ?? []
  }

  private init(archive: String, path: String, folder: RunFolder?) throws {
    var reader = try WARCReader(path: archive)
    guard case .record(let first)? = reader.next() else {
      throw StoreError(.foreign, path: archive, message: "the file does not begin with a WARC record")
    }
    let fields = first.type == "warcinfo" ? first.blockFields : []
    self.path = path
    self.archive = archive
    self.folder = folder
    log = nil
    conclusion = nil
    startedAt = first.type == "warcinfo" ? first.capturedAt : nil
    start = fields.first { $0.name == WARCInfo.startField }.flatMap { WebAddress($0.value) }
    software = fields.first { $0.name == "software" }?.value ?? ""
    settings = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    findings = []
  }

  /// The verdicts of the audit that was stored last; empty where there was none.
  public func outcomes() throws -> [Outcome] {
    guard let log else { return [] }
    return try SQLiteFile.guarding(log.database.path) { try log.database.read(RunLog.readOutcomes) }
  }

  /// Stores the verdicts of an audit, in place of those of the same catalogue, day and profile. An archive alone has no
  /// place for them.
  public func store(outcomesOf report: Report) throws {
    guard let folder, log != nil else { return }
    let writable = try RunLog(opening: folder.log, readOnly: false)
    try SQLiteFile.guarding(folder.log) {
      try writable.database.write { try RunLog.write(report, to: $0) }
      try writable.database.close()
    }
  }
}
