import AuditModel

/// The answer of a check: a verdict with its reason and proofs, before points are given.
struct Judgement: Sendable {
  /// `verdict` or `verdict.reason`, such as `partial.few-units`; the catalogue has its text.
  let code: String
  /// What the reason's text needs, by name.
  var values: [String: LocalizedText]
  /// The measured share of a partial, 0...1; nil where nothing was measured.
  var share: Double?
  /// The proofs, best first.
  var evidence: [Evidence]

  init(
    _ code: String, values: [String: LocalizedText] = [:], share: Double? = nil, evidence: [Evidence] = []
  ) {
    self.code = code
    self.values = values
    self.share = share
    self.evidence = evidence.first(Inspection.evidenceLimit)
  }

  /// The same with other proofs.
  func showing(_ evidence: [Evidence]) -> Judgement {
    Judgement(code, values: values, share: share, evidence: evidence)
  }

  /// The verdict that the code begins with.
  var verdict: Verdict {
    guard let verdict = ReasonCode.verdict(of: code) else {
      preconditionFailure("A reason code begins with a verdict; “\(code)” does not.")
    }
    return verdict
  }
}

extension [Evidence] {
  /// A few of many proofs of the same kind.
  var examples: [Evidence] { first(Inspection.exampleLimit) }
}

extension Sequence<Evidence> {
  /// The first ones, each once.
  func first(_ limit: Int) -> [Evidence] {
    var first: [Evidence] = []
    for one in self where !first.contains(one) {
      first.append(one)
      if first.count == limit { break }
    }
    return first
  }
}
