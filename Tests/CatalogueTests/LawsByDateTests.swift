import AuditModel
import Testing
import VietnameseText

@testable import Catalogue

/// By which law an obligation is judged on a day.
@Suite struct LawsByDateTests {
  private let catalogue = RealCatalogue.catalogue

  private func laws(_ id: String, on date: String) throws -> [String] {
    catalogue.basis(of: try #require(catalogue.obligation(id)), on: try #require(CalendarDate(date))).map(\.law)
  }

  @Test(arguments: [
    ("9.7.finance", "2024-07-18", ["tt37-2020", "tt36-2017"]),
    ("9.7.finance", "2024-07-19", ["tt37-2020", "tt09-2024"]),
    ("9.7.organisation", "2022-01-01", ["tt37-2020"]), ("9.7.organisation", "2026-01-01", ["tt37-2020", "tt09-2024"]),
    ("9.7.deadline", "2022-01-01", ["tt37-2020", "tt09-2024"]), ("9.1.history", "2017-01-01", ["tt37-2020"]),
  ])
  func theLawOfTheDayIsCited(id: String, date: String, laws: [String]) throws {
    #expect(try self.laws(id, on: date) == laws)
  }

  @Test(arguments: [
    (Profile.school, "2024-07-18", []), (.school, "2026-11-01", ["tt36-2017"]),
    (.department, "2024-01-01", []), (.department, "2024-06-01", ["tt32-2017"]),
    (.department, "2026-11-01", ["nd42-2022", "tt32-2017"]),
  ])
  func replacedLawsAreTold(profile: Profile, date: String, ids: [String]) throws {
    let replaced = catalogue.replacedLaws(for: profile, on: try #require(CalendarDate(date)))
    #expect(replaced.map(\.law.id) == ids)
  }
}
