import FoundationEssentials

/// The folder that holds catalogues, scoring and messages.
public struct RuleFolder: Sendable {
  /// Its path.
  public let path: String

  /// The folder at that path.
  public init(path: String) { self.path = path }

  /// The YAML files directly in a folder below, sorted by name; throws a `RuleIssues` where there is none.
  public func files(in folder: String) throws(RuleIssues) -> [RuleFile] {
    let directory = path + "/" + folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw Self.issue(directory, "there is no such folder", hint: "name the folder that holds rule files")
    }
    let yaml = names.filter { $0.hasSuffix(".yaml") }.sorted()
    guard !yaml.isEmpty else { throw Self.issue(directory, "the folder holds no .yaml file") }
    var files: [RuleFile] = []
    for name in yaml { files.append(try file(folder + "/" + name)) }
    return files
  }

  /// One file below the folder.
  public func file(_ name: String) throws(RuleIssues) -> RuleFile {
    let full = path + "/" + name
    guard let data = FileManager.default.contents(atPath: full) else {
      throw Self.issue(full, "the file cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Self.issue(full, "the file is not UTF-8", hint: "save it as UTF-8")
    }
    return RuleFile(path: full, text: text)
  }

  private static func issue(_ path: String, _ message: String, hint: String = "") -> RuleIssues {
    RuleIssues(issues: [
      RuleIssue(position: SourcePosition(file: path, line: 1, column: 1), message: message, hint: hint)
    ])
  }
}
