import AuditModel
import VietnameseText

extension Inspection {
  /// The first block of a candidate that holds a phrase of the list, as a proof.
  func mention(of list: PhraseList, in candidate: Candidate) -> Evidence? {
    for index in candidate.blocks {
      if let mention = candidate.page.hits[index].first(of: list) {
        return evidence(candidate.page, candidate.page.facts.blocks[index].text, around: mention.range)
      }
    }
    return nil
  }

  /// The years that a candidate's text names, with the first places as proofs.
  func years(in candidate: Candidate) -> (values: Set<Int>, evidence: [Evidence]) {
    var values: Set<Int> = []
    var proofs: [Evidence] = []
    for index in candidate.blocks where !candidate.page.facts.blocks[index].isLinked {
      let text = candidate.page.facts.blocks[index].text
      let single = YearScanner.mentions(in: text).map { ($0.value, $0.range) }
      let dated = DateScanner.mentions(in: text).map { ($0.value.year, $0.range) }
      for (year, range) in single + dated where (1900...auditDate.year).contains(year) {
        if values.insert(year).inserted, proofs.count < 3 {
          proofs.append(evidence(candidate.page, text, around: range))
        }
      }
    }
    return (values, proofs)
  }

  /// Whether an address is one that the portal software ships with, or a reserved example.
  func isPlaceholder(_ email: EmailAddress) -> Bool {
    email.isPlaceholder || vocabulary.sampleMail.contains { $0 == email.text || $0 == email.domain }
  }
}
