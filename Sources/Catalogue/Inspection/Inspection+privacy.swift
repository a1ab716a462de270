import AuditModel
import WebAddress

extension Inspection {
  /// Personal data that pages and documents show. Nobody's data is quoted: the page is named, and how many people it is
  /// about.
  var privacyFindings: [Finding] {
    let shown = Shares.map(distinctPages + documents) { ($0, PersonalData(on: $0, self)) }
    func finding(_ code: String, _ people: KeyPath<PersonalData, Int>, least: Int) -> Finding? {
      let pages = shown.filter { $0.1[keyPath: people] >= least }
      guard let worst = pages.max(by: { $0.1[keyPath: people] < $1.1[keyPath: people] }) else { return nil }
      return Finding(
        code: code, severity: .serious, url: worst.0.address,
        values: ["count": String(pages.count), "people": String(worst.1[keyPath: people])])
    }
    return [
      finding("personal-birth-dates", \.birthDates, least: PersonalData.leastChildren),
      finding("personal-identity-numbers", \.identityNumbers, least: 1),
      finding("personal-parent-telephones", \.parentTelephones, least: PersonalData.leastParents),
    ].compactMap { $0 }
  }
}
