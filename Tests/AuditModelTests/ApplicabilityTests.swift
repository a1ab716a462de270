import AuditModel
import Testing

@Suite struct ApplicabilityTests {
  @Test(arguments: [
    (Applicability.agency, [Profile.department, .office]), (.department, [.department]), (.school, [.school]),
    (.all, [.department, .office, .school]),
  ])
  func itNamesTheBodiesThatHaveTheObligation(applies: Applicability, profiles: [Profile]) {
    #expect(Profile.allCases.filter(applies.includes) == profiles)
  }

  @Test func onlyWhatTheLawObligesIsScored() {
    #expect(Level.allCases.filter(\.isScored) == [.mandatory, .conditional])
  }

  @Test func verdictsKnowWhatTheyDoToTheTotal() {
    #expect(Verdict.allCases.filter(\.isUnknown) == [.unreadable, .notAssessed])
    #expect(Verdict.allCases.filter { !$0.isInTotal } == [.notApplicable, .manual])
  }
}
