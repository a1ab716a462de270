import AuditModel
import Catalogue
import Testing
import WebAddress

@testable import portal_audit

/// Pages that people labelled, against pages that the program takes for contributions.
@Suite(.timeLimit(.minutes(3))) struct PageAgreementTests {
  private static let labels = Repository.path("Tests/Fixtures/sample-portal.pages.jsonl")

  @Test(arguments: [
    ("http://a.vn/", ["index.html", "index.html.html"]), ("http://a.vn/tin/", ["tin/index.html"]),
    ("http://a.vn/tin", ["tin", "tin.html", "tin/index.html"]), ("http://a.vn/tin.html", ["tin.html"]),
    ("http://a.vn/?p=12", ["index.html?p=12", "index.html?p=12.html"]),
    ("http://a.vn/tin.php?id=1&l=vi", ["tin.php?id=1&l=vi", "tin.php?id=1&l=vi.html"]),
    ("http://a.vn/tin/b%C3%A0i.html", ["tin/bài.html"]),
  ])
  func aCopyNamesAPageByItsAddress(address: String, names: [String]) throws {
    let page = try #require(WebAddress(address))
    let copied = CopiedNames([page])
    for name in names { #expect(copied.pages(named: name) == [page], "\(name)") }
    #expect(copied.pages(named: address) == [page])
    #expect(copied.pages(named: "other.html") == [])
  }

  /// HTTrack writes a hash of the query into the name of the file, and links keep the query behind it.
  @Test func aHashedNameStandsForTheOnePageOfItsPath() throws {
    let home = try #require(WebAddress("http://a.vn/index9ba3.html?page=home"))
    let item = try #require(WebAddress("http://a.vn/tin.php?id=1"))
    let other = try #require(WebAddress("http://a.vn/tin.php?id=2"))
    let copied = CopiedNames([home, item, other])
    #expect(copied.pages(named: "index9ba3.html") == [home])
    #expect(copied.pages(named: "tin.php") == [])
  }

  /// Where the answer to a query is, byte for byte, the page without it, nobody knew the query: the reader saw something
  /// else there, whatever the label says.
  @Test(arguments: [["9.1.history"], []])
  func anAddressWhoseQueryNobodyKnewIsNotCounted(labelled: [String]) throws {
    let page = try #require(WebAddress("http://a.vn/tin/"))
    let file = try #require(WebAddress("http://a.vn/tin/?download=1"))
    func agreement(_ digest: String) throws -> PageAgreement {
      PageAgreement(
        labels: [LabelledPage(path: "tin/index.html?download=1", kinds: labelled, note: nil)],
        contributions: [Contribution(obligation: "9.1.history", page: file, verdict: .met)],
        answers: [
          PageAgreement.Answer(address: page, sha256: "a"), PageAgreement.Answer(address: file, sha256: digest),
        ], catalogue: try RuleSet().catalogue, profile: .school)
    }
    #expect(try agreement("a").mistaken.count == 1)
    #expect(try agreement("a").total.found == 0)
    #expect(try agreement("b").mistaken.isEmpty)
    #expect(try agreement("b").total.found == 1)
  }

  /// What the reader and the program found on one page: agreed, excess, lacking.
  @Test(arguments: [
    (["9.1.history"], ["9.1.history"], [1, 0, 0]), ([], ["9.1.history"], [0, 1, 0]),
    (["9.1.history"], [], [0, 0, 1]), ([], [], [0, 0, 0]),
    (["9.1.history", "9.2.news"], ["9.2.news", "9.3.documents"], [1, 1, 1]),
    // A department's obligation says nothing of a school; what is judged as a whole has no pages.
    (["8.1.org-chart", "3.1.domain"], ["9.2.news"], [0, 1, 0]),
  ])
  func whatDiffersIsCounted(labelled: [String], found: [String], counts: [Int]) throws {
    let page = try #require(WebAddress("http://a.vn/trang.html"))
    let agreement = PageAgreement(
      labels: [
        LabelledPage(path: "trang.html", kinds: labelled, note: nil),
        LabelledPage(path: "khac.html", kinds: ["9.2.news"], note: nil),
      ],
      contributions: found.map { Contribution(obligation: $0, page: page, verdict: .met) },
      answers: [PageAgreement.Answer(address: page, sha256: "a")], catalogue: try RuleSet().catalogue, profile: .school)
    #expect([agreement.total.agreed, agreement.total.excess, agreement.total.lacking] == counts)
    #expect(agreement.differences.count == (counts[1] + counts[2] == 0 ? 0 : 1))
    #expect(agreement.read.map(\.path) == ["trang.html"])
    #expect(agreement.unread.map(\.path) == ["khac.html"])
  }

  @Test func theSamplePortalIsReadAsACarefulReaderDoes() async throws {
    let run = try await SampleRun("--format", "json")
    let vi = try await PortalAuditProcess.run(
      ["evaluate", "--pages", Self.labels, run.folder] + SampleRun.judging)
    #expect(vi.status == 0, "\(vi.errors)")
    #expect(vi.output.contains("== \(SampleRun.host): trang nào góp vào mục nào (25 trang có nhãn)"))
    #expect(vi.output.contains("độ bao phủ: 42/43 = 97.7 %"), "\(vi.output)")
    #expect(vi.output.contains("độ chính xác: 42/4"), "\(vi.output)")
    #expect(
      vi.output.contains("  tai-lieu/ke-hoach-giao-duc-2026.pdf\n    người đọc: 9.7.year-plan\n    sót: 9.7.year-plan"))
    let workplace = try Workplace()
    try workplace.write(#"{"path": "en.html", "kinds": ["9.2.news"], "note": "a trap"}"#, to: "pages.jsonl")
    let en = try await PortalAuditProcess.run(
      ["evaluate", "--pages", workplace.file("pages.jsonl"), run.folder, "--lang", "en"] + SampleRun.judging)
    for line in ["recall: 0/1 = 0.0 %", "  en.html\n", "reader: 9.2.news", "lacking: 9.2.news", "note: a trap"] {
      #expect(en.output.contains(line), "\(en.output)")
    }
    expectOnlyWords(vi.output + en.output)
  }

  @Test(arguments: [
    ("no JSON", "dòng 2: không phải trang đã gắn mục"), (#"{"path": "", "kinds": []}"#, "dòng 2: không phải trang"),
    (#"{"path": "a.html"}"#, "dòng 2: không phải trang đã gắn mục"),
    (#"{"path": "a.html", "kinds": ["9.1.orgchart"]}"#, "dòng 2: không có mục “9.1.orgchart”. Gần nhất: 9.1.org-chart"),
  ])
  func aBadLineIsToldWithItsNumber(line: String, words: String) async throws {
    let workplace = try Workplace()
    try workplace.write(#"{"path": "a.html", "kinds": []}"# + "\n" + line + "\n", to: "pages.jsonl")
    let ended = try await PortalAuditProcess.run("evaluate", "--pages", workplace.file("pages.jsonl"), "none")
    expect(ended, status: 2, tells: [words])
  }

  @Test(arguments: [["report.json"], ["--truth", "a", "--pages", "b", "report.json"]])
  func exactlyOneFileOfTruthIsNamed(arguments: [String]) async throws {
    let ended = try await PortalAuditProcess.run(["evaluate"] + arguments)
    expect(ended, status: 2, tells: ["evaluate cần đúng một trong hai"])
  }
}
