import AuditModel

/// Points for verdicts: every clause weighs what the rules say, its obligations share that evenly, and the whole makes
/// 100. What leaves the total leaves it before points are shared out.
struct Scoring {
  let rules: ScoringRules

  /// The points of one obligation.
  struct Points {
    var points = 0.0
    var low = 0.0
    var high = 0.0
    var max = 0.0
  }

  /// Points by the index of the judged obligation.
  func points(of judged: [JudgedObligation]) -> [Points] {
    let counted = judged.indices.filter { judged[$0].isScored }
    var members: [String: Int] = [:]
    for index in counted { members[judged[index].obligation.clause, default: 0] += 1 }
    let total = members.keys.sorted().reduce(0) { $0 + rules.weight(of: $1) }
    guard total > 0 else { return judged.map { _ in Points() } }
    return judged.map { one in
      guard one.isScored, let count = members[one.obligation.clause] else { return Points() }
      let max = 100 * rules.weight(of: one.obligation.clause) / total / Double(count)
      let points = max * share(of: one.judgement)
      return Points(points: points, low: points, high: one.judgement.verdict.isUnknown ? max : points, max: max)
    }
  }

  private func share(of judgement: Judgement) -> Double {
    switch judgement.verdict {
    case .met: 1
    case .partial: judgement.share ?? rules.partialShare
    case .missing, .unreadable, .notAssessed, .notApplicable, .manual: 0
    }
  }

  /// The score of a whole.
  func score(_ points: [Points]) -> Report.Score {
    let low = points.reduce(0) { $0 + $1.low }
    let high = points.reduce(0) { $0 + $1.high }
    let max = points.reduce(0) { $0 + $1.max }
    let worst = rules.band(of: max > 0 ? low / max * 100 : 0)
    let best = rules.band(of: max > 0 ? high / max * 100 : 0)
    let band = worst == best ? worst : LocalizedText(vi: "\(worst.vi) – \(best.vi)", en: "\(worst.en) – \(best.en)")
    return Report.Score(
      points: Self.rounded(low), low: Self.rounded(low), high: Self.rounded(high), max: Self.rounded(max), band: band)
  }

  /// To two decimals, as all reports show them.
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
