import FoundationEssentials

/// A text file of the repository.
struct SourceFile {
  /// The path from the root, with slashes.
  var path: String
  /// The text.
  var text: String

  /// The lines of the file.
  var lines: [Substring] { text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }

  /// The module it belongs to; nil outside Sources.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  /// The modules it imports, with the number of the line.
  var imports: [(line: Int, module: String)] {
    lines.enumerated().compactMap { index, line in
      Self.importedModule(of: line).map { (index + 1, $0) }
    }
  }

  /// `X` of `import X`, `public import X`, `@testable import X`, `import struct X.Y`; nil for any other line.
  private static func importedModule(of line: Substring) -> String? {
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let kinds: Set<Substring> = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
    var words = line.split(separator: " ")[...]
    words = words.drop { $0.hasPrefix("@") || modifiers.contains($0) }
    guard words.popFirst() == "import" else { return nil }
    words = words.drop { kinds.contains($0) }
    return words.first?.split { $0 == "." || $0 == ";" }.first.map(String.init)
  }
}

extension SourceFile {
  /// The root of the repository, from the place of this file.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// The text files below the root that belong to the repository; what was built or reported is left out.
  static func tree() throws -> [SourceFile] {
    try names(in: "").filter { $0 != ".git" && !$0.hasPrefix(".build") && !$0.hasSuffix(".log") }.flatMap {
      try files(at: $0)
    }
  }

  private static func files(at path: String) throws -> [SourceFile] {
    if path.hasPrefix("reports/"), path != "reports/README.md", !path.hasPrefix("reports/sample") { return [] }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) else { return [] }
    if isFolder { return try names(in: path).flatMap { try files(at: "\(path)/\($0)") } }
    guard let bytes = FileManager.default.contents(atPath: "\(root)/\(path)"),
      let text = String(validating: bytes, as: UTF8.self)
    else { return [] }
    return [SourceFile(path: path, text: text)]
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
  }
}
