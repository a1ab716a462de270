import Foundation
import Testing

/// What a run writes, where, and in which language.
@Suite(.timeLimit(.minutes(3))) struct OutputTests {
  @Test func standardOutputHasTheSummaryAndNothingElse() async throws {
    let run = try await SampleRun()
    let lines = run.ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Trường THCS Hoa Sen")
    #expect(lines.count <= 26)
    #expect(lines.suffix(2).first?.hasSuffix("\(run.folder)/report.html") == true)
    #expect(lines.last == "")
    #expect(!run.ended.output.contains("\u{1B}"))
    expectOnlyWords(run.ended.output)
  }

  @Test func progressIsPlainLinesWhereNobodyWatches() async throws {
    let run = try await SampleRun()
    let lines = run.ended.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.dropLast().count >= 1)
    #expect(lines.dropLast().allSatisfy { $0.contains(" trang · ") })
    #expect(!run.ended.errors.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test func latestLeadsToTheNewestRun() async throws {
    let run = try await SampleRun()
    let latest = run.workplace.file("out/\(SampleRun.host)/latest")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: latest) == "20261101T000000Z")
    #expect(run.workplace.has("out/\(SampleRun.host)/latest/report.html"))
    let expected = ["facts.sqlite", "report.html", "report.json", "responses.warc.gz", "run.sqlite"]
    #expect(run.workplace.entries(below: run.name) == expected)
  }

  @Test(arguments: ["html", "json"]) func onlyTheFormatThatIsAskedForIsWritten(_ format: String) async throws {
    let run = try await SampleRun("--format", format)
    #expect(run.ended.status == 0)
    let files = run.workplace.entries(below: run.name).filter { $0.hasPrefix("report") }
    #expect(files == ["report." + format])
    #expect(run.ended.output.hasSuffix("/report.\(format)\n"))
  }

  @Test func englishIsWrittenOnRequest() async throws {
    let run = try await SampleRun("--lang", "en")
    #expect(run.ended.output.contains("Report: "))
    #expect(run.ended.errors.contains(" pages · "))
    let html = String(decoding: try run.workplace.read(run.name + "/report.html"), as: UTF8.self)
    #expect(html.contains("<html lang=\"en\""))
    #expect(try run.report().findings.allSatisfy { !$0.message.contains("trang") })
  }

  @Test(arguments: [("100", Int32(1)), ("0", 0)])
  func tooFewPointsEndWithStatus1AndAReport(_ least: String, _ status: Int32) async throws {
    let run = try await SampleRun("--fail-under", least)
    #expect(run.ended.status == status)
    #expect(try run.report().score.points > 0)
    let judged = try await PortalAuditProcess.run(
      ["audit", run.folder, "--fail-under", least] + SampleRun.judging)
    #expect(judged.status == status)
  }

  @Test func rulesShowListsAllObligationsAndTellsOfOne() async throws {
    let all = try await PortalAuditProcess.run("rules", "show")
    #expect(all.status == 0)
    #expect(all.errors == "")
    #expect(all.output.split(separator: "\n").count == 142)
    #expect(all.output.contains("9.1.org-chart"))
    let vi = try await PortalAuditProcess.run("rules", "show", "9.1.org-chart")
    #expect(vi.output.hasPrefix("9.1.org-chart — Sơ đồ, cơ cấu tổ chức\nCăn cứ: 37/2020/TT-BGDĐT"), "\(vi.output)")
    let en = try await PortalAuditProcess.run("rules", "show", "9.1.org-chart", "--lang", "en")
    #expect(en.output.hasPrefix("9.1.org-chart — Organisation chart"))
    expectOnlyWords(all.output + vi.output + en.output)
  }
}
