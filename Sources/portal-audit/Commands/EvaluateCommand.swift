import ArgumentParser
import AuditModel
import Catalogue
import FoundationEssentials

/// Holds reports against verdicts that people made.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "So báo cáo với kết luận của người đọc. (Agreement of reports with verdicts made by people.)")

  @Option(
    help: ArgumentHelp(
      "Tệp kết luận của người đọc, mỗi dòng một đối tượng JSON. (The people's verdicts, one JSON object a line.)",
      valueName: "FILE"))
  var truth: String

  @Argument(help: ArgumentHelp("Các tệp report.json.", valueName: "REPORT"))
  var reports: [String]

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.language()
    let lines = try Truth.read(truth)
    let reports = try reports.map { try ReportedVerdicts(path: $0) }
    let rules = try RuleSet()
    let withCheck = Set(rules.catalogue.obligations.filter(\.hasCheck).map(\.id))
    for report in reports {
      let all = Agreement(truth: lines, report: report)
      let parts = [
        ("evaluate.title.checked", all.limited { withCheck.contains($0) }), ("evaluate.title.all", all),
      ]
      for (key, agreement) in parts {
        let title = rules.messages.text(key, ["host": report.host, "count": "\(agreement.pairs.count)"])[language]
        let table = AgreementTable(agreement: agreement, title: title, messages: rules.messages, language: language)
        Output.write(table.text + "\n\n", to: .standard)
      }
    }
  }
}
