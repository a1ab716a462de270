import AuditModel
import FoundationEssentials

/// The files of the repository that a test reads.
enum Repository {
  /// The root, told from where this file lies: Tests/ReportingTests/Support/Repository.swift.
  static let root: String = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

  /// The text of a file of the repository.
  static func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// The texts of rules/messages/report.yaml, read line by line: `key: {vi: "…", en: "…"}`.
  static func messages() throws -> Messages {
    var texts: [String: LocalizedText] = [:]
    for line in try text(of: "rules/messages/report.yaml").split(separator: "\n") where !line.hasPrefix("#") {
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard pieces.count == 5, pieces[0].hasSuffix(": {vi: "), pieces[2] == ", en: ", pieces[4] == "}" else {
        throw UnreadableLine(text: String(line))
      }
      let key = String(pieces[0].dropLast(": {vi: ".count))
      guard texts.updateValue(LocalizedText(vi: String(pieces[1]), en: String(pieces[3])), forKey: key) == nil else {
        throw UnreadableLine(text: "\(key) stands twice")
      }
    }
    return Messages(texts)
  }

  /// A line that has not the one form that this file uses.
  struct UnreadableLine: Error {
    let text: String
  }
}
