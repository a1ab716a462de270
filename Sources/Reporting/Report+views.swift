import AuditModel
import VietnameseText

extension Report {
  /// How many obligations came out how. Every obligation is counted once.
  struct Counts {
    /// Scored and proved.
    var met = 0
    /// Scored and there in part.
    var partial = 0
    /// Scored and not there.
    var missing = 0
    /// Scored and unknown.
    var unknown = 0
    /// Left out because a condition of the law does not hold.
    var notApplicable = 0
    /// For the inspection sheet.
    var manual = 0
    /// Reported without points.
    var unscored = 0
  }

  /// How many obligations came out how.
  var counts: Counts {
    obligations.reduce(into: Counts()) { counts, entry in
      switch entry.verdict {
      case .notApplicable: counts.notApplicable += 1
      case .manual: counts.manual += 1
      case _ where !entry.level.isScored: counts.unscored += 1
      case .met: counts.met += 1
      case .partial: counts.partial += 1
      case .missing: counts.missing += 1
      case .unreadable, .notAssessed: counts.unknown += 1
      }
    }
  }

  /// What can be mended, most points to be won first, then in the order of the law.
  var toMend: [Entry] {
    sortedByGain { ($0.verdict == .missing || $0.verdict == .partial) && $0.level.isScored }
  }

  /// What a person has to look at, most points at stake first, then in the order of the law.
  var toLookAt: [Entry] { sortedByGain { $0.verdict.isUnknown && $0.level.isScored } }

  /// The lines of the inspection sheet.
  var toInspect: [Entry] { obligations.filter { $0.verdict == .manual } }

  /// The scored clauses that lose points, most lost first, then in the order of the law.
  var losingClauses: [Clause] {
    clauses.enumerated().filter { $1.max > $1.high }
      .sorted { ($1.element.max - $1.element.high, $0.offset) < ($0.element.max - $0.element.high, $1.offset) }
      .map(\.element)
  }

  /// Findings that cannot wait.
  var urgent: [ReportedFinding] { findings.filter { $0.finding.severity == .serious } }

  /// What lapses or is due soon, the next day first.
  var lapses: [ReportedFinding] {
    findings.enumerated().filter { $1.finding.due != nil }
      .sorted {
        ($0.element.finding.due?.daysSince1970 ?? 0, $0.offset) < (
          $1.element.finding.due?.daysSince1970 ?? 0, $1.offset
        )
      }
      .map(\.element)
  }

  /// Whether the crawl saw all that it wanted to see.
  var isComplete: Bool { crawl.stopped == .finished || crawl.stopped == .nothingPromising }

  private func sortedByGain(_ isWanted: (Entry) -> Bool) -> [Entry] {
    obligations.enumerated().filter { isWanted($1) }
      .sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
      .map(\.element)
  }
}

extension Report.Entry {
  /// Points still to be won, to the hundredth so that equal gains stay in the order of the law.
  var gain: Double { ((max - points) * 100).rounded() / 100 }
}

extension Verdict {
  /// A sign that stands beside the word, so that a verdict is told without colour.
  var symbol: String {
    switch self {
    case .met: "✓"
    case .partial: "◐"
    case .missing: "✗"
    case .unreadable: "▨"
    case .notAssessed: "?"
    case .notApplicable: "–"
    case .manual: "✎"
    }
  }
}
