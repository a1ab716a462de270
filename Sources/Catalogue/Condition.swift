import AuditModel

/// What must hold of a body for an obligation to be due ("nếu có"): its level, or words on its portal. Without either
/// the obligation is due only where something answers it.
struct Condition: Sendable {
  /// The ids of the levels for which it is due.
  let levels: Set<String>
  /// Words that tell that it is due.
  let mentions: PhraseList

  init(_ reader: inout CheckReader) {
    levels = Set(reader.texts("levels"))
    mentions = reader.phrases("mentions")
  }

  /// The same judgement, unless it says "missing" of what is not due, or may not be.
  func qualified(_ judgement: Judgement, _ inspection: Inspection) -> Judgement {
    guard judgement.verdict == .missing, !isTold(by: inspection) else { return judgement }
    if !levels.isEmpty {
      guard let level = inspection.level else { return Judgement("not-assessed.condition") }
      if levels.contains(level.id) { return judgement }
    }
    return Judgement("not-applicable.condition")
  }

  private func isTold(by inspection: Inspection) -> Bool {
    guard !mentions.isEmpty else { return false }
    return inspection.distinctPages.contains { page in
      page.hits.indices.contains { index in
        // What other bodies do says nothing of this one.
        let block = page.facts.blocks[index]
        return page.hits[index].contains(mentions) && !block.isLinked && inspection.isOwn(block.text)
      }
    }
  }
}
