import AuditModel
import VietnameseText

/// Questions and answers with citizens: a form to ask by, answered questions, or an address named for it.
struct DialogueCheck: Check {
  static let kind = "dialogue"
  static let codes: Set<String> = ["met.form", "met.answered", "partial.empty-section", "missing.none"]

  let interest: PhraseList
  private let named: PhraseList
  /// Names that say so little that they must be all of a page's name ("góp ý"): a page called so may be about anything
  /// else, and shows by a form or by answers that it is none of that.
  private let called: PhraseList
  private let answers: PhraseList
  /// What lists of frequent questions are called, which the body itself asks and answers.
  private let frequent: PhraseList
  private let contact: PhraseList

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    self.named = named
    called = reader.phrases("called")
    interest = named.union(called)
    answers = reader.phrases("answers")
    frequent = reader.phrases("frequent")
    contact = reader.phrases("contact")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    var best = Judgement("missing.none")
    for (place, candidate) in inspection.candidates(named: interest).enumerated() {
      if place >= Candidates.few, best.verdict != .missing { break }
      guard inspection.otherBody(in: candidate) == nil else { continue }
      let judgement = judge(candidate, inspection)
      if judgement.rank > best.rank { best = judgement }
    }
    if best.verdict != .met {
      // A form to write by stands on the contact page of many portals.
      for candidate in inspection.candidates(named: contact) where !candidate.isSection {
        if let met = form(on: candidate, inspection) { return met }
      }
    }
    return best
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let sections = inspection.candidates(named: interest).map { candidate in
      Consideration(candidate, inspection) { judge($0, inspection) }
    }
    return sections
      + inspection.candidates(named: contact).compactMap { candidate in
        form(on: candidate, inspection).map { Consideration(candidate, .judged($0)) }
      }
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    guard !candidate.hits(inspection).contains(named) else { return judge(named: candidate, inspection) }
    guard !candidate.isSection, candidate.hits(inspection).strength(of: called) >= PageLabel.wholeName else {
      return Judgement("missing.none")
    }
    let judgement = judge(named: candidate, inspection)
    return judgement.verdict == .partial ? Judgement("missing.none", evidence: judgement.evidence) : judgement
  }

  private func judge(named candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let page = candidate.page
    if let met = form(on: candidate, inspection) { return met }
    let answered = candidate.blocks.filter { page.hits[$0].contains(answers) && page.facts.blocks[$0].wordCount >= 5 }
    if !answered.isEmpty, candidate.words >= 60 {
      return Judgement(
        "met.answered", values: ["count": .same(answered.count)],
        evidence: answered.prefix(3).map { inspection.evidence(page, page.facts.blocks[$0].text) })
    }
    if candidate.strength >= 0.5 {
      let told = inspection.answers(in: candidate, openings: answers, frequent: frequent)
      if !told.isEmpty {
        return Judgement("met.answered", values: ["count": .same(told.count)], evidence: Array(told.prefix(3)))
      }
    }
    let label = inspection.evidence(page, candidate.label)
    if page.needsBrowser { return Judgement("not-assessed.needs-browser", evidence: [label]) }
    // A news item that happens to speak of questions is no section for them.
    guard candidate.strength >= 0.5, !candidate.isSection else { return Judgement("missing.none", evidence: [label]) }
    return Judgement("partial.empty-section", evidence: [label])
  }

  private func form(on candidate: Candidate, _ inspection: Inspection) -> Judgement? {
    guard !candidate.isSection, let form = candidate.page.facts.forms.first(where: isQuestionForm) else { return nil }
    let words = (form.buttons + form.fields.map(\.label)).filter { !$0.isEmpty }.joined(separator: " | ")
    return Judgement(
      "met.form", evidence: [inspection.evidence(candidate.page, words.isEmpty ? candidate.label : words, .form)])
  }

  /// A form with room for a question and a way to answer it; a search, a login or a comment on an item is none.
  private func isQuestionForm(_ form: Form) -> Bool {
    let types = form.fields.map(\.type)
    // Some software puts a whole page, its login included, into one form.
    guard types.contains("textarea"), !types.contains("password") || form.fields.count >= 5 else { return false }
    return form.fields.count >= 2 && !form.fields.contains { $0.name.utf8Contains("comment") }
  }
}
