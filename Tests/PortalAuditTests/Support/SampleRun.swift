import LoopbackServer
import Testing

/// An audit of the sample portal as `scripts/write-sample` makes it, with a clock that stands still.
struct SampleRun {
  static let host = "thcs-hoa-sen.example.edu.vn"
  static let clock = ["PORTAL_AUDIT_NOW": "2026-11-01T00:00:00Z"]
  /// The options that judging takes.
  static let judging = ["--profile", "school", "--as-of", "2026-11-01"]

  let workplace: Workplace
  let ended: PortalAuditProcess.Ended

  /// Crawls and judges the portal.
  init(_ options: String...) async throws {
    let folder = try #require(ServedFolder(Repository.path("Tests/Fixtures/sample-portal")))
    let site = try LoopbackSite(Self.host, answer: folder.answer)
    workplace = try Workplace()
    ended = try await PortalAuditProcess.run(
      ["check", site.address, "--out", workplace.out] + site.route + Self.judging + options, environment: Self.clock)
  }

  /// The run's folder, by its name below the workplace.
  var name: String { "out/\(Self.host)/20261101T000000Z" }

  /// The run's folder.
  var folder: String { workplace.file(name) }

  /// What is stored of the report.
  func report() throws -> ReportDocument { try ReportDocument(workplace.read(name + "/report.json")) }
}
