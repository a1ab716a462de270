import AuditModel
import Testing
import VietnameseText

@testable import Reporting

struct WordingTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (61.5, "61.5"), (61.666_666, "61.67"), (0.005, "0.01"), (0.004, "0"),
      (0.1 + 0.2, "0.3"), (100, "100"), (99.999, "100"), (1e-9, "0"), (1_234_567.05, "1234567.05"), (-2.5, "-2.5"),
    ] as [(Double, String)])
  func aNumberHasAtMostTwoDecimalsAndNoNoise(_ value: Double, _ text: String) {
    #expect(DecimalText.text(value) == text)
  }

  @Test(
    arguments: [
      (1_234_567.5, "1.234.567,5", "1,234,567.5"), (999, "999", "999"), (1000, "1.000", "1,000"),
      (61.25, "61,25", "61.25"),
    ] as [(Double, String, String)])
  func eachLanguageHasItsOwnMarks(_ value: Double, _ vi: String, _ en: String) {
    #expect(Wording(messages: Messages([:]), language: .vi).number(value) == vi)
    #expect(Wording(messages: Messages([:]), language: .en).number(value) == en)
  }

  @Test(arguments: [
    ("2026-11-01T16:59:59Z", "01/11/2026 23:59"), ("2026-11-01T17:00:00Z", "02/11/2026 00:00"),
    ("2025-12-31T18:05:09Z", "01/01/2026 01:05"), ("2024-02-28T20:30:00Z", "29/02/2024 03:30"),
  ])
  func aMomentIsToldInTheTimeOfVietNam(_ utc: String, _ text: String) throws {
    let instant = try #require(Instant(utc))
    #expect(Wording(messages: Messages([:]), language: .vi).moment(instant) == text)
  }

  @Test func aDayIsDayMonthYear() throws {
    let date = try #require(CalendarDate("2026-03-09"))
    for language in ReportLanguage.allCases {
      #expect(Wording(messages: Messages([:]), language: language).day(date) == "09/03/2026")
    }
  }

  @Test(arguments: [(0, "0 B"), (999, "999 B"), (1500, "1,5 kB"), (48_312_904, "48,3 MB"), (2_000_000_000, "2 GB")])
  func anAmountOfDataHasAFittingUnit(_ bytes: Int, _ text: String) {
    #expect(Wording(messages: Messages([:]), language: .vi).volume(bytes) == text)
  }
}
