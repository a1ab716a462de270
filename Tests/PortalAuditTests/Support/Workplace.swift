import Foundation

/// A folder of its own for one test, gone when the test is over.
final class Workplace: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/PortalAuditTests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where reports go; it is for the program to make it.
  var out: String { file("out") }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Every file, folder and link below a folder, by its path from there; empty where there is no such folder.
  func entries(below name: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: file(name))) ?? []).sorted()
  }

  /// Whether there is anything of that name.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: file(name))) }
}
