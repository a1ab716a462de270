import Foundation

/// Rules of one clause, which are read in a fraction of the time: for runs that come to few verdicts or none.
struct SmallRules {
  private let workplace: Workplace

  init(_ clause: String = "3-domain.yaml") throws {
    workplace = try Workplace()
    let manager = FileManager.default
    try manager.createDirectory(atPath: workplace.file("tt37-2020"), withIntermediateDirectories: false)
    for name in ["messages", "scoring.yaml", "tt37-2020/catalogue.yaml", "tt37-2020/\(clause)"] {
      try manager.createSymbolicLink(
        atPath: workplace.file(name), withDestinationPath: Repository.path("rules/" + name))
    }
  }

  /// The environment in which the program judges by them.
  var environment: [String: String] { ["PORTAL_AUDIT_RULES": workplace.path] }
}
