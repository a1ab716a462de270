import ArgumentParser

/// A command line that the argument parser refuses, as something to be told in the user's language.
///
/// The parser has English sentences and nothing else to know a mistake by; the word in question stands in quotes.
struct ArgumentMistake {
  let error: UserError

  /// The mistake that a sentence of the parser tells of, in these arguments.
  init(_ sentence: String, arguments: [String]) {
    let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let kind = Self.kinds.first { sentence.hasPrefix($0.beginning) }?.name
    var values = ["help": Self.help(of: arguments), "message": sentence]
    guard let kind, let word = quoted.first else {
      error = UserError(key: "error.arguments.other", values: values)
      return
    }
    values["word"] = word
    values["suggestion"] = quoted.dropFirst().first
    error = UserError(
      key: "error.arguments.\(kind)" + (kind == "unknown-option" && quoted.count > 1 ? ".similar" : ""), values: values)
  }

  private static let kinds: [(beginning: String, name: String)] = [
    ("Unknown option '", "unknown-option"), ("Missing value for '", "missing-value"),
    ("Missing expected argument '", "missing-argument"), ("Unexpected argument '", "unexpected-argument"),
  ]

  /// The command line that shows the help of the command that was meant.
  private static func help(of arguments: [String]) -> String {
    var words = [Program.name]
    var command: any ParsableCommand.Type = PortalAudit.self
    for argument in arguments {
      guard let inner = command.configuration.subcommands.first(where: { $0.configuration.commandName == argument })
      else { break }
      command = inner
      words.append(argument)
    }
    return (words + ["--help"]).joined(separator: " ")
  }
}
