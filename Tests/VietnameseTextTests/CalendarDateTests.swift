import Testing
import VietnameseText

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2020, 2, 29, true), (2021, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true), (2021, 0, 1, false),
    (2021, 4, 31, false), (0, 1, 1, false), (9999, 12, 31, true), (10_000, 1, 1, false),
  ])
  func theCalendar(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test func daysAreCountedFrom1970() {
    #expect(CalendarDate("1970-01-01")?.daysSince1970 == 0)
    #expect(CalendarDate("2000-03-01")?.daysSince1970 == 11_017)
    for days in stride(from: -700_000, through: 2_900_000, by: 997) {
      #expect(CalendarDate(daysSince1970: days)?.daysSince1970 == days)
    }
  }

  @Test(arguments: ["2021-9-05", "2021-09-5", "", "2021/09/05", "20210905", "2021-09-05T", "２０２１-09-05"])
  func onlyTheISOFormIsRead(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
