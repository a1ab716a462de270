import Testing

/// Files that `evaluate` and `audit` cannot take.
@Suite(.timeLimit(.minutes(3))) struct StoredFileMistakeTests {
  @Test func aFileThatIsNotThereIsToldSo() async throws {
    let workplace = try Workplace()
    try workplace.write("", to: "truth.jsonl")
    expect(
      try await PortalAuditProcess.run("evaluate", "--truth", workplace.file("none.jsonl"), "report.json"),
      status: 2, tells: ["Không đọc được tệp \(workplace.file("none.jsonl"))"])
    expect(
      try await PortalAuditProcess.run("evaluate", "--truth", workplace.file("truth.jsonl"), workplace.file("r.json")),
      status: 2, tells: ["Không đọc được tệp \(workplace.file("r.json"))"])
  }

  @Test(arguments: [
    "{}", "no JSON", #"{"id": "9.1.history"}"#, #"{"id": "9.1.history", "verdict": "maybe"}"#,
    #"{"id": "9.1.history", "verdict": "met", "alternatives": ["x"]}"#, #"["met"]"#,
  ]) func aBadLineOfATruthFileIsToldWithItsNumber(_ line: String) async throws {
    let workplace = try Workplace()
    try workplace.write(#"{"id": "9.1.history", "verdict": "met"}"# + "\n\n" + line + "\n", to: "truth.jsonl")
    let path = workplace.file("truth.jsonl")
    expect(
      try await PortalAuditProcess.run("evaluate", "--truth", path, "report.json"), status: 2,
      tells: ["\(path), dòng 3: không phải kết luận hợp lệ"])
    expect(
      try await PortalAuditProcess.run("evaluate", "--truth", path, "report.json", "--lang", "en"), status: 2,
      tells: ["\(path), line 3: this is no verdict"])
  }

  @Test(arguments: [
    "", "{}", "<html>", #"{"schema": "portal-audit/report/2", "site": {"host": "a"}, "obligations": []}"#,
  ])
  func whatIsNoReportIsToldSo(_ text: String) async throws {
    let workplace = try Workplace()
    try workplace.write(#"{"id": "9.1.history", "verdict": "met"}"#, to: "truth.jsonl")
    try workplace.write(text, to: "report.json")
    expect(
      try await PortalAuditProcess.run(
        "evaluate", "--truth", workplace.file("truth.jsonl"), workplace.file("report.json")),
      status: 2, tells: ["không phải là report.json của portal-audit"])
  }

  @Test func whatIsNoStoredRunIsToldSo() async throws {
    let workplace = try Workplace()
    try workplace.write("text", to: "note.txt")
    try workplace.write("", to: "empty.warc.gz")
    try workplace.write("\u{1F}\u{8B}\u{08}", to: "cut.warc.gz")
    for name in ["note.txt", "", "empty.warc.gz", "cut.warc.gz"] {
      let ended = try await PortalAuditProcess.run("audit", workplace.file(name), "--out", workplace.out)
      expect(ended, status: 2, tells: ["không phải dữ liệu đã lưu"])
    }
    let ended = try await PortalAuditProcess.run("audit", workplace.file("none"), "--lang", "en")
    expect(ended, status: 2, tells: ["There is nothing at"])
    #expect(workplace.entries(below: "") == ["cut.warc.gz", "empty.warc.gz", "note.txt"])
  }
}
