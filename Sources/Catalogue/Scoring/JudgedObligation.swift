import AuditModel

/// An obligation with the answer of its check.
struct JudgedObligation {
  let obligation: Obligation
  let judgement: Judgement

  var isScored: Bool { obligation.level.isScored && judgement.verdict.isInTotal }
}
