import AuditModel
public import VietnameseText

extension Catalogue {
  /// The citations of an obligation that hold on a day: of a law and the one that took its place, the one in force then.
  /// The catalogue's own law, and one that stands alone, are cited whatever the day.
  public func basis(of obligation: Obligation, on date: CalendarDate) -> [Obligation.Citation] {
    let cited = Set(obligation.basis.map(\.law))
    return obligation.basis.filter { citation in
      guard let law = laws.first(where: { $0.id == citation.law }), law.id != laws.first?.id else { return true }
      if let until = law.until, date >= until, let successor = law.successor, cited.contains(successor) { return false }
      let isLaterThanDate = date < law.from
      return !isLaterThanDate || cited.count == 1 || citation.from != nil
    }
  }

  /// Where the law asks for something, as a reader is told: `37/2020/TT-BGDĐT, Điều 9 khoản 1`.
  public func text(of citation: Obligation.Citation) -> String {
    let number = laws.first { $0.id == citation.law }?.number ?? citation.law
    return "\(number), \(citation.place)"
  }

  /// The laws that concern a body of that profile and were replaced by the day, each with what took its place.
  func replacedLaws(for profile: Profile, on date: CalendarDate) -> [(
    law: LawSource, until: CalendarDate, by: LawSource
  )] {
    laws.compactMap { law in
      guard let until = law.until, date >= until, law.applies.includes(profile),
        let successor = laws.first(where: { $0.id == law.successor })
      else { return nil }
      return (law, until, successor)
    }
  }

  /// The ids of the levels that a school may have.
  public var levelIDs: [String] { vocabulary.levels.map(\.id) }
}
