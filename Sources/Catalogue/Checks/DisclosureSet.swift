import AuditModel
import VietnameseText

/// One set of disclosures as a portal shows it.
struct DisclosureSet: Sendable {
  /// When it was published; nil where no date stands with it.
  let date: CalendarDate?
  /// The school years that it is of, by the year in which they begin.
  let schoolYears: [Int]
  let evidence: Evidence

  init(date: CalendarDate?, name: String, evidence: Evidence) {
    self.date = date
    self.evidence = evidence
    let named = SchoolYearScanner.mentions(in: name).map(\.value.start)
    if !named.isEmpty {
      schoolYears = named
    } else if let date {
      // What comes in summer belongs to the year that ends.
      schoolYears = [date.month > 7 ? date.year : date.year - 1]
    } else {
      // The set of a calendar year is due on 30 June of it, when a school year ends.
      schoolYears = YearScanner.mentions(in: name).map { $0.value - 1 }
    }
  }
}
