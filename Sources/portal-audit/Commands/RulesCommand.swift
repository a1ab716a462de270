import ArgumentParser
import AuditModel
import Catalogue
import FoundationEssentials

/// What concerns the rule files.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Kiểm tra và xem bộ quy tắc. (Checks and shows the rule files.)",
    subcommands: [Check.self, Show.self, Docs.self])

  /// Reads all rule files and runs their examples.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Đọc mọi tệp quy tắc và chạy các ví dụ. (Reads all rule files and runs their examples.)")

    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = try language.language()
      let rules = try RuleSet()
      let results = rules.audit.examine(as: ExampleVariant.allCases) { ExampleSite(example: $0, variant: $1).facts() }
      let failures = results.filter { !$0.passed }
      for failure in failures {
        Output.write(
          "\(failure.example.position): "
            + rules.messages.text(
              failure.variant == .plain ? "rules.example-failed" : "rules.variant-failed",
              [
                "id": failure.obligation, "expected": failure.expected, "actual": failure.actual,
                "variant": rules.messages.text("variant.\(failure.variant.rawValue)")[language],
              ])[language] + "\n",
          to: .error)
      }
      let values = [
        "obligations": "\(rules.catalogue.obligations.count)",
        "checks": "\(rules.catalogue.obligations.count { $0.hasCheck })",
        "examples": "\(results.count { $0.variant == .plain })", "variants": "\(ExampleVariant.allCases.count)",
        "failed": "\(failures.count)",
      ]
      Output.write(rules.messages.text("rules.checked", values)[language] + "\n", to: .standard)
      if !failures.isEmpty { throw ExitCode(ExitStatus.wrongUse.rawValue) }
    }
  }

  /// Shows obligations.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Xem một hoặc mọi nghĩa vụ. (Shows one obligation, or lists them all.)")

    @Argument(
      help: ArgumentHelp("Mã nghĩa vụ, ví dụ 9.1.org-chart. (The id of an obligation.)", valueName: "OBLIGATION"))
    var id: String?

    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = try language.language()
      let rules = try RuleSet()
      let listing = ObligationListing(rules: rules, language: language)
      guard let id else {
        Output.write(listing.all + "\n", to: .standard)
        return
      }
      guard let obligation = rules.catalogue.obligation(id) else {
        throw UnknownObligation(id: id, of: rules.catalogue).error()
      }
      Output.write(listing.text(of: obligation) + "\n", to: .standard)
    }
  }

  /// Writes the documents that are made from the rules.
  struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "docs",
      abstract: "Ghi rules.md và rules.schema.json từ bộ quy tắc. (Writes rules.md and rules.schema.json.)")

    @Option(help: ArgumentHelp("Thư mục để ghi. (The folder to write to.)", valueName: "FOLDER"))
    var out = "docs"

    @OptionGroup var language: LanguageOption

    func run() throws {
      var reading = OptionReading()
      let language = language.language(&reading)
      let folder = OutFolder(out, &reading)
      try reading.finish()
      let rules = try RuleSet()
      let files = [
        ("rules.md", RulesDocument(rules: rules).text),
        ("rules.schema.json", try RulesSchema(rules: rules).value.document()),
      ]
      for (name, text) in files {
        let path = folder.path + "/" + name
        do {
          try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
          try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
          throw UserError(key: "error.store.unwritable", values: ["path": path, "message": "\(error)"])
        }
        Output.write(rules.messages.text("rules.written", ["path": path])[language] + "\n", to: .standard)
      }
    }
  }
}
