public import ArgumentParser
public import AuditModel
public import VietnameseText

/// The options that judging a site needs, whether it is crawled now or was stored before.
struct AuditOptions: ParsableArguments {
  /// The profile asked for.
  enum ProfileChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case department
    case office
    case school

    var profile: Profile? { Profile(rawValue: rawValue) }
  }

  /// A format of the report.
  enum Format: String, CaseIterable {
    case html
    case json
  }

  @Option(
    help:
      "Loại đơn vị: auto, department (sở), office (phòng), school (trường). (The kind of body the portal belongs to.)")
  var profile: ProfileChoice = .auto

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Ngày lấy làm mốc đánh giá; mặc định là hôm nay. (The day as of which the portal is judged.)",
      valueName: "YYYY-MM-DD"))
  var asOf: CalendarDate?

  @Option(help: "Định dạng báo cáo, cách nhau bằng dấu phẩy: html,json. (Formats of the report.)")
  var format: FormatList = FormatList(formats: [.html, .json])

  @Option(help: "Ngôn ngữ của báo cáo: vi hoặc en. (Language of the report.)")
  var lang: ReportLanguage = .vi

  @Option(
    name: .customLong("fail-under"),
    help: ArgumentHelp(
      "Trả về mã 1 nếu điểm đã chứng minh thấp hơn mức này. (Exit with 1 if fewer points are proved.)",
      valueName: "POINTS"))
  var failUnder: Double?

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under: \(failUnder) không nằm trong 0…100. (must lie between 0 and 100)")
    }
  }
}

/// Formats as one argument: `html,json`.
struct FormatList: ExpressibleByArgument {
  let formats: [AuditOptions.Format]

  init(formats: [AuditOptions.Format]) { self.formats = formats }

  init?(argument: String) {
    var formats: [AuditOptions.Format] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = AuditOptions.Format(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

extension ReportLanguage: ExpressibleByArgument {}
