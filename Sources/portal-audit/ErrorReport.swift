import ArgumentParser
import AuditModel
import AuditStore
import Catalogue

/// What is told of an error, and the exit status that goes with it.
struct ErrorReport {
  let text: String
  let status: ExitStatus

  /// The report on an error that these arguments led to.
  init(_ error: any Error, arguments: [String]) {
    let messages = (try? RuleSet.loadMessages()) ?? Messages([:])
    let language = Self.language(of: arguments)
    func sentence(_ error: UserError) -> String { Self.sentence(error, messages, language) }
    switch error {
    case let errors as UserErrors:
      text = errors.errors.map(sentence).joined(separator: "\n")
      status = errors.errors.first?.status ?? .wrongUse
    case let issues as RuleIssues:
      let heading = UserError(key: "error.rules", values: ["count": "\(issues.issues.count)"])
      text = sentence(heading) + "\n" + issues.description
      status = .wrongUse
    case let error where PortalAudit.exitCode(for: error) == .validationFailure:
      text = sentence(ArgumentMistake(PortalAudit.message(for: error), arguments: arguments).error)
      status = .wrongUse
    default:
      let told = UserError(telling: error)
      text = sentence(told)
      status = told.status
    }
  }

  private static func sentence(_ error: UserError, _ messages: Messages, _ language: ReportLanguage) -> String {
    guard !messages.texts.isEmpty else {
      // The words of every other error stand in the files that could not be read.
      let facts = error.values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      let place = "PORTAL_AUDIT_RULES"
      let reason =
        language == .vi
        ? "Không đọc được thư mục quy tắc (rules/). Hãy đặt thư mục ấy cạnh chương trình hoặc ghi đường dẫn vào \(place)."
        : "The folder of rules (rules/) cannot be read. Put it beside the program, or name it in \(place)."
      return ([reason] + facts).joined(separator: "\n")
    }
    return messages.text(error.key, error.values)[language]
  }

  /// The language asked for on a command line that could not be read as a whole.
  private static func language(of arguments: [String]) -> ReportLanguage {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang=en" { return .en }
      if argument == "--lang", index + 1 < arguments.count, arguments[index + 1] == "en" { return .en }
    }
    return .vi
  }
}
