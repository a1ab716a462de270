import Testing

/// A wrong command line is told in a sentence for each mistake, before anything is fetched or written.
@Suite(.timeLimit(.minutes(3))) struct CommandLineMistakeTests {
  /// A command line and what is told of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let vi: [String]
    let en: [String]

    init(_ arguments: String..., vi: String..., en: String...) {
      self.arguments = arguments
      self.vi = vi
      self.en = en
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      "check", "a.vn", "--bogus", vi: "Không có tùy chọn --bogus; có phải là --out?",
      en: "There is no option --bogus; is it --out?"),
    Case("check", "a.vn", "--xyzxyzxyz", vi: "Không có tùy chọn --xyzxyzxyz.", en: "There is no option --xyzxyzxyz."),
    Case("check", vi: "Dòng lệnh thiếu <URL>", en: "The command line lacks <URL>"),
    Case("check", "a.vn", "b.vn", vi: "Không rõ “b.vn” để làm gì", en: "It is not clear what “b.vn” is for"),
    Case("check", "a.vn", "--as-of", vi: "Sau --as-of", en: "--as-of <YYYY-MM-DD> needs its value"),
    Case("check", "a.vn", "b", "c", vi: "Không hiểu dòng lệnh", en: "The command line cannot be understood"),
    Case("rules", "sho", vi: "portal-audit rules --help", en: "portal-audit rules --help"),
    Case("rules", "show", "--all", vi: "portal-audit rules show --help", en: "portal-audit rules show --help"),
    Case(
      "rules", "show", "8.8.nothing", vi: "Không có nghĩa vụ “8.8.nothing”", en: "There is no obligation “8.8.nothing”"),
    Case("evaluate", "r.json", vi: "--truth FILE", en: "--truth FILE"),
    Case("audit", vi: "thiếu <STORED>", en: "lacks <STORED>"),
    Case("check", "a.vn", "--profile", "kindergarten", vi: "--profile kindergarten", en: "there is no such profile"),
    Case(
      "check", "a.vn", "--level", "lyceum", vi: "Không có cấp học “lyceum”", en: "There is no level “lyceum”"),
    Case("check", "a.vn", "--format", "pdf", vi: "--format pdf: chỉ có html và json", en: "there are html and json"),
    Case("check", "a.vn", "--format", "html,", vi: "--format html,:", en: "--format html,:"),
    Case("check", "a.vn", "--timeout", "0", vi: "--timeout 0: phải là số giây", en: "--timeout 0: this must be"),
    Case("check", "a.vn", "--user-agent", "Sở", vi: "--user-agent “Sở”", en: "--user-agent “Sở”: use printable ASCII"),
    Case("check", "a.vn", "--user-agent", " ", vi: "--user-agent “ ”", en: "--user-agent “ ”"),
    Case("batch", vi: "thiếu <SEEDS.csv>", en: "lacks <SEEDS.csv>"),
    Case(
      "batch", "khong-co.csv", "--sites", "0", vi: "Không đọc được tệp khong-co.csv", "--sites 0: phải là số nguyên",
      en: "The file khong-co.csv cannot be read", "--sites 0: this must be a whole number"),
    Case("check", "a.vn", "--out", "", vi: "tên thư mục để trống", en: "the name of the folder is empty"),
    Case(
      "check", "a.vn", "--as-of", "2026-02-30", vi: "2026-02-30: không phải ngày", en: "2026-02-30: this is no date"),
    Case("check", "a.vn", "--as-of", "1/11/2026", vi: "không phải ngày", en: "this is no date"),
    Case("check", "a.vn", "--max-pages", "0", vi: "số nguyên từ 1", en: "a whole number from 1"),
    Case("check", "a.vn", "--max-pages", "-5", vi: "--max-pages -5", en: "--max-pages -5"),
    Case("check", "a.vn", "--max-pages", "many", vi: "--max-pages many", en: "--max-pages many"),
    Case("check", "a.vn", "--max-pages", "99999999999999999999", vi: "--max-pages 9999", en: "--max-pages 9999"),
    Case("check", "a.vn", "--delay", "-1", vi: "--delay -1: phải là số giây", en: "--delay -1: this must be"),
    Case("check", "a.vn", "--delay", "nan", vi: "--delay nan", en: "--delay nan"),
    Case("check", "a.vn", "--delay", "inf", vi: "--delay inf", en: "--delay inf"),
    Case("check", "a.vn", "--max-minutes", "0", vi: "--max-minutes 0", en: "--max-minutes 0"),
    Case("check", "a.vn", "--fail-under", "101", vi: "từ 0 đến 100", en: "from 0 to 100"),
    Case(
      "check", "a.vn", "--scope", "folder", vi: "--scope folder: không có phạm vi này", en: "there is no such scope"),
    Case("check", "a.vn", "--scope", "query:portal", vi: "query:TÊN=GIÁ_TRỊ", en: "query:NAME=VALUE"),
    Case("check", "a.vn", "--scope", "path", vi: "không có thư mục", en: "names no folder"),
    Case("check", "a.vn", "--connect-to", "a.vn", vi: "cần bốn phần nhưng có 1", en: "four parts are needed"),
    Case("check", "a.vn", "--connect-to", "a.vn:80:b:http", vi: "“http” không phải số cổng", en: "“http” is no port"),
    Case("check", "a.vn", "--connect-to", "a/b:80:c:80", vi: "không phải tên máy chủ", en: "is no host"),
    Case("explain", "nowhere", "9.1.history", "--profile", "y", vi: "--profile y", en: "profile y"),
    Case("audit", "nowhere", "--as-of", "x", "--profile", "y", vi: "--profile y", "--as-of x", en: "profile y", "of x"),
    Case(
      "check", "ftp://a.vn", "--profile", "x", "--as-of", "2026-13-01", "--format", "docx", "--fail-under", "-1",
      "--max-pages", "1.5", "--delay", "soon", "--max-minutes", "-1", "--connect-to", "a", "--connect-to", "a:b:c:d",
      vi: "“ftp://a.vn”", "--profile x", "--as-of 2026-13-01", "--format docx", "--fail-under -1", "--max-pages 1.5",
      "--delay soon", "--max-minutes -1", "--connect-to a:", "--connect-to a:b:c:d",
      en: "“ftp://a.vn”", "--profile x", "--as-of 2026-13-01", "--format docx", "--fail-under -1", "--max-pages 1.5",
      "--delay soon", "--max-minutes -1", "--connect-to a:", "--connect-to a:b:c:d"),
  ]

  @Test(arguments: cases) func everyMistakeIsToldAtOnce(_ one: Case) async throws {
    expect(try await PortalAuditProcess.run(one.arguments), status: 2, tells: one.vi)
    expect(try await PortalAuditProcess.run(one.arguments + ["--lang", "en"]), status: 2, tells: one.en)
  }

  @Test func anUnknownCommandIsToldSo() async throws {
    expect(try await PortalAuditProcess.run("frobnicate"), status: 2, tells: ["Không rõ “frobnicate” để làm gì"])
  }

  @Test func anUnknownLanguageIsToldInVietnamese() async throws {
    expect(
      try await PortalAuditProcess.run("check", "a.vn", "--lang", "fr"), status: 2, tells: ["--lang fr: chỉ có vi"])
    expect(
      try await PortalAuditProcess.run("rules", "show", "--lang", "fr"), status: 2, tells: ["--lang fr: chỉ có vi"])
  }

  @Test(arguments: [
    "", " ", "ftp://a.vn", "mailto:ban@truong.edu.vn", "ban@truong.edu.vn", "javascript:alert(1)", "http://",
    "https:///",
    "http://a b.vn", "truong hoa sen", "http://a.vn:99999", "http://[::1", "http://a.vn:8o", "/nowhere/at/all",
  ]) func whatIsNoAddressIsToldSo(_ address: String) async throws {
    let workplace = try Workplace()
    expect(
      try await PortalAuditProcess.run("check", address, "--out", workplace.out), status: 2,
      tells: ["“\(address)” không phải là địa chỉ trang web. Hãy ghi như https://truong.edu.vn"])
    #expect(workplace.entries(below: "") == [])
  }

  @Test func aFileOrFolderInsteadOfAnAddressIsToldSo() async throws {
    let workplace = try Workplace()
    try workplace.write("x", to: "trang.html")
    for path in [workplace.path, workplace.file("trang.html"), "file://" + workplace.file("trang.html")] {
      let ended = try await PortalAuditProcess.run("check", path, "--out", workplace.out)
      expect(ended, status: 2, tells: ["là tệp hoặc thư mục trên máy này"])
    }
    #expect(workplace.entries(below: "") == ["trang.html"])
  }

  @Test func helpAndVersionAreNoMistakes() async throws {
    for arguments in [["--help"], ["check", "--help"], ["help", "audit"], [], ["rules"], ["--version"]] {
      let ended = try await PortalAuditProcess.run(arguments)
      #expect(ended.status == 0)
      #expect(ended.errors == "")
      #expect(!ended.output.isEmpty)
    }
  }
}
