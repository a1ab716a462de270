import ArgumentParser
import AuditModel
import AuditStore
import Catalogue
import FoundationEssentials

/// What is told of an error, and the exit status that goes with it.
struct ErrorReport {
  let text: String
  let status: ExitStatus

  init(_ error: any Error, language: ReportLanguage) {
    let messages = (try? RuleSet.loadMessages()) ?? Messages([:])
    switch error {
    case let error as UserError:
      text = Self.sentence(error, messages, language)
      status = error.status
    case let errors as UserErrors:
      text = errors.errors.map { Self.sentence($0, messages, language) }.joined(separator: "\n")
      status = errors.errors.first?.status ?? .wrongUse
    case let issues as RuleIssues:
      text = issues.description
      status = .wrongUse
    case let error as StoreError:
      text = messages.text("error.store.\(error.code.name)", ["path": error.path, "message": error.message])[language]
      status = .wrongUse
    default:
      text = messages.text("error.fault", ["detail": "\(error)"])[language]
      status = .fault
    }
  }

  private static func sentence(_ error: UserError, _ messages: Messages, _ language: ReportLanguage) -> String {
    guard !messages.texts.isEmpty else {
      // Without the data files nothing can be put into words but the bare facts.
      return "\(error.key): "
        + error.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }
    return messages.text(error.key, error.values)[language]
  }

  /// Whether the argument parser has its own words for the error.
  static func isArgumentError(_ error: any Error) -> Bool {
    !(error is UserError || error is UserErrors || error is RuleIssues || error is StoreError)
      && PortalAudit.exitCode(for: error) == .validationFailure
  }

  /// The language asked for on a command line that could not be read as a whole.
  static func language(of arguments: [String]) -> ReportLanguage {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang=en" { return .en }
      if argument == "--lang", index + 1 < arguments.count, arguments[index + 1] == "en" { return .en }
    }
    return .vi
  }
}
