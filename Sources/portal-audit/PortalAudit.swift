import ArgumentParser
import AuditModel
import Glibc

/// The program: its commands, and what the shell is told when one of them ends.
@main
struct PortalAudit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal-audit",
    abstract: "Kiểm tra cổng thông tin giáo dục theo Thông tư 37/2020/TT-BGDĐT. "
      + "(Checks an education portal against Circular 37/2020/TT-BGDĐT.)",
    version: Program.version,
    subcommands: [
      CheckCommand.self, BatchCommand.self, AuditCommand.self, ExplainCommand.self, RulesCommand.self,
      EvaluateCommand.self, ReadDocumentCommand.self,
    ])

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is an error to be told, as a full disk is.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      Glibc.exit(status.rawValue)
    } catch {
      if exitCode(for: error) == .success {
        Output.write(fullMessage(for: error) + "\n", to: .standard)
        Glibc.exit(ExitStatus.done.rawValue)
      }
      let report = ErrorReport(error, arguments: arguments)
      Output.write(report.text + "\n", to: .error)
      Glibc.exit(report.status.rawValue)
    }
  }
}
