import ArgumentParser
import AuditModel

/// The language in which a command tells its results.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Ngôn ngữ: vi hoặc en. (Language of reports and messages: vi or en.)", valueName: "vi|en"),
    completion: .list(["vi", "en"]))
  var lang = "vi"

  /// The language.
  func language(_ reading: inout OptionReading) -> ReportLanguage {
    reading.value(of: "lang", lang, else: .vi, as: ReportLanguage.init)
  }

  /// The language, for a command whose other arguments cannot be wrong.
  func language() throws -> ReportLanguage {
    var reading = OptionReading()
    let language = language(&reading)
    try reading.finish()
    return language
  }
}
