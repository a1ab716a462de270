import AuditModel
import VietnameseText
import WebAddress

/// A poll: one question with answers to choose from. A rating of an article, a search and a questionnaire that asks for
/// words are none.
struct PollCheck: Check {
  static let kind = "poll"
  static let codes: Set<String> = [
    "met.form", "met.link", "missing.none", "missing.empty", "missing.placeholder", "not-assessed.script",
  ]

  let interest: PhraseList
  /// The words of a button that casts a vote.
  private let votes: PhraseList
  /// Words beside choices that rate an article or belong to something else.
  private let excluding: PhraseList

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    interest = named
    votes = reader.phrases("votes")
    excluding = reader.phrases("excluding")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    for page in inspection.nearestFirst(inspection.distinctPages) {
      if let poll = page.facts.forms.first(where: { isPoll($0, on: page, inspection) }) {
        return judgement(on: poll, page, inspection)
      }
    }
    let candidates = inspection.candidates(named: interest).filter { candidate in
      candidate.strength >= PageLabel.leastStrength && inspection.otherBody(in: candidate) == nil
        && !candidate.hits(inspection).contains(excluding)
    }
    for candidate in candidates {
      let link = candidate.links.first {
        !$0.target.isSameSite(as: inspection.site.start) && !$0.target.isUnder(inspection.vocabulary.social)
          && !DocumentKind.isDocument($0.target)
      }
      if let link {
        let quote = link.text.isEmpty ? link.target.text : link.text
        return Judgement(
          "met.link",
          evidence: [inspection.evidence(candidate.page, quote, link.text.isEmpty ? .address : .link)])
      }
    }
    if let first = candidates.first {
      let label = inspection.evidence(first.page, first.label)
      if case .placeholder(let words) = first.substance(inspection, leastWords: 20) {
        return Judgement("missing.placeholder", values: ["words": .same(words)], evidence: [label])
      }
      return Judgement("missing.empty", evidence: [label])
    }
    return heading(inspection) ?? Judgement("missing.none")
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    // A poll beside every page is one poll; the page that a visitor comes upon first has it.
    var seen: Set<[Form.Field]> = []
    let forms = inspection.nearestFirst(inspection.distinctPages).compactMap { page -> Consideration? in
      guard let poll = page.facts.forms.first(where: { isPoll($0, on: page, inspection) }) else { return nil }
      let found = judgement(on: poll, page, inspection)
      let isFirst = seen.insert(poll.fields).inserted
      return Consideration(
        address: page.address, name: page.labels.first?.text ?? "",
        outcome: isFirst ? .judged(found) : .standsForAll(found))
    }
    guard forms.isEmpty else { return forms }
    let whole = judge(inspection)
    return whole.evidence.map { Consideration(address: $0.url, name: "", outcome: .judged(whole)) }
  }

  private func judgement(on poll: Form, _ page: InspectedPage, _ inspection: Inspection) -> Judgement {
    let words = (poll.fields.map(\.label) + poll.buttons).filter { !$0.isEmpty }.joined(separator: " | ")
    return Judgement("met.form", evidence: [inspection.evidence(page, words, .form)])
  }

  /// The name of a poll within what pages share, without answers: programs like to fill such a box by a script.
  private func heading(_ inspection: Inspection) -> Judgement? {
    let names = inspection.blocks.filter { $0.hits.strength(of: interest) >= 0.7 }.map {
      inspection.pages[$0.page].facts.blocks[$0.block].text
    }
    guard !names.isEmpty else { return nil }
    for page in inspection.nearestFirst(inspection.distinctPages) {
      for (index, block) in page.facts.blocks.enumerated()
      where !page.isOwn[index] && !block.isLinked && names.contains(block.text) {
        return Judgement("not-assessed.script", evidence: [inspection.evidence(page, block.text)])
      }
    }
    return nil
  }

  private func isPoll(_ form: Form, on page: InspectedPage, _ inspection: Inspection) -> Bool {
    let choices = form.fields.filter { $0.type == "radio" || $0.type == "checkbox" }
    guard choices.count >= 2, choices.count == form.fields.count else { return false }
    let words = (choices.map(\.label) + choices.map(\.name)).map { inspection.phrases.hits(in: $0) }
    guard !words.contains(where: { $0.contains(excluding) }), choices.contains(where: { !$0.label.isEmpty }) else {
      return false
    }
    if form.buttons.contains(where: { inspection.phrases.hits(in: $0).contains(votes) }) { return true }
    guard Set(choices.map(\.name)).count == 1 else { return false }
    return isNamed(form, on: page, inspection)
  }

  /// Whether the page, or a line closely above the form, is called a poll.
  private func isNamed(_ form: Form, on page: InspectedPage, _ inspection: Inspection) -> Bool {
    if page.labels.contains(where: { $0.names(interest) }) { return true }
    guard let block = form.block else { return false }
    return page.facts.blocks.indices.filter { $0 <= block + 1 }.suffix(Self.linesAbove).contains {
      inspection.phrases.hits(in: page.facts.blocks[$0].text).strength(of: interest) >= PageLabel.leastStrength
    }
  }

  /// A question stands between the name of a poll and its answers.
  private static let linesAbove = 4
}
