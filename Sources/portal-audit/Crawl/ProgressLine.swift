import AuditModel
import Crawling

/// How the crawl gets on: one line that is drawn again on a terminal, a plain line now and then elsewhere.
struct ProgressLine: Sendable {
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

  /// Whether enough time has gone by to show where the crawl stands. Times are seconds since the crawl began.
  func isDue(at now: Double) -> Bool { now - shownAt >= interval && now > 0.2 }

  /// Shows where the crawl stands.
  mutating func show(_ progress: CrawlProgress, at now: Double) {
    shownAt = now
    let left = left(progress, at: now)
    write(text("progress.line", progress, at: now, seconds: left), isLast: false)
  }

  /// Shows where the crawl ended; of one that reached nothing there is only an error to tell.
  func end(_ progress: CrawlProgress, at now: Double) {
    guard progress.pages > 0 else { return clear() }
    write(text("progress.end", progress, at: now, seconds: now), isLast: true)
  }

  /// Takes the line away, for an error to be told.
  func clear() {
    if terminal.isTerminal { Output.write("\r" + Terminal.eraseToEnd, to: terminal.output) }
  }

  private func text(
    _ key: String, _ progress: CrawlProgress, at now: Double, seconds: Double
  ) -> String {
    messages.text(
      key,
      [
        "pages": "\(progress.pages)", "waiting": "\(progress.waiting)", "failed": "\(progress.failed)",
        "rate": "\(Int(rate(progress, at: now).rounded(.up)))", "found": "\(progress.goalsInSight)",
        "count": "\(obligations)",
        "time": Self.minutes(seconds),
      ])[language]
  }

  /// Requests a second.
  private func rate(_ progress: CrawlProgress, at now: Double) -> Double {
    now > 0 ? Double(progress.requests) / now : 0
  }

  /// The most seconds that are left under the budget of pages, waiting addresses and minutes.
  private func left(_ progress: CrawlProgress, at now: Double) -> Double {
    let requests = min(policy.maxPages - progress.pages, progress.waiting + progress.active)
    let rate = rate(progress, at: now)
    let seconds = rate > 0 ? Double(max(0, requests)) / rate : 0
    return policy.maxSeconds.map { min(seconds, max(0, $0 - now)) } ?? seconds
  }

  /// Seconds as minutes:seconds.
  private static func minutes(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
  }

  private func write(_ text: String, isLast: Bool) {
    if terminal.isTerminal {
      let line = String(text.prefix(terminal.width - 1))
      Output.write("\r" + line + Terminal.eraseToEnd + (isLast ? "\n" : ""), to: terminal.output)
    } else {
      Output.write(text + "\n", to: terminal.output)
    }
  }
}
