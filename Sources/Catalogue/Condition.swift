import AuditModel

/// What must hold of a body for an obligation to be due ("nếu có"): its level, or a page on its portal. Without either
/// the obligation is due only where something answers it.
struct Condition: Sendable {
  /// The ids of the levels for which it is due.
  let levels: Set<String>
  /// What pages are called where it is due.
  let named: PhraseList

  init(_ reader: inout CheckReader) {
    levels = Set(reader.texts("levels"))
    named = reader.phrases("named")
  }

  /// The same judgement, unless it says "missing" of what is not due, or may not be.
  func qualified(_ judgement: Judgement, _ inspection: Inspection) -> Judgement {
    // What may be kept elsewhere is not asked for where it is not due.
    guard judgement.verdict == .missing || judgement.code == "not-assessed.kept-elsewhere", !isTold(by: inspection)
    else { return judgement }
    if !levels.isEmpty {
      guard let level = inspection.level else { return Judgement("not-assessed.condition") }
      if !levels.isDisjoint(with: level.parts) { return judgement }
    }
    return Judgement("not-applicable.condition")
  }

  /// Whether a page of the body's own is called so. Words in passing would not do: news tells what others have, or what
  /// the body has not.
  private func isTold(by inspection: Inspection) -> Bool {
    inspection.candidates(named: named).contains { !$0.isSection && inspection.otherBody(in: $0) == nil }
  }
}
