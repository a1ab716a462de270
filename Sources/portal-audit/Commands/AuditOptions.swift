import ArgumentParser
import AuditModel

/// The options that judging a site needs, whether it is crawled now or was stored before.
struct AuditOptions: ParsableArguments {
  @OptionGroup var subject: SubjectOptions

  @Option(
    help: ArgumentHelp(
      "Định dạng báo cáo, cách nhau bằng dấu phẩy: html,json. (Formats of the report.)", valueName: "FORMATS"))
  var format = "html,json"

  @OptionGroup var language: LanguageOption

  @Option(
    name: .customLong("fail-under"), parsing: .unconditional,
    help: ArgumentHelp(
      "Trả về mã 1 nếu điểm đã chứng minh thấp hơn mức này. (Exit with 1 if fewer points are proved.)",
      valueName: "POINTS"))
  var failUnder: String?

  /// What they say.
  func settings(_ reading: inout OptionReading) -> AuditSettings {
    AuditSettings(
      subject: subject.subject(&reading),
      formats: reading.value(of: "format", format, else: [], as: Self.formats),
      language: language.language(&reading),
      failUnder: failUnder.map { reading.number(of: "fail-under", $0, in: 0...100) })
  }

  /// The formats of a list such as `html,json`, each once; nil where one is unknown.
  private static func formats(_ list: String) -> [AuditSettings.Format]? {
    var formats: [AuditSettings.Format] = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = AuditSettings.Format(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }
}
