import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import Reporting

/// Tells of one obligation where was looked, what came closest, and why the verdict is what it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Giải thích kết luận về một mục: đã xem gì, gần đạt nhất là gì. (Explains the verdict on one obligation.)"
  )

  @Argument(
    help: ArgumentHelp(
      "Thư mục của lần chạy hoặc tệp WARC. (The folder of a run, or a WARC file.)", valueName: "STORED"))
  var stored: String

  @Argument(
    help: ArgumentHelp("Mã nghĩa vụ, ví dụ 9.1.org-chart. (The id of an obligation.)", valueName: "OBLIGATION"))
  var id: String

  @OptionGroup var subject: SubjectOptions

  @Flag(help: ArgumentHelp("Liệt kê mọi trang đã xét. (List every page that was considered.)"))
  var all = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    var reading = OptionReading()
    let language = language.language(&reading)
    let subject = subject.subject(&reading)
    try reading.finish()
    let rules = try RuleSet()
    guard let obligation = rules.catalogue.obligation(id) else {
      throw UnknownObligation(id: id, of: rules.catalogue).error()
    }
    let stored = try StoredSite(StoredRun.open(stored), subject, rules)
    let explanation = rules.audit.explanation(
      of: obligation, on: stored.site, profile: stored.profile, profileSource: stored.profileSource,
      auditDate: stored.auditDate, level: stored.level, provenance: rules.provenance)
    guard let explanation else {
      throw UserError(
        key: "error.explain.profile",
        values: [
          "id": id, "profile": rules.messages.text("profile.\(stored.profile.rawValue)")[language],
          "applies": rules.messages.text("applies.\(obligation.applies.rawValue)")[language],
        ])
    }
    let text = ExplanationText.text(
      of: explanation, messages: rules.messages, language: language, width: Terminal(output: .standard).width,
      showsAll: all)
    Output.write(text, to: .standard)
  }
}
