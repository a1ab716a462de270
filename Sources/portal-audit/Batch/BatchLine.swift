import AuditModel
import Reporting

/// How a batch gets on: a line for each portal that is done, and on a terminal one below them that is drawn again.
struct BatchLine: Sendable {
  let terminal: Terminal
  let messages: Messages
  let language: ReportLanguage
  /// How many pages were read.
  var pages = 0
  private var shownAt = -Double.infinity

  init(terminal: Terminal, messages: Messages, language: ReportLanguage) {
    self.terminal = terminal
    self.messages = messages
    self.language = language
  }

  /// Shows where the batch stands, if a person watches and enough time has gone by.
  mutating func show(crawling: Int, done: Int, of total: Int, at now: Double) {
    guard terminal.isTerminal, now - shownAt >= 0.25 else { return }
    shownAt = now
    let values = ["crawling": "\(crawling)", "done": "\(done)", "total": "\(total)", "pages": "\(pages)"]
    write("\r" + messages.text("batch.line", values)[language].prefix(terminal.width - 1))
  }

  /// Tells what became of a portal.
  func tell(_ portal: BatchSummary.Portal, done: Int, of total: Int) {
    var values = ["done": "\(done)", "total": "\(total)", "url": portal.url]
    if let one = portal.assessment {
      values["points"] = one.points(in: language)
      values["pages"] = "\(one.pages)"
    }
    values["problem"] = portal.problem?[language]
    let key = portal.assessment == nil ? "batch.portal.problem" : "batch.portal.assessed"
    write((terminal.isTerminal ? "\r" : "") + messages.text(key, values)[language], isLast: true)
  }

  /// Takes the drawn line away.
  func clear() { if terminal.isTerminal { write("\r") } }

  private func write(_ text: String, isLast: Bool = false) {
    Output.write(text + (terminal.isTerminal ? Terminal.eraseToEnd : "") + (isLast ? "\n" : ""), to: terminal.output)
  }
}
