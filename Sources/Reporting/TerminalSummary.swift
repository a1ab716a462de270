public import AuditModel
import VietnameseText
import WebAddress

/// What a person wants to know when the command ends, in at most 25 lines.
public struct TerminalSummary {
  /// The most lines of a summary.
  public static let mostLines = 25

  private let report: Report
  private let wording: Wording
  private let width: Int
  private let color: Bool

  /// The summary, every line ending in a newline.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 40 where it is less.
  ///   - color: Whether the terminal understands colours (ECMA-48, 8.3.117).
  ///   - reportPath: Where the report lies.
  public static func text(
    of report: Report, messages: Messages, language: ReportLanguage, width: Int, color: Bool, reportPath: String
  ) -> String {
    let wording = Wording(messages: messages, language: language)
    let summary = TerminalSummary(report: report, wording: wording, width: max(width, 40), color: color)
    let lines = summary.site + summary.score + summary.clauses + summary.tasks + summary.end(reportPath)
    return lines.map { $0 + "\n" }.joined()
  }

  private var site: [String] {
    let name = report.site.name.isEmpty ? report.site.host : report.site.name
    let facts = [
      report.site.url.text, wording("report.profile.\(report.site.profile.rawValue)"),
      wording.day(report.auditDate),
    ]
    var lines = [line(name, .bold), line(facts.joined(separator: " · "), .plain)]
    if report.crawl.scope != .host {
      lines.append(line(wording("report.terminal.scope", ["scope": wording(report.crawl.scope)]), .plain))
    }
    if !report.isComplete {
      lines.append(line("⚠ " + wording("report.stopped.\(report.crawl.stopped.rawValue)"), .yellow))
    }
    return lines
  }

  private var score: [String] {
    let score = report.score
    guard score.max > 0 else { return ["", line(wording("report.score.none"), .plain)] }
    let points = "\(wording.number(score.points)) \(wording.outOf(score))"
    let counts = report.counts
    let tally = [
      ("✓", counts.met, "met"), ("◐", counts.partial, "partial"), ("✗", counts.missing, "missing"),
      ("?", counts.unknown, "unknown"),
    ].map { "\($0) \($1) \(wording("report.counts.\($2)"))" }
    let values = ["low": wording.number(score.low), "high": wording.number(score.high)]
    return [
      "", line("\(wording("report.score.title")): \(points) · \(score.band[wording.language])", .bold),
      bar(score),
      line(wording(score.low < score.high ? "report.score.interval" : "report.score.exact", values), .plain),
      line(tally.joined(separator: " · "), .plain),
    ]
  }

  /// `█` is proved, `░` unknown, `·` lost.
  private func bar(_ score: Report.Score) -> String {
    let length = min(width - 4, 50)
    func cells(_ value: Double) -> Int { min(max(Int((value / score.max * Double(length)).rounded()), 0), length) }
    let low = cells(score.low)
    let high = max(cells(score.high), low)
    let sure = String(repeating: "█", count: low)
    let open = String(repeating: "░", count: high - low)
    let lost = String(repeating: "·", count: length - high)
    return styled(sure, .green) + styled(open, .yellow) + lost
  }

  private var clauses: [String] {
    let losing = report.losingClauses.prefix(3)
    guard !losing.isEmpty else { return [] }
    return ["", line(wording("report.terminal.clauses"), .bold)]
      + losing.map { clause in
        let lost = wording("report.terminal.lost", ["points": wording.number(clause.max - clause.high)])
        return line("  \(clause.id) \(clause.title[wording.language])", .plain, keeping: " · \(lost)")
      }
  }

  private var tasks: [String] {
    let tasks = report.toMend.prefix(3)
    guard !tasks.isEmpty else { return ["", line(wording("report.mend.none"), .green)] }
    return ["", line(wording("report.mend.title"), .bold)]
      + tasks.flatMap { entry in
        let gain = wording("report.mend.gain", ["points": wording.number(entry.gain)])
        let advice = entry.advice[wording.language]
        return [
          line("  \(entry.verdict.symbol) \(entry.title[wording.language])", .red, keeping: " · \(gain)"),
          line("    \(advice.isEmpty ? entry.reason[wording.language] : advice)", .plain),
        ]
      }
  }

  private func end(_ reportPath: String) -> [String] {
    let unknown = report.counts.unknown
    let look =
      unknown == 0
      ? [] : [line(wording("report.terminal.look", ["count": wording.number(unknown)]), .yellow)]
    let urgent =
      report.urgent.isEmpty
      ? [] : [line("‼ " + wording("report.terminal.urgent", ["count": wording.number(report.urgent.count)]), .red)]
    // The path is never cut: it is there to be copied.
    return [""] + urgent + look + ["\(wording("report.terminal.report")): \(Self.onOneLine(reportPath))"]
  }

  /// One line that fits the terminal; `tail` is kept whole while the rest gives way.
  private func line(_ text: String, _ style: Style, keeping tail: String = "") -> String {
    let text = Self.onOneLine(text)
    let room = max(width - tail.count, 1)
    return styled(text.count <= room ? text : text.prefix(room - 1) + "…", style) + tail
  }

  private static func onOneLine(_ text: String) -> String {
    String(text.visible.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Graphic renditions of ECMA-48, 8.3.117.
  private enum Style: String {
    case plain = ""
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    color && style != .plain && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
