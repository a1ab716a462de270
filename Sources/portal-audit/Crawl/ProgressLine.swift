import AuditModel
import Crawling

/// How the crawl gets on: one line that is drawn again on a terminal, a plain line now and then elsewhere.
struct ProgressLine {
  let terminal: Terminal
  let messages: Messages
  let language: ReportLanguage
  let policy: CrawlPolicy
  /// How many obligations could be in sight at most.
  let obligations: Int
  private var shownAt = -Double.infinity

  init(
    terminal: Terminal, messages: Messages, language: ReportLanguage, policy: CrawlPolicy, obligations: Int
  ) {
    self.terminal = terminal
    self.messages = messages
    self.language = language
    self.policy = policy
    self.obligations = obligations
    // Nobody waits at a log for the first line of a crawl that is over in seconds.
    if !terminal.isTerminal { shownAt = 0 }
  }

  /// Seconds between two lines.
  private var interval: Double { terminal.isTerminal ? 0.25 : 10 }

  /// Shows where the crawl stands, if enough time has gone by. Times are seconds since the crawl began.
  mutating func show(_ progress: CrawlProgress, inSight: Int, at now: Double) {
    guard now - shownAt >= interval, now > 0.2 else { return }
    shownAt = now
    write(text(progress, inSight: inSight, at: now), isLast: false)
  }

  /// Shows where the crawl ended; of one that reached nothing there is only an error to tell.
  func end(_ progress: CrawlProgress, inSight: Int, at now: Double) {
    guard progress.pages > 0 else { return clear() }
    write(text(progress, inSight: inSight, at: now), isLast: true)
  }

  private func text(_ progress: CrawlProgress, inSight: Int, at now: Double) -> String {
    let rate = now > 0 ? Double(progress.requests) / now : 0
    return messages.text(
      "progress.line",
      [
        "pages": "\(progress.pages)", "waiting": "\(progress.waiting)", "failed": "\(progress.failed)",
        "rate": "\((rate * 10).rounded() / 10)", "found": "\(inSight)", "count": "\(obligations)",
        "left": left(progress, rate: rate, at: now),
      ])[language]
  }

  /// The most seconds that are left under the budget of pages, waiting addresses and minutes, as minutes:seconds.
  private func left(_ progress: CrawlProgress, rate: Double, at now: Double) -> String {
    let requests = min(policy.maxPages - progress.pages, progress.waiting + progress.active)
    var seconds = rate > 0 ? Double(max(0, requests)) / rate : 0
    if let most = policy.maxSeconds { seconds = min(seconds, max(0, most - now)) }
    let whole = Int(seconds.rounded(.up))
    return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
  }

  private func clear() {
    if terminal.isTerminal { Output.write(Self.emptyLine, to: terminal.output) }
  }

  /// Back to the first column, and away with what stands in the line (ECMA-48, EL).
  private static let emptyLine = "\r\u{1B}[2K"

  private func write(_ text: String, isLast: Bool) {
    if terminal.isTerminal {
      let line = String(text.prefix(terminal.width - 1))
      Output.write(Self.emptyLine + line + (isLast ? "\n" : ""), to: terminal.output)
    } else {
      Output.write(text + "\n", to: terminal.output)
    }
  }
}
