import AuditModel
import Testing

@testable import Reporting

struct TerminalSummaryTests {
  let messages: Messages

  init() throws { messages = try Repository.messages() }

  private func text(_ report: Report, _ language: ReportLanguage = .vi, width: Int = 80, color: Bool = false) -> String
  {
    TerminalSummary.text(
      of: report, messages: messages, language: language, width: width, color: color,
      reportPath: "reports/thcs-phuong-mai.edu.vn/latest/report.html")
  }

  @Test(arguments: ReportLanguage.allCases, [20, 40, 80, 200])
  func itFitsTheTerminal(_ language: ReportLanguage, _ width: Int) {
    for report in [Report.school, .sample()] {
      let lines = text(report, language, width: width).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast()
      #expect(lines.count <= TerminalSummary.mostLines)
      for line in lines.dropLast() { #expect(line.count <= max(width, 40), "\(line)") }
    }
  }

  @Test func itSaysWhatMatters() {
    let summary = text(.school, width: 120)
    for part in [
      "Trường Trung học cơ sở Phượng Mai", "https://thcs-phuong-mai.edu.vn/", "01/11/2026", "Trung bình – Khá",
      "Mất điểm nhiều nhất", "Nên sửa gì trước", "cần người xem", "reports/thcs-phuong-mai.edu.vn/latest/report.html",
      "Dừng vì đã đạt giới hạn số trang.",
    ] {
      #expect(summary.contains(part), "\(part)")
    }
  }

  @Test func colourIsLeftOutWhereItIsNotUnderstood() {
    #expect(!text(.school).contains("\u{1B}"))
    #expect(text(.school, color: true).contains("\u{1B}[32m█"))
  }

  @Test func aPageCannotDriveTheTerminal() {
    let hostile = "Tên\u{1B}]0;x\u{7}\r\n\u{202E}giả"
    var report = Report.school
    report.site.name = hostile
    report.obligations = [.sample("9.1.x", .missing, reason: hostile, advice: hostile)]
    let summary = text(report, color: false)
    for character in ["\u{1B}", "\u{7}", "\r", "\u{202E}"] { #expect(!summary.contains(character)) }
    #expect(summary.split(separator: "\n", omittingEmptySubsequences: false).count <= TerminalSummary.mostLines + 1)
  }
}
