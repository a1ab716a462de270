import AuditModel
import Testing

@testable import Reporting

struct ReportViewsTests {
  @Test func whatToMendComesByGainThenInTheOrderOfTheLaw() {
    let report = Report.sample(obligations: [
      .sample("9.1.a", .partial, points: 0.5), .sample("9.1.b", .missing), .sample("9.1.c", .met, points: 1),
      .sample("9.1.d", .missing, max: 3), .sample("9.1.e", .missing),
      .sample("10.1.f", .missing, level: .optional, max: 0),
      .sample("9.1.g", .notAssessed, max: 9),
    ])
    #expect(report.toMend.map(\.id) == ["9.1.d", "9.1.b", "9.1.e", "9.1.a"])
    #expect(report.toLookAt.map(\.id) == ["9.1.g"])
  }

  @Test func everyObligationIsCountedOnce() {
    let counts = Report.school.counts
    let sum =
      counts.met + counts.partial + counts.missing + counts.unknown + counts.notApplicable + counts.manual
      + counts.unscored
    #expect(sum == 142)
  }

  @Test func aClauseThatIsOnlyUnknownLosesNothing() {
    let clauses = [
      Report.Clause(id: "a", title: .both(""), points: 0, low: 0, high: 5, max: 5),
      Report.Clause(id: "b", title: .both(""), points: 1, low: 1, high: 2, max: 5),
      Report.Clause(id: "c", title: .both(""), points: 0, low: 0, high: 0, max: 4),
    ]
    #expect(Report.sample(clauses: clauses).losingClauses.map(\.id) == ["c", "b"])
  }
}
