import AuditModel
import Testing
import VietnameseText

@testable import Catalogue

/// To which school year a set of disclosures belongs.
@Suite struct DisclosureSetTests {
  @Test(arguments: [
    ("Công khai năm học 2025-2026", nil, [2025]), ("Công khai năm học 2025 – 2026", "2026-09-10", [2025]),
    ("Công khai tài chính năm 2026", nil, [2025]), ("Công khai tài chính năm 2025", "2026-03-01", [2025]),
    ("Công khai chất lượng", "2026-06-18", [2025]), ("Công khai chất lượng", "2026-09-18", [2026]),
    ("Công khai chất lượng", nil, []),
  ])
  func aSetBelongsToASchoolYear(name: String, date: String?, years: [Int]) throws {
    let evidence = Evidence(
      url: SiteFixture.address("/"), quote: name, kind: .text, capturedAt: Instant(secondsSince1970: 0), sha256: "")
    let set = DisclosureSet(date: try date.map { try #require(CalendarDate($0)) }, name: name, evidence: evidence)
    #expect(set.schoolYears == years)
  }
}
