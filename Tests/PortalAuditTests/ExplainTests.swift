import Foundation
import Testing

/// Why a verdict is what it is, as the built program tells it.
@Suite(.timeLimit(.minutes(3))) struct ExplainTests {
  private func explain(_ run: SampleRun, _ id: String, _ options: String...) async throws -> String {
    let ended = try await PortalAuditProcess.run(["explain", run.folder, id] + SampleRun.judging + options)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors == "")
    expectOnlyWords(ended.output)
    // Where the lines are broken does not matter here.
    return ended.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func aVerdictIsDefendedByItsClauseItsPagesAndTheirDigests() async throws {
    let run = try await SampleRun("--format", "json")
    let text = try await explain(run, "9.1.leader-emails")
    let parts = [
      "9.1.leader-emails — ", "Căn cứ: 37/2020/TT-BGDĐT, Điều 9", "Trường THCS Hoa Sen",
      "đánh giá theo ngày 01/11/2026", "KẾT LUẬN: ◐ ", "mã lý do: partial.some", "/ban-giam-hieu.html", "SHA-256",
      "Bộ quy tắc: tt37-2020", "ĐÃ TÌM Ở ĐÂU", "Tìm trang, đề mục hoặc liên kết có tên chứa: ", "CÁC TRANG ĐƯỢC TÍNH",
      "CÁCH KHẮC PHỤC",
    ]
    for part in parts { #expect(text.contains(part), "“\(part)” is not in:\n\(text)") }
    let places = parts.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places == places.sorted(), "\(text)")
    let report = try run.report()
    let proofs = report.obligations.first { $0.id == "9.1.leader-emails" }?.evidence ?? []
    #expect(!proofs.isEmpty && proofs.allSatisfy { text.contains($0.url) })
  }

  @Test func whatIsMissingIsExplainedByWhatCameClosest() async throws {
    let run = try await SampleRun("--format", "json")
    let vi = try await explain(run, "9.8.plan")
    let en = try await explain(run, "9.8.plan", "--lang", "en")
    let closest = try #require(vi.range(of: "TRANG GẦN ĐẠT NHẤT MÀ CHƯA ĐƯỢC TÍNH"))
    #expect(vi[closest.upperBound...].contains("/tuyen-sinh/ke-hoach-tuyen-sinh.html"))
    #expect(vi[closest.upperBound...].contains("tên khớp"))
    #expect(!vi.contains("CÁC TRANG ĐƯỢC TÍNH"))
    for part in ["VERDICT: ✗", "THE CLOSEST PAGE THAT DOES NOT COUNT", "name matches", "HOW TO MEND IT"] {
      #expect(en.contains(part), "“\(part)” is not in:\n\(en)")
    }
    #expect(try await explain(run, "9.8.notice").contains("Không trang nào có tên hoặc đề mục như vậy."))
  }

  @Test func everyPageIsListedOnlyWhereItIsAskedFor() async throws {
    let run = try await SampleRun("--format", "json")
    let some = try await explain(run, "9.2.news")
    let all = try await explain(run, "9.2.news", "--all")
    #expect(!all.contains("--all"))
    #expect(all.count >= some.count)
  }

  @Test func theSameRunIsExplainedByTheSameBytes() async throws {
    let run = try await SampleRun("--format", "json")
    let first = try await explain(run, "9.3.documents", "--all")
    #expect(try await explain(run, "9.3.documents", "--all") == first)
    #expect(run.workplace.entries(below: run.name).contains("report.json"))
  }

  @Test func everyObligationCanBeExplained() async throws {
    let run = try await SampleRun("--format", "json")
    for id in [
      "3.1.domain", "4.2.public-email", "7.3.author-source", "9.1.contact", "12.1.unicode", "12.5.rss",
      "9.5.consultation-list",
    ] {
      #expect(try await explain(run, id).contains("KẾT LUẬN: "))
    }
  }

  @Test(arguments: [
    (["9.1.org-chat"], "Không có nghĩa vụ “9.1.org-chat”. Gần nhất: 9.1.org-chart, "),
    (["9.1.org-chart", "--profile", "king"], "--profile king: không có loại đơn vị này"),
    (["9.1.org-chart", "--as-of", "today"], "--as-of today: không phải ngày"),
    (["9.1.org-chart"], "không phải dữ liệu đã lưu. Hãy đưa thư mục của một lần chạy"),
  ])
  func aMistakeIsToldWithWhatToDo(arguments: [String], words: String) async throws {
    let workplace = try Workplace()
    expect(
      try await PortalAuditProcess.run(["explain", workplace.path] + arguments), status: 2, tells: [words])
  }

  @Test func anObligationOfOtherBodiesIsToldSo() async throws {
    let run = try await SampleRun("--format", "json")
    let ended = try await PortalAuditProcess.run(["explain", run.folder, "8.1.org-chart"] + SampleRun.judging)
    expect(ended, status: 2, tells: ["Mục 8.1.org-chart áp dụng cho: "])
  }
}
