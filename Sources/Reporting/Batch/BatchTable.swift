public import AuditModel

/// A batch as a table for the terminal: the best portals first, and last those that could not be assessed.
public struct BatchTable {
  /// Of more portals than this, those in the middle are left to the files.
  public static let mostRows = 60

  private let batch: BatchSummary
  private let wording: Wording
  private let width: Int

  /// The table, every line ending in a newline.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 60 where it is less.
  ///   - path: Where the summary lies; nil where none was written.
  public static func text(
    of batch: BatchSummary, messages: Messages, language: ReportLanguage, width: Int, path: String?
  ) -> String {
    let table = BatchTable(
      batch: batch, wording: Wording(messages: messages, language: language), width: max(width, 60))
    return (table.head + table.rows + table.end(path)).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    let numbers = [
      "portals": batch.portals.count, "assessed": batch.assessed, "failed": batch.portals.count - batch.assessed,
      "pages": batch.total(\.pages),
    ].mapValues(wording.number)
    let counts =
      [("✓", \.met, "met"), ("◐", \.partial, "partial"), ("✗", \.missing, "missing"), ("?", \.unknown, "unknown")]
      as [(String, KeyPath<BatchSummary.Assessment, Int>, String)]
    return [
      "\(batch.name): \(wording("batch.totals", numbers))",
      counts.map { "\($0) \(wording.number(batch.total($1))) \(wording("report.counts.\($2)"))" }
        .joined(separator: " · "), "",
    ]
  }

  private var rows: [String] {
    let portals = batch.portals
    guard portals.count > Self.mostRows else { return portals.map(row) }
    let half = Self.mostRows / 2
    let gap = wording("batch.more", ["count": wording.number(portals.count - 2 * half)])
    return portals.prefix(half).map(row) + [gap] + portals.suffix(half).map(row)
  }

  private func row(_ portal: BatchSummary.Portal) -> String {
    let name = portal.name.isEmpty ? portal.url : "\(portal.url) · \(portal.name)"
    guard let one = portal.assessment else {
      let problem = portal.problem?[wording.language] ?? ""
      return line("\(padded("–", to: 13))  \(padded("", to: 19))  \(portal.url) · \(problem)")
    }
    let points = one.points(in: wording.language)
    let counts = "✓\(one.met) ◐\(one.partial) ✗\(one.missing) ?\(one.unknown)"
    return line("\(padded(points, to: 13))  \(padded(counts, to: 19))  \(name)")
  }

  private func end(_ path: String?) -> [String] { path.map { ["", "\(wording("batch.summary")): \($0)"] } ?? [] }

  /// The text with spaces before it up to that many characters.
  private func padded(_ text: String, to length: Int) -> String {
    String(repeating: " ", count: max(0, length - text.count)) + text
  }

  private func line(_ text: String) -> String {
    let text = String(text.visible.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
