import AuditModel
import Testing

@testable import Reporting

/// The texts of rules/messages/report.yaml and the keys that the program asks for are the same set.
struct MessagesTests {
  @Test func everyTextIsThereInBothLanguages() throws {
    for (key, text) in try Repository.messages().texts {
      #expect(key.hasPrefix("report."))
      #expect(!text.vi.isEmpty && !text.en.isEmpty, "\(key)")
      #expect(places(text.vi) == places(text.en), "\(key)")
    }
  }

  @Test func noKeyLacksATextAndNoTextLacksAUse() throws {
    let written = Set(try Repository.messages().texts.keys)
    let asked = everyKeyThatIsAsked()
    #expect(asked.subtracting(written).sorted() == [])
    #expect(written.subtracting(asked).sorted() == [])
  }

  /// Without texts every key shows itself as ⟦key⟧, so that the outputs name the keys they ask for.
  private func everyKeyThatIsAsked() -> Set<String> {
    let messages = Messages([:])
    var text = ""
    for report in variants {
      text += String(decoding: HTMLReport.bytes(of: report, messages: messages, language: .vi), as: UTF8.self)
      text += TerminalSummary.text(
        of: report, messages: messages, language: .vi, width: 9999, color: false, reportPath: "")
    }
    return Set(text.split(separator: "⟦").dropFirst().compactMap { $0.split(separator: "⟧").first.map(String.init) })
  }

  /// Reports that between them show everything that a report can show.
  private var variants: [Report] {
    let stops: [CrawlSummary.Stop] = [
      .finished, .nothingPromising, .pageLimit, .timeLimit, .byteLimit, .interrupted, .startUnreachable, .blocked,
      .crashed,
    ]
    var reports = [Report.school] + stops.map { Report.sample(stopped: $0) }
    reports += Profile.allCases.map { Report.sample(profile: $0, source: .given) }
    reports += Level.allCases.map { Report.sample(obligations: [.sample(level: $0)]) }
    reports.append(.sample(score: .init(points: 1, low: 1, high: 1, max: 100, band: .both("b"))))
    let parts = [Evidence.Part.sheet, .slide].map { Evidence.sample("a", kind: .document, page: 2, part: $0) }
    reports.append(.sample(obligations: [.sample(evidence: parts)]))
    for scope in [Scope.path("/a/"), .query(name: "a", value: "b")] {
      var report = Report.sample()
      report.crawl.scope = scope
      reports.append(report)
    }
    return reports
  }

  private func places(_ text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }
}
