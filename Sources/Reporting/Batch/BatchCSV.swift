public import AuditModel

/// A batch as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with the byte order mark by which they know it.
public struct BatchCSV {
  private static let head = [
    "url", "name", "host", "profile", "points", "low", "high", "max", "band", "met", "partial", "missing", "unknown",
    "pages", "stopped", "report", "problem",
  ]

  /// The batch with its words in that language.
  public static func bytes(of batch: BatchSummary, language: ReportLanguage) -> [UInt8] {
    let rows = [head] + batch.portals.map { row($0, language) }
    return Array(("\u{FEFF}" + rows.map { line($0) }.joined()).utf8)
  }

  private static func row(_ portal: BatchSummary.Portal, _ language: ReportLanguage) -> [String] {
    let problem = portal.problem?[language] ?? ""
    guard let one = portal.assessment else {
      return [portal.url, portal.name] + [String](repeating: "", count: head.count - 3) + [problem]
    }
    let points = [one.points, one.low, one.high, one.max].map { DecimalText.text($0) }
    let counts = [one.met, one.partial, one.missing, one.unknown, one.pages].map { "\($0)" }
    return [portal.url, portal.name, one.host, one.profile.rawValue] + points + [one.band[language]] + counts
      + [one.stopped.rawValue, one.report, problem]
  }

  private static func line(_ values: [String]) -> String { values.map(field).joined(separator: ",") + "\r\n" }

  /// A value in quotes where it needs them. What a spreadsheet would take for a formula, such as the name that a portal
  /// gives itself, is made text by an apostrophe before it.
  private static func field(_ value: String) -> String {
    let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = isFormula ? "'" + value : value
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
