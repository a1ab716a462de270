import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import WebAddress

/// Holds reports against verdicts that people made, or stored runs against pages that people labelled.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "So với kết luận của người đọc. (Agreement of reports or pages with what people read.)")

  @Option(
    help: ArgumentHelp(
      "Tệp kết luận của người đọc, mỗi dòng một đối tượng JSON. (The people's verdicts, one JSON object a line.)",
      valueName: "FILE"))
  var truth: String?

  @Option(
    help: ArgumentHelp(
      "Tệp các trang đã được người đọc gắn mục. (Pages that people labelled, one JSON object a line.)",
      valueName: "FILE"))
  var pages: String?

  @Argument(
    help: ArgumentHelp(
      "Với --truth: các tệp report.json; với --pages: thư mục của lần chạy hoặc tệp WARC. (Reports, or stored runs.)",
      valueName: "REPORT|STORED"))
  var files: [String]

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    var reading = OptionReading()
    let language = language.language(&reading)
    let subject = subject.subject(&reading)
    if (truth == nil) == (pages == nil) { reading.add(UserError(key: "error.evaluate.what")) }
    try reading.finish()
    let rules = try RuleSet()
    if let truth { try compare(verdictsOf: truth, rules, language) }
    if let pages { try compare(pagesOf: pages, rules, subject, language) }
  }

  private func compare(verdictsOf path: String, _ rules: RuleSet, _ language: ReportLanguage) throws {
    let lines = try Truth.read(path)
    let reports = try files.map { try ReportedVerdicts(path: $0) }
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

  private func compare(
    pagesOf path: String, _ rules: RuleSet, _ subject: Subject, _ language: ReportLanguage
  ) throws {
    let labels = try LabelledPage.read(path, of: rules.catalogue)
    for file in files {
      let stored = try StoredSite(StoredRun.open(file), subject, rules)
      let pages = stored.site.pages + stored.site.documents
      let agreement = PageAgreement(
        labels: labels,
        contributions: rules.audit.contributions(
          to: stored.site, profile: stored.profile, auditDate: stored.auditDate, level: stored.level),
        answers: pages.map { PageAgreement.Answer(address: $0.address, sha256: $0.sha256) }
          + stored.site.feeds.map { PageAgreement.Answer(address: $0.address, sha256: $0.sha256) },
        catalogue: rules.catalogue, profile: stored.profile)
      let table = PageAgreementTable(
        agreement: agreement, host: stored.site.start.host, messages: rules.messages, language: language)
      Output.write(table.text + "\n\n", to: .standard)
    }
  }
}
