import AuditModel
import Testing
import WebAddress

@testable import portal_audit

/// Lists of portals: CSV as RFC 4180 has it, and every mistake told with its place.
@Suite struct BatchListTests {
  @Test(
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a\r1\r", [["a"], ["1"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]), ("a,\"b, c\"\n", [["a", "b, c"]]), ("\"a \"\"b\"\"\"\n", [["a \"b\""]]),
      ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]), ("a,,\n", [["a", "", ""]]), ("a\n\n\nb\n", [["a"], ["b"]]), ("", []),
      ("ngày,Đường\n", [["ngày", "Đường"]]),
    ] as [(String, [[String]])])
  func tablesAreReadAsTheStandardSays(text: String, records: [[String]]) {
    let table = CSVTable(Array(text.utf8))
    #expect(table.records.map { $0.map(\.text) } == records)
    #expect(table.faults.isEmpty)
  }

  @Test(
    arguments: [
      ("a,b\n1,\"x", 2, 3), ("a\n\"x\"y\n", 2, 4), ("a\nđx\"y\n", 2, 3), ("\"a\n", 1, 1),
    ])
  func quotesOutOfPlaceAreTold(text: String, line: Int, column: Int) {
    #expect(CSVTable(Array(text.utf8)).faults == [CSVTable.Fault(line: line, column: column)])
  }

  @Test func anyBytesCanBeRead() {
    for seed in 0..<50 {
      let bytes = (0..<500).map { UInt8(truncatingIfNeeded: ($0 &* 167 &+ seed &* 31) ^ ($0 / 3)) }
      _ = CSVTable(bytes + Array("\",\"\"\r\n".utf8))
    }
  }

  private func read(_ text: String) throws -> (list: SeedList, mistakes: [UserError]) {
    let workplace = try Workplace()
    try workplace.write(text, to: "tinh.csv")
    var reading = OptionReading()
    let list = SeedList(path: workplace.file("tinh.csv"), &reading)
    return (list, reading.mistakes)
  }

  @Test func aListNamesItsPortals() throws {
    let (list, mistakes) = try read("name, URL,profile\nTrường A,thcs-a.edu.vn,school\n,https://so.gov.vn/,auto\n")
    #expect(mistakes.isEmpty)
    #expect(list.name == "tinh")
    #expect(list.seeds.map(\.name) == ["Trường A", ""])
    #expect(
      list.seeds.map { $0.candidates.map(\.text) } == [
        ["https://thcs-a.edu.vn/", "http://thcs-a.edu.vn/"], ["https://so.gov.vn/"],
      ])
    #expect(list.seeds.map(\.profile) == [.school, nil])
    #expect(list.seeds.map(\.line) == [2, 3])
  }

  @Test(
    arguments: [
      ("", ["no-url:1:1"]), ("a.vn\n", ["column:1:1", "no-url:1:1"]),
      ("url;name\na.vn;A\n", ["column:1:1", "no-url:1:1"]),
      ("url,url\n", ["column:1:5", "empty:2:1"]), ("url\n", ["empty:2:1"]),
      (
        "url,profile\n,school\na.vn,kinder\nb.vn\nhttps://a.vn/,\n",
        [
          "address:2:1", "profile:3:6", "fields:4:1", "repeated:5:1",
        ]
      ),
      ("url\n\"a.vn\"x\n", ["quote:2:7"]),
    ] as [(String, [String])])
  func everyMistakeIsToldAtOnceWithItsPlace(text: String, told: [String]) throws {
    let mistakes = try read(text).mistakes.map { mistake in
      "\(mistake.key.dropFirst("error.seeds.".count)):\(mistake.values["line"] ?? ""):\(mistake.values["column"] ?? "")"
    }
    #expect(mistakes == told)
  }
}
