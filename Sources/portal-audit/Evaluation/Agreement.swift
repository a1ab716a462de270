import AuditModel

/// How far a report agrees with a person's verdicts. Lines that the person could not decide are left out.
struct Agreement {
  /// One obligation seen by both.
  struct Pair {
    let id: String
    let truth: Truth
    let reported: String

    var isExact: Bool { truth.accepts(reported) }
    /// The worst defect: praised for what is not there.
    var isWronglyMet: Bool {
      truth.verdict == "missing" && (reported == "met" || reported == "partial") && !isExact
    }
    /// The other one: blamed for what is there.
    var isWronglyMissing: Bool {
      (truth.verdict == "met" || truth.verdict == "partial") && reported == "missing" && !isExact
    }
  }

  let pairs: [Pair]
  /// Obligations of the truth that the report does not have.
  let absent: [String]

  init(truth: [Truth], report: ReportedVerdicts) {
    let decidable = truth.filter(\.isDecidable)
    pairs = decidable.compactMap { line in
      report.verdicts[line.id].map { Pair(id: line.id, truth: line, reported: $0) }
    }
    absent = decidable.map(\.id).filter { report.verdicts[$0] == nil }
  }

  private init(pairs: [Pair], absent: [String]) {
    self.pairs = pairs
    self.absent = absent
  }

  /// The same for some obligations only.
  func limited(to isWanted: (String) -> Bool) -> Agreement {
    Agreement(pairs: pairs.filter { isWanted($0.id) }, absent: absent.filter(isWanted))
  }

  var exact: Int { pairs.count { $0.isExact } }
  var wronglyMet: [Pair] { pairs.filter(\.isWronglyMet) }
  var wronglyMissing: [Pair] { pairs.filter(\.isWronglyMissing) }

  /// How often a truth was reported as each verdict.
  func count(truth: String, reported: String) -> Int {
    pairs.count { $0.truth.verdict == truth && $0.reported == reported }
  }
}
