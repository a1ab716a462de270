import AuditModel
import Testing

@testable import Catalogue

@Suite struct ScoringTests {
  static let rules = ScoringRules(
    source: LocalizedText(vi: "", en: ""), defaultWeight: 1, weights: ["9.2": 3], partialShare: 0.5,
    bands: [(90, "A"), (50, "B"), (0, "C")].map { ScoringRules.Band(from: $0, title: .same($1)) })

  private func judged(_ clause: String, _ code: String, share: Double? = nil, level: Level = .mandatory)
    -> JudgedObligation
  {
    let text = LocalizedText.same("")
    return JudgedObligation(
      obligation: Obligation(
        id: clause + ".x", clause: clause, title: text, basis: [], level: level, applies: .school, why: text,
        look: text,
        advice: text, check: nil, condition: nil, reasons: [:], examples: []),
      judgement: Judgement(code, share: share))
  }

  private func score(_ all: [JudgedObligation]) -> Report.Score {
    let scoring = Scoring(rules: Self.rules)
    return scoring.score(scoring.points(of: all))
  }

  @Test func everythingMetIsAHundred() {
    let score = score([judged("9.1", "met"), judged("9.1", "met"), judged("9.2", "met")])
    #expect(score.points == 100 && score.low == 100 && score.high == 100 && score.max == 100)
    #expect(score.band == .same("A"))
  }

  @Test func clausesWeighWhatTheFileSays() {
    #expect(score([judged("9.1", "met"), judged("9.2", "missing")]).points == 25)
  }

  @Test func aPartialIsHalfOrWhatWasMeasured() {
    #expect(score([judged("9.1", "partial.some")]).points == 50)
    #expect(score([judged("9.1", "partial.years", share: 0.6)]).points == 60)
  }

  @Test func unknownsOpenTheInterval() {
    let score = score([judged("9.1", "met"), judged("9.1", "not-assessed.no-check"), judged("9.1", "unreadable.image")])
    #expect(score.low == 33.33 && score.high == 100)
    #expect(score.band == .same("C – A"))
  }

  @Test(arguments: ["not-applicable.not-in-force", "manual.person"])
  func whatLeavesTheTotalLeavesItBeforePointsAreShared(code: String) {
    let score = score([judged("9.1", "met"), judged("9.1", code), judged("9.3", code)])
    #expect(score.points == 100 && score.max == 100)
  }

  @Test(arguments: [Level.optional, .legacy, .manual])
  func someLevelsAreNeverScored(level: Level) {
    #expect(score([judged("9.1", "met"), judged("10", "missing", level: level)]).points == 100)
  }

  @Test func nothingScoredIsNoScore() {
    let score = score([judged("9.1", "manual.person")])
    #expect(score.points == 0 && score.max == 0)
  }

  @Test(arguments: [(89.994, "B"), (89.996, "A"), (90, "A"), (50, "B"), (49.99, "C"), (0, "C")])
  func aBandBeginsWhereTheShownScoreDoes(percentage: Double, band: String) {
    #expect(Self.rules.band(of: percentage) == .same(band))
  }
}
