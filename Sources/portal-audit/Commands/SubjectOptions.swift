import ArgumentParser
import AuditModel
import VietnameseText

/// Whose obligations apply to a portal, and as of which day.
struct SubjectOptions: ParsableArguments {
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

  /// The profile that is read from the portal itself.
  private static let detected = "auto"

  /// What they say.
  func subject(_ reading: inout OptionReading) -> Subject {
    Subject(
      profile: reading.value(of: "profile", profile, else: nil) { name in
        name == Self.detected ? .some(nil) : Profile(rawValue: name).map(Optional.some)
      },
      level: level == Self.detected ? nil : level,
      asOf: reading.value(of: "as-of", asOf) { CalendarDate($0) })
  }
}
