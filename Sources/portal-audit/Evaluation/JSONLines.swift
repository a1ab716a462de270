import FoundationEssentials

/// A file of one JSON object a line; lines without a character are none.
struct JSONLines {
  /// A line with its number, counted from 1.
  typealias Line = (number: Int, bytes: Data)

  /// The lines that hold something.
  let lines: [Line]

  /// Reads the lines of a file.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UserError(key: "error.file-unreadable", values: ["path": path])
    }
    lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .filter { line in line.element.contains { $0 > UInt8(ascii: " ") } }
      .map { ($0.offset + 1, Data($0.element)) }
  }
}
