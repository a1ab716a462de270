import AuditModel
import VietnameseText
import WebAddress

/// Full-text search: a search form that answers. The crawl asks the start page's once for words that stand on every
/// education portal (`SearchProbe`); what it could not ask is not concluded.
struct SearchCheck: Check {
  static let kind = "search"
  static let codes: Set<String> = [
    "met", "partial.nothing-found", "missing.no-form", "not-assessed.no-answer", "not-assessed.unclear",
    "not-assessed.post", "not-assessed.script", "not-assessed.elsewhere",
  ]

  let judgesPages = false
  /// What a search is called.
  let interest: PhraseList
  /// The words that are searched for.
  private let asked: PhraseList
  /// Words of lines that say that nothing was found.
  private let nothing: PhraseList

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    interest = named
    asked = reader.builder.list([SearchProbe.phrase])
    nothing = reader.phrases("nothing")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    if let page = inspection.site.searchPage { return judge(answer: page, inspection) }
    if let start = inspection.startPage, let address = SearchProbe.address(of: start.facts) {
      let form = Evidence(
        url: start.address, quote: address.text, kind: .address, capturedAt: start.facts.capturedAt,
        sha256: start.facts.sha256, isUnverified: start.facts.isUnverified)
      return Judgement("not-assessed.no-answer", values: ["address": .same(address.text)], evidence: [form])
    }
    return form(inspection) ?? Judgement("missing.no-form")
  }

  // MARK: The answer

  /// Whether the answer bids to wait for a script, which nobody here runs.
  private func waits(_ answer: PageFacts, _ inspection: Inspection) -> Bool {
    let waiting = inspection.vocabulary.conditions.waiting
    let frame = frame(inspection)
    return answer.blocks.contains { block in
      block.wordCount <= 12 && !frame.contains(block.text) && inspection.phrases.hits(in: block.text).contains(waiting)
    }
  }

  private func judge(answer: PageFacts, _ inspection: Inspection) -> Judgement {
    if answer.needsBrowser || waits(answer, inspection) {
      return Judgement("not-assessed.script", evidence: [proof(answer, answer.title)])
    }
    let start = Set(inspection.startPage?.facts.blocks.map(\.text) ?? [])
    if answer.blocks.allSatisfy({ start.contains($0.text) }) {
      return Judgement("not-assessed.unclear", evidence: [proof(answer, answer.title)])
    }
    let frame = frame(inspection)
    let own = answer.blocks.indices.filter { !frame.contains(answer.blocks[$0].text) }
    let links = ownLinks(of: answer, own: own, inspection)
    let isSilent = !own.contains { saysNothing(answer.blocks[$0], inspection) }
    let told = isSilent ? titles(links, inspection) : (found: [], read: 0)
    // The newest items, which an answer shows that found nothing or did not ask, may have the words too.
    let isResult = told.found.count >= Self.fewestTitles && told.found.count == told.read
    let results = shown(links, in: answer, own: own, inspection)
    let found = results.isEmpty && isResult ? told.found : results
    if !found.isEmpty {
      return Judgement(
        "met", values: ["phrase": .same(SearchProbe.phrase), "count": .same(found.count)],
        evidence: found.prefix(3).map { proof(answer, $0) })
    }
    guard told.found.isEmpty else { return Judgement("not-assessed.unclear", evidence: [proof(answer, answer.title)]) }
    // A frame with nothing in it may be filled by a script, and results in another form than links can be told by nobody.
    let said = own.filter { !answer.blocks[$0].isLinked }
    let holds = !inspection.pages(with: asked).isEmpty
    guard let first = said.first, holds, !said.contains(where: { isLong(answer.blocks[$0]) }) else {
      return Judgement("not-assessed.unclear", evidence: [proof(answer, answer.title)])
    }
    // The longest line says it; the others are headings and controls.
    let quote = said.max { answer.blocks[$0].wordCount < answer.blocks[$1].wordCount } ?? first
    return Judgement(
      "partial.nothing-found", values: ["phrase": .same(SearchProbe.phrase)],
      evidence: [proof(answer, answer.blocks[quote].text)])
  }

  /// Text of such length is not a notice that nothing was found.
  private func isLong(_ block: Block) -> Bool { block.wordCount > 40 }

  private func proof(_ page: PageFacts, _ quote: String) -> Evidence {
    Evidence(
      url: page.address, quote: quote.excerpt(around: 0..<0, limit: Inspection.quoteLength), kind: .text,
      capturedAt: page.capturedAt, sha256: page.sha256, isUnverified: page.isUnverified)
  }

  /// What pages share, and what the portal says for addresses that do not exist.
  private func frame(_ inspection: Inspection) -> Set<String> {
    var frame: Set<String> = []
    for page in inspection.pages {
      for index in page.facts.blocks.indices where !page.isOwn[index] { frame.insert(page.facts.blocks[index].text) }
    }
    if let lost = inspection.site.notFoundPage { frame.formUnion(lost.blocks.map(\.text)) }
    return frame
  }

  /// The texts of the links that have the words searched for in them or beside them.
  private func shown(_ links: [Link], in answer: PageFacts, own: [Int], _ inspection: Inspection) -> [String] {
    let asked = own.filter { inspection.phrases.hits(in: answer.blocks[$0].text).contains(self.asked) }
    return links.filter { link in
      guard let block = link.block else { return false }
      return asked.contains { (block...block + Self.snippetLines).contains($0) }
    }
    .map(\.text)
  }

  /// Many answers show no more than titles. The texts of links to pages that have the words, and to how many pages that
  /// were read the links lead.
  private func titles(_ links: [Link], _ inspection: Inspection) -> (found: [String], read: Int) {
    let read = links.compactMap { link in
      inspection.distinctPage(at: link.target).map { (text: link.text, isFound: holdsWords($0)) }
    }
    return (read.filter(\.isFound).map(\.text), read.count)
  }

  /// The links of an answer to other pages of the portal, each page once.
  private func ownLinks(of answer: PageFacts, own: [Int], _ inspection: Inspection) -> [Link] {
    let blocks = Set(own)
    var seen: Set<String> = []
    return answer.links.filter { link in
      link.block.map(blocks.contains) == true && !link.text.isEmpty && link.target.isSameSite(as: answer.address)
        && (link.target.path != answer.address.path || answer.address.path == "/")
        && link.target.identity != inspection.site.start.identity && seen.insert(link.target.identity).inserted
    }
  }

  /// Whether a line says that nothing was found. Longer ones are of what was.
  private func saysNothing(_ block: Block, _ inspection: Inspection) -> Bool {
    guard !block.isLinked, block.wordCount <= Self.wordsOfNotice else { return false }
    let hits = inspection.phrases.hits(in: block.text)
    return hits.contains(inspection.vocabulary.placeholders) || hits.contains(nothing)
  }

  private static let wordsOfNotice = 25
  /// Fewer titles may stand beside the answer.
  private static let fewestTitles = 2

  /// Whether a page has the words searched for among its own.
  private func holdsWords(_ page: InspectedPage) -> Bool {
    page.ownBlocks.contains { page.hits[$0].contains(asked) }
  }

  /// How many lines below its title the snippet of a result may stand.
  private static let snippetLines = 3

  // MARK: Forms that were not asked

  /// What the portal has that looks like a search, where none could be asked.
  private func form(_ inspection: Inspection) -> Judgement? {
    for page in inspection.nearestFirst(inspection.distinctPages) {
      for form in page.facts.forms where isSearch(form, inspection) {
        let words = (form.fields.map(\.label) + form.buttons).filter { !$0.isEmpty }.joined(separator: " | ")
        let proof = inspection.evidence(page, words.isEmpty ? page.facts.title : words, .form)
        if form.method == "post" { return Judgement("not-assessed.post", evidence: [proof]) }
        guard let action = form.action else { return Judgement("not-assessed.script", evidence: [proof]) }
        let isElsewhere = !action.isSameSite(as: inspection.site.start)
        return Judgement(
          isElsewhere ? "not-assessed.elsewhere" : "not-assessed.no-answer",
          values: ["host": .same(action.host), "address": .same(action.text)], evidence: [proof])
      }
    }
    // A word in the frame without a form is a button whose script opens one.
    for place in inspection.blocks where place.hits.strength(of: interest) >= 0.6 {
      let page = inspection.pages[place.page]
      return Judgement(
        "not-assessed.script", evidence: [inspection.evidence(page, page.facts.blocks[place.block].text)])
    }
    if let place = inspection.links.first(where: {
      inspection.phrases.hits(in: $0.link.text).strength(of: interest) >= 0.6
    }) {
      return Judgement(
        "not-assessed.script", evidence: [inspection.evidence(inspection.pages[place.page], place.link.text, .link)])
    }
    return nil
  }

  private func isSearch(_ form: Form, _ inspection: Inspection) -> Bool {
    let words = form.fields.filter { ["text", "search"].contains($0.type) }
    guard words.count == 1, let field = words.first, !form.fields.contains(where: { $0.type == "password" }) else {
      return false
    }
    return field.type == "search" || form.buttons.contains { isNamed($0, inspection) }
      || isNamed(field.label, inspection)
  }

  private func isNamed(_ text: String, _ inspection: Inspection) -> Bool {
    inspection.phrases.hits(in: text).strength(of: interest) >= PageLabel.leastStrength
  }
}
