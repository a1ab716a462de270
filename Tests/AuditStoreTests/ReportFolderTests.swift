import AuditModel
import FoundationEssentials
import Testing

@testable import AuditStore

struct ReportFolderTests {
  private let workplace = Workplace()

  private func folder(_ run: String) -> ReportFolder {
    ReportFolder(root: workplace.file("reports"), host: "truong.example", run: run)
  }

  private func latest() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: workplace.file("reports/truong.example/latest"))
  }

  @Test func aRunIsNamedByItsMoment() {
    #expect(Instant("2026-11-24T18:35:12Z")?.runName == "20261124T183512Z")
  }

  @Test func filesAreWrittenAndTheLatestIsTurnedToThem() throws {
    let first = try folder("1").write([("report.json", [1]), ("report.html", [2])])
    #expect(first == workplace.file("reports/truong.example/1"))
    #expect(try latest() == "1")
    _ = try folder("2").write([("report.json", [3])])
    #expect(try latest() == "2")
    #expect(try workplace.read("reports/truong.example/latest/report.json") == [3])
    #expect(try workplace.names(in: "reports/truong.example") == ["1", "2", "latest"])
    #expect(try workplace.names(in: "reports/truong.example/1") == ["report.html", "report.json"])
  }

  @Test func aReportIsReplaced() throws {
    _ = try folder("1").write([("report.json", [1])])
    _ = try folder("1").write([("report.json", [2, 3])])
    #expect(try workplace.read("reports/truong.example/1/report.json") == [2, 3])
    #expect(try workplace.names(in: "reports/truong.example/1") == ["report.json"])
  }

  @Test func aFileThatCannotBeWrittenLeavesNothingBehind() throws {
    #expect { try folder("1").write([("report.json", [1]), ("no/such/place.html", [2])]) } throws: { error in
      let error = error as? StoreError
      return error?.code == .unwritable && error?.path == workplace.file("reports/truong.example/1")
    }
    #expect(try workplace.names() == [])
  }

  @Test func aFailureKeepsTheFilesThatWereThere() throws {
    _ = try folder("1").write([("report.json", [1])])
    #expect(throws: StoreError.self) { try folder("1").write([("report.json", [2]), ("no/such/place.html", [2])]) }
    #expect(try workplace.read("reports/truong.example/1/report.json") == [1])
    #expect(try workplace.names(in: "reports/truong.example/1") == ["report.json"])
    #expect(try latest() == "1")
  }

  @Test func aRootThatIsAFileIsAnErrorWithItsPathAndReason() throws {
    try workplace.write([1], to: "reports")
    #expect { try folder("1").write([("report.json", [1])]) } throws: { error in
      let error = error as? StoreError
      return error?.code == .unwritable && error?.message == "a file is where a folder must be"
        && error?.hint.isEmpty == false
        && error?.path.hasPrefix(workplace.file("reports")) == true
    }
  }
}
