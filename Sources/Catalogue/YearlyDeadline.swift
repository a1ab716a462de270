import AuditModel
import VietnameseText

/// A day of every year by which the law wants something published.
struct YearlyDeadline: Sendable {
  /// The code of the finding that tells of it.
  let code: String
  /// The law that sets it.
  let basis: Obligation.Citation
  /// To whom it applies.
  let applies: Applicability
  let month: Int
  let day: Int

  /// A finding where the day comes soon for a body to which it applies, and the law is in force by then.
  func finding(_ inspection: Inspection, laws: [LawSource]) -> Finding? {
    guard applies.includes(inspection.profile), let law = laws.first(where: { $0.id == basis.law }) else { return nil }
    let years = [inspection.auditDate.year, inspection.auditDate.year + 1]
    let next = years.compactMap { CalendarDate(year: $0, month: month, day: day) }.first { $0 >= inspection.auditDate }
    guard let next, law.from <= next, law.until.map({ next < $0 }) ?? true else { return nil }
    return inspection.lapse(code, on: next, values: ["basis": "\(law.number), \(basis.place)"])
  }
}
