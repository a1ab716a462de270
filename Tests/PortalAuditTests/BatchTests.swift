import Foundation
import LoopbackServer
import Testing

/// Many portals in one run, with the built program: good ones, broken ones, and a batch that was cut off.
@Suite(.timeLimit(.minutes(3))) struct BatchTests {
  /// A summary.json, as someone else's program would read it.
  struct Summary: Decodable {
    struct Totals: Decodable {
      let portals: Int
      let assessed: Int
      let notAssessed: Int
      let met: Int
    }
    struct Portal: Decodable {
      struct Assessment: Decodable {
        let host: String
        let points: Double
        let pages: Int
        let met: Int
        let report: String
      }
      let line: Int
      let url: String
      let name: String
      let assessment: Assessment?
      let problem: String?
    }
    let schema: String
    let totals: Totals
    let portals: [Portal]
  }

  private let workplace: Workplace
  private let rich: LoopbackSite
  private let poor: LoopbackSite

  init() throws {
    workplace = try Workplace()
    let folder = try #require(ServedFolder(Repository.path("Tests/Fixtures/sample-portal")))
    rich = try LoopbackSite("thcs-giau.edu.vn", answer: folder.answer)
    poor = try LoopbackSite("thcs-ngheo.edu.vn", pages: ["/": page("Trường THCS Nghèo", "<p>Đang cập nhật</p>")])
  }

  private func run(_ list: String, _ sites: [LoopbackSite], _ options: String...) async throws
    -> PortalAuditProcess.Ended
  {
    try workplace.write(list, to: "tinh.csv")
    return try await PortalAuditProcess.run(
      ["batch", workplace.file("tinh.csv"), "--out", workplace.out, "--profile", "school"]
        + sites.flatMap(\.route) + options)
  }

  private func summary() throws -> Summary {
    try JSONDecoder().decode(Summary.self, from: workplace.read("out/batch-tinh/latest/summary.json"))
  }

  private var both: String { "url,name\n\(poor.address),\n\(rich.address),\"Giàu, có\"\n" }

  @Test func brokenPortalsCostALineEachAndTheOthersAreJudged() async throws {
    let hanging = try LoopbackSite("treo.edu.vn") { _ in .stalledHeader() }
    let refusing = try LoopbackSite("tu-choi.edu.vn", pages: [:])
    refusing.server.stop()
    let ended = try await run(
      both + "\(hanging.address),\n\(refusing.address),\n", [rich, poor, hanging, refusing], "--timeout", "0.5")
    #expect(ended.status == 0, "\(ended.errors)")
    expectOnlyWords(ended.errors + ended.output)

    let summary = try summary()
    #expect(summary.schema == "portal-audit/batch/1")
    #expect(summary.totals.portals == 4 && summary.totals.assessed == 2 && summary.totals.notAssessed == 2)
    #expect(summary.portals.map(\.line) == [3, 2, 4, 5])
    #expect(summary.portals.map(\.name) == ["Giàu, có", "Trường THCS Nghèo", "", ""])
    #expect(summary.portals[2].problem?.contains("không trả lời trong thời gian chờ") == true)
    #expect(summary.portals[3].problem?.contains("từ chối kết nối") == true)
    let best = try #require(summary.portals[0].assessment)
    let report = try ReportDocument(workplace.read("out/\(best.report)/report.json"))
    #expect(report.score.points == best.points && report.site.host == best.host && report.crawl.pages == best.pages)
    #expect(summary.totals.met == summary.portals.reduce(0) { $0 + ($1.assessment?.met ?? 0) })

    let table = String(decoding: try workplace.read("out/batch-tinh/latest/summary.csv"), as: UTF8.self)
    #expect(table.utf8.split(separator: UInt8(ascii: "\n")).count == 5)
    #expect(table.contains("\(rich.address),\"Giàu, có\",thcs-giau.edu.vn,school,"))
    #expect(ended.errors.split(separator: "\n").count == 4, "\(ended.errors)")
    #expect(ended.output.contains("4 cổng · đánh giá được 2 · không đánh giá được 2"))
  }

  @Test func theSameCommandGoesOnWhereABatchWasCutOff() async throws {
    let whole = try await run(both, [rich, poor])
    #expect(whole.status == 0, "\(whole.errors)")
    let requests = (rich: rich.server.log.count, poor: poor.server.log.count)

    // As a kill leaves it: no summary, and of the journal's last line the beginning.
    let folder = "out/batch-tinh/latest"
    try FileManager.default.removeItem(atPath: workplace.file("\(folder)/summary.json"))
    let journal = String(decoding: try workplace.read("\(folder)/portals.jsonl"), as: UTF8.self)
    let lines = journal.split(separator: "\n")
    let isRichDone = lines[1].contains(rich.host)
    try workplace.write("\(lines[0])\n\(lines[1])\n\(lines[2].prefix(40))", to: "\(folder)/portals.jsonl")

    let again = try await run(both, [rich, poor])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try summary().portals.map(\.line) == [3, 2])
    #expect((rich.server.log.count == requests.rich) == isRichDone)
    #expect((poor.server.log.count == requests.poor) == !isRichDone)
    #expect(workplace.entries(below: "out/batch-tinh").filter { !$0.contains("/") }.count == 2)

    let anew = try await run(both, [rich, poor], "--max-pages", "5")
    #expect(anew.status == 0)
    #expect(poor.server.log.count > requests.poor)
  }

  @Test func theStatusTellsTheWorst() async throws {
    #expect(try await run(both, [rich, poor], "--fail-under", "30").status == 1)
    poor.server.stop()
    let none = try await run("url\n\(poor.address)\n", [poor])
    #expect(none.status == 3)
    expectOnlyWords(none.errors)
  }

  @Test func everyMistakeInAListIsToldBeforeAnythingIsFetched() async throws {
    let list = "url,profile\n\(rich.address),school\nkhông phải,school\nb.vn,mầm non\n\(rich.address),\n"
    let ended = try await run(list, [rich])
    expect(
      ended, status: 2,
      tells: [
        "tinh.csv, dòng 3, cột 1: “không phải” không phải là địa chỉ", "dòng 4, cột 6: không có loại đơn vị “mầm non”",
        "dòng 5, cột 1: “\(rich.address)” đã có ở dòng 2",
      ])
    #expect(rich.server.log.isEmpty)
    #expect(workplace.entries(below: "out") == [])
  }
}
