import ArgumentParser
import AuditModel
import VietnameseText

/// The options that judging a site needs, whether it is crawled now or was stored before.
struct AuditOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Loại đơn vị: auto, department (sở), office (phòng), school (trường). (The kind of body the portal belongs to.)",
      valueName: "PROFILE"),
    completion: .list(["auto", "department", "office", "school"]))
  var profile = Self.detected

  @Option(
    help: ArgumentHelp(
      "Cấp học của trường: auto, kindergarten, primary, lower-secondary, upper-secondary, continuing-education, hoặc trường nhiều cấp như primary-and-lower-secondary. (The school's level.)",
      valueName: "LEVEL"))
  var level = Self.detected

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Ngày lấy làm mốc đánh giá; mặc định là ngày thu thập. (The day as of which the portal is judged.)",
      valueName: "YYYY-MM-DD"))
  var asOf: String?

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

  /// The profile that is read from the portal itself.
  private static let detected = "auto"

  /// What they say.
  func settings(_ reading: inout OptionReading) -> AuditSettings {
    AuditSettings(
      profile: reading.value(of: "profile", profile, else: nil) { name in
        name == Self.detected ? .some(nil) : Profile(rawValue: name).map(Optional.some)
      },
      level: level == Self.detected ? nil : level,
      asOf: reading.value(of: "as-of", asOf) { CalendarDate($0) },
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
