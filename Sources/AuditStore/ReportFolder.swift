public import AuditModel
import Glibc

/// Where the reports of one run lie: `<root>/<host>/<run>/`, with a link `<root>/<host>/latest` to the newest.
public struct ReportFolder: Sendable {
  /// The folder of the run.
  public let path: String
  private let hostFolder: String
  private let run: String

  /// The folder of a run, such as `reports/example.edu.vn/20261124T183512Z`. Nothing is made yet.
  public init(root: String, host: String, run: String) {
    for name in [host, run] {
      precondition(
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/")),
        "A host and a run are each the name of one folder.")
    }
    self.hostFolder = "\(root)/\(host)"
    self.path = "\(root)/\(host)/\(run)"
    self.run = run
  }

  /// Writes the files and turns `latest` to them; returns the folder. All are written beside and then renamed, so a
  /// reader finds an old file or a new one, never a half; where one cannot be written, none is replaced.
  public func write(_ files: [(name: String, bytes: [UInt8])]) throws -> String {
    let made = try Folder.make(path)
    var written: [String] = []
    do throws(StoreError) {
      for file in files {
        written.append(file.name)
        _ = unsafe unlink(temporary(file.name))
        var output = try OutputFile(creating: temporary(file.name))
        try output.append(file.bytes)
        try output.synchronize()
      }
      for file in files { try rename(temporary(file.name), to: "\(path)/\(file.name)") }
      try turnLatest()
    } catch {
      for name in written { _ = unsafe unlink(temporary(name)) }
      for folder in made.reversed() { _ = unsafe rmdir(folder) }
      throw StoreError(error.code, path: path, message: error.message)
    }
    return path
  }

  /// The process number keeps two processes that report on one run out of each other's way.
  private func temporary(_ name: String) -> String { "\(path)/.\(name).\(getpid()).part" }

  private func turnLatest() throws(StoreError) {
    let link = "\(hostFolder)/.latest.\(getpid()).part"
    _ = unsafe unlink(link)
    guard unsafe symlink(run, link) == 0 else { throw .lastFault(at: link) }
    do {
      try rename(link, to: "\(hostFolder)/latest")
    } catch {
      _ = unsafe unlink(link)
      throw error
    }
  }

  private func rename(_ old: String, to new: String) throws(StoreError) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw .lastFault(at: new) }
  }
}

extension Instant {
  /// The moment as the name of a run: `20261124T183512Z`.
  public var runName: String { String(description.filter { $0 != "-" && $0 != ":" }) }
}
