import AuditModel

/// Something that a portal need not show: what is found counts as met, else a person answers.
struct ManualCheck: Check {
  static let kind = "manual"
  static let codes: Set<String> = ["met.found", "manual.person"]

  let judgesPages = false
  let interest: PhraseList
  let needsWholeSite = false

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    for candidate in inspection.candidates(named: interest).prefix(10)
    where candidate.strength >= PageLabel.leastStrength && candidate.words >= 30
      && inspection.otherBody(in: candidate) == nil
    {
      return Judgement("met.found", evidence: [inspection.evidence(candidate.page, candidate.label)])
    }
    return Judgement("manual.person")
  }
}
