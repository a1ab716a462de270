import AuditModel
import Testing
import VietnameseText

@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_793_491_199, "2026-10-31T23:59:59Z"), (4_102_444_800, "2100-01-01T00:00:00Z"),
  ])
  func aMomentIsWrittenAndReadAgain(seconds: Int64, text: String) {
    #expect(Instant(secondsSince1970: seconds).description == text)
    #expect(Instant(text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "", "2026-10-31", "2026-10-31T23:59:59", "2026-10-31T24:00:00Z", "2026-02-30T00:00:00Z", "2026-10-31 23:59:59Z",
    "2026-10-31T23:60:00Z", "x026-10-31T23:59:59Z",
  ])
  func otherFormsAreNotRead(text: String) { #expect(Instant(text) == nil) }

  @Test func theDayInVietnamBeginsSevenHoursEarlier() {
    #expect(Instant("2026-10-31T16:59:59Z")?.vietnamDate.description == "2026-10-31")
    #expect(Instant("2026-10-31T17:00:00Z")?.vietnamDate.description == "2026-11-01")
  }
}
