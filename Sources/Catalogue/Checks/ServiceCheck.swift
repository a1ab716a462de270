import AuditModel
import VietnameseText
import WebAddress

/// Something that visitors use or take away: a lookup, a registration, a shared system, material for learning. It is
/// offered by a form, a link that leads to it, a document, a list of items or words of its own, as the rule allows.
struct ServiceCheck: Check {
  static let kind = "service"
  static let codes: Set<String> = [
    "met.form", "met.link", "met.document", "met.file", "met.items", "met.text", "partial.few", "missing.none",
    "missing.empty", "missing.placeholder", "missing.other-body", "unreadable.image", "not-assessed.file",
  ]

  /// Which links that leave the portal answer.
  private enum OutwardLinks: String, CaseIterable {
    /// None.
    case none
    /// Those that are called by the names looked for.
    case named
    /// Those too that stand on a page of that name, whatever they are called.
    case any
  }

  let interest: PhraseList
  private let named: PhraseList
  private let excluding: PhraseList
  /// What links out of the portal are called beside the names of pages.
  private let links: PhraseList
  /// Hosts to which a link is enough, whatever it is called.
  private let hosts: [String]
  private let outward: OutwardLinks
  private let acceptsForms: Bool
  private let acceptsDocuments: Bool
  /// How many items make a list; 0 where a list is no answer.
  private let leastItems: Int
  /// How many words make a text; 0 where a text is no answer.
  private let leastWords: Int
  private let isAboutEntry: Bool
  /// Whether a place in a store of files is no answer, where a system of somebody is asked for.
  private let refusesStores: Bool
  /// Names of sections that hold other things too ("tài liệu"): there only items that are about this count.
  private let wide: PhraseList
  /// Whether the body's own items about this are an answer, in whatever section they stand.
  private let acceptsArticles: Bool
  private let about: PhraseList
  /// What forms are called that look several things up, and what a choice in one is called that looks this up.
  private let lookups: PhraseList
  private let choices: PhraseList

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    self.named = named
    excluding = reader.phrases("excluding")
    links = reader.phrases("links").union(named)
    hosts = reader.texts("hosts")
    outward = reader.choice("outward", default: OutwardLinks.any)
    acceptsForms = reader.flag("form")
    acceptsDocuments = reader.flag("document")
    leastItems = reader.integer("items", default: 0, in: 0...1000)
    leastWords = reader.integer("words", default: 0, in: 0...2000)
    isAboutEntry = reader.flag("entry")
    refusesStores = reader.flag("no-stores")
    wide = reader.phrases("wide")
    acceptsArticles = reader.flag("articles")
    about = reader.phrases("about")
    lookups = reader.phrases("lookups")
    choices = reader.phrases("choices")
    interest = links.union(wide)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    var best =
      outwardLinks(inspection).first.map { judgement(on: $0, inspection) } ?? Judgement("missing.none")
    let texts = leastWords > 0 ? inspection.documents(named: named) : []
    for group in [AnyRandomAccessCollection(inspection.candidates(named: named)), AnyRandomAccessCollection(texts)] {
      for (place, candidate) in group.enumerated() where best.verdict != .met {
        if place >= Candidates.few, best.verdict != .missing { break }
        guard let judgement = consider(candidate, inspection).judgement else { continue }
        if judgement.rank > best.rank { best = judgement }
      }
    }
    if best.verdict != .met {
      let found = itemsAmongOthers(inspection).compactMap(\.outcome.judgement).max { $0.rank < $1.rank }
      if let found, found.rank > best.rank { best = found }
    }
    guard best.verdict == .missing else { return best }
    if let choice = chosen(inspection).first?.outcome.judgement { return choice }
    if let document = documents(inspection).first?.outcome.judgement { return document }
    let told = namedArticles(inspection)
    guard !told.isEmpty, told.count >= leastItems else { return best }
    return Judgement(
      "met.items", values: ["count": .same(told.count)], evidence: told.prefix(3).map { $0.proof(in: inspection) })
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let leaving = outwardLinks(inspection).map { link in
      Consideration(
        address: inspection.pages[link.page].address, name: link.label.text,
        strength: link.label.hits.strength(of: links), outcome: .judged(judgement(on: link, inspection)))
    }
    let pages = inspection.candidates(named: named).map { Consideration($0, consider($0, inspection)) }
    return leaving + pages + itemsAmongOthers(inspection) + chosen(inspection) + entries(inspection)
      + documents(inspection)
      + namedArticles(inspection).map { article in
        Consideration(
          address: inspection.pages[article.page].address, name: article.title(in: inspection),
          outcome: .judged(
            Judgement("met.items", values: ["count": .same(1)], evidence: [article.proof(in: inspection)])))
      }
  }

  // MARK: Links and documents of the whole portal

  private func outwardLinks(_ inspection: Inspection) -> [OutwardLink] {
    guard outward != .none || !hosts.isEmpty else { return [] }
    return inspection.outwardLinks.filter { one in
      if one.link.target.isUnder(hosts) { return true }
      if refusesStores, one.link.target.isUnder(inspection.vocabulary.stores) { return false }
      guard outward != .none, one.label.hits.strength(of: links) >= PageLabel.leastStrength else { return false }
      return passingOver(one.label.hits, inspection) == nil
    }
  }

  private func judgement(on link: OutwardLink, _ inspection: Inspection) -> Judgement {
    Judgement("met.link", evidence: [proof(link.link, inspection.pages[link.page], inspection)])
  }

  /// Documents that are linked under the name looked for, from anywhere.
  private func documents(_ inspection: Inspection) -> [Consideration] {
    inspection.documentLinks.compactMap { place, hits in
      let label = PageLabel(text: place.link.text, source: .link, hits: hits)
      guard label.names(named), passingOver(hits, inspection) == nil,
        inspection.otherBody(in: place.link.text, hits) == nil, !inspection.isGone(place.link.target)
      else { return nil }
      // What a document says is no service; where words are enough it has been judged by them.
      if !acceptsDocuments, inspection.document(at: place.link.target)?.facts.document?.state == .read { return nil }
      let page = inspection.pages[place.page]
      return Consideration(
        address: page.address, name: place.link.text, strength: hits.strength(of: named),
        outcome: .judged(judgement(on: place.link, page, inspection)))
    }
  }

  private func judgement(on link: Link, _ page: InspectedPage, _ inspection: Inspection) -> Judgement {
    let document = inspection.document(at: link.target)
    return Judgement(
      acceptsDocuments ? code(of: document) : "not-assessed.file", values: ["name": .same(link.name)],
      evidence: [inspection.evidence(page, link.name, .document)])
  }

  /// What a file is worth where any will do: one that nobody can open, or that holds nothing, cannot be taken for it.
  private func code(of document: InspectedPage?) -> String {
    switch document?.facts.document?.state {
    case .read: document?.ownWords == 0 ? "not-assessed.file" : "met.file"
    case .corrupt, .encrypted: "not-assessed.file"
    case .scanned, .tooLarge, .timedOut, .unsupported, nil: "met.document"
    }
  }

  private func proof(_ link: Link, _ page: InspectedPage, _ inspection: Inspection) -> Evidence {
    // A picture has no words that a reader could find; where it leads speaks for it.
    link.text.isEmpty
      ? inspection.evidence(page, link.target.text, .address) : inspection.evidence(page, link.text, .link)
  }

  /// Why words are about something else, or about what another level of school does; nil where they are not.
  private func passingOver(_ hits: PhraseHits, _ inspection: Inspection) -> PassingOver? {
    inspection.passingOver(hits, excluding: excluding, isAboutEntry: isAboutEntry)
  }

  // MARK: Pages of that name

  private func consider(_ candidate: Candidate, _ inspection: Inspection) -> Consideration.Outcome {
    if let reason = passingOver(candidate.hits(inspection), inspection) { return .passedOver(reason) }
    return .judged(judge(candidate, inspection))
  }

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let page = candidate.page
    let label = inspection.evidence(page, candidate.label)
    if let body = inspection.otherBody(in: candidate) {
      return Judgement("missing.other-body", values: ["body": .same(body)], evidence: [label])
    }
    if acceptsForms, !candidate.isSection, let form = page.facts.forms.first(where: { isService($0, inspection) }) {
      let words = (form.buttons + form.fields.map(\.label)).filter { !$0.isEmpty }.joined(separator: " | ")
      return Judgement(
        "met.form", evidence: [inspection.evidence(page, words.isEmpty ? candidate.label : words, .form)])
    }
    if outward == .any, let link = candidate.links.first(where: { leadsOut($0, inspection) }) {
      return Judgement("met.link", evidence: [proof(link, page, inspection)])
    }
    if outward == .any, let words = writtenAddress(in: candidate, inspection) {
      return Judgement("met.link", evidence: [inspection.evidence(page, words)])
    }
    if acceptsDocuments, let document = candidate.documentLinks(inspection).first {
      return judgement(on: document, page, inspection)
    }
    let few = items(of: candidate, inspection) { _ in true }
    if let few, few.verdict == .met { return few }
    if let unread = candidate.unread(inspection, leastWords: max(leastWords, Self.noticeWords)), few == nil,
      // A picture is no list.
      unread.verdict != .unreadable || leastItems == 0
    {
      return unread
    }
    if leastWords > 0, tellsEnough(candidate, inspection) { return Judgement("met.text", evidence: [label]) }
    return few ?? Judgement("missing.empty", evidence: [label])
  }

  /// Whether the words are many, or fewer that are figures or the rows of a table.
  private func tellsEnough(_ candidate: Candidate, _ inspection: Inspection) -> Bool {
    candidate.words >= leastWords
      || candidate.words * 2 >= leastWords && candidate.substantiation >= Candidate.fewestRows
  }

  /// With fewer words a page without links and forms says nothing.
  private static let noticeWords = 20

  /// Whether a link of a page leads to the service that the page is named for.
  private func leadsOut(_ link: Link, _ inspection: Inspection) -> Bool {
    !link.target.isSameSite(as: inspection.site.start) && !link.target.isUnder(inspection.vocabulary.social)
      && !DocumentKind.isDocument(link.target)
      && !(refusesStores && link.target.isUnder(inspection.vocabulary.stores))
  }

  /// Words that write out an address of another host instead of linking it.
  private func writtenAddress(in candidate: Candidate, _ inspection: Inspection) -> String? {
    let notThere = inspection.vocabulary.social + [inspection.site.start.host]
    return candidate.blocks.lazy.map { candidate.page.facts.blocks[$0].text }.first { text in
      text.utf8Contains("://") && !notThere.contains(where: text.utf8Contains)
    }
  }

  /// A list: documents, and links with a title's worth of words.
  private func itemLinks(
    of candidate: Candidate, _ inspection: Inspection, where isWanted: (Link) -> Bool
  ) -> [Link] {
    guard leastItems > 0, candidate.strength >= Self.listStrength,
      candidate.isSection || !inspection.commonLists.contains(candidate.page.identity)
    else { return [] }
    // A link that bears the section's own name leads to the section, and is nothing in it.
    func isItem(_ link: Link) -> Bool {
      link.text.split(separator: " ").count >= Self.titleWords
        && inspection.phrases.hits(in: link.text).strength(of: named) < Self.sectionStrength
    }
    var seen: Set<String> = []
    return candidate.links.filter { link in
      let isTitle = link.kind == .text && isItem(link)
      return (isTitle && !candidate.isInPassing(link) || DocumentKind.isDocument(link.target)) && isWanted(link)
        && seen.insert(link.target.identity).inserted
    }
  }

  /// The body's own items whose names speak of this.
  private func namedArticles(_ inspection: Inspection) -> [Article] {
    guard acceptsArticles else { return [] }
    return inspection.ownArticles.filter { article in
      let hits = inspection.phrases.hits(in: article.title(in: inspection))
      return hits.contains(named) && passingOver(hits, inspection) == nil
    }
  }

  /// The own pages of what a list has: an entry contributes where its list does.
  private func entries(_ inspection: Inspection) -> [Consideration] {
    inspection.candidates(named: named).flatMap { candidate -> [Consideration] in
      guard consider(candidate, inspection).judgement?.code == "met.items" else { return [] }
      let links = itemLinks(of: candidate, inspection) { _ in true }
      // Portals file one item under many sections; it belongs to those that its name or its place says.
      return inspection.entries(links, of: candidate, needOwn: true, where: { speaksOfThis($0, inspection) }) {
        Judgement("met.items", values: ["count": .same(1)], evidence: [$0])
      }
    }
  }

  /// Whether a page is called so, or lies in a section of that name.
  private func speaksOfThis(_ page: InspectedPage, _ inspection: Inspection) -> Bool {
    let folders = page.address.decodedPath.split(separator: "/").dropLast().map(String.init)
    return page.labels.contains { $0.hits.contains(interest) }
      || (page.facts.breadcrumb.dropLast() + folders).contains { inspection.phrases.hits(in: $0).contains(interest) }
  }

  private func items(
    of candidate: Candidate, _ inspection: Inspection, where isWanted: (Link) -> Bool
  ) -> Judgement? {
    let items = itemLinks(of: candidate, inspection, where: isWanted)
    guard !items.isEmpty else { return nil }
    let evidence = items.prefix(3).map { inspection.evidence(candidate.page, $0.name, .link) }
    if items.count >= leastItems {
      return Judgement("met.items", values: ["count": .same(items.count)], evidence: evidence)
    }
    return Judgement(
      "partial.few", values: ["count": .same(items.count), "least": .same(leastItems)],
      share: Double(items.count) / Double(leastItems), evidence: evidence)
  }

  /// Items about this in sections that hold other things too.
  private func itemsAmongOthers(_ inspection: Inspection) -> [Consideration] {
    inspection.candidates(named: wide).prefix(60).compactMap { candidate in
      guard inspection.otherBody(in: candidate) == nil else { return nil }
      return items(of: candidate, inspection) { inspection.phrases.hits(in: $0.text).contains(about) }
        .map { Consideration(candidate, .judged($0)) }
    }
  }

  /// A link with fewer words is a control, not a title.
  private static let titleWords = 3
  /// How much of a link's words the name of a section is where they are no more than that.
  private static let sectionStrength = 0.8
  /// The least share of a section's name that is the thing looked for; articles that speak of it have less.
  private static let listStrength = 0.25

  // MARK: Forms

  /// A form of the page's own that a visitor fills in: no search, login or comment, and none that other pages have too.
  private func isService(_ form: Form, _ inspection: Inspection) -> Bool {
    let fields = form.fields.filter { !["checkbox", "radio"].contains($0.type) }
    guard let first = fields.first, !fields.contains(where: { $0.type == "password" }),
      !fields.contains(where: { $0.name.utf8Contains("comment") })
    else { return false }
    if fields.count == 1, first.type == "search" || Self.searchNames.contains(first.name.lowercased()) { return false }
    return !inspection.isShared(form)
  }

  /// Forms that look several things up, of which one is this.
  private func chosen(_ inspection: Inspection) -> [Consideration] {
    guard !choices.isEmpty else { return [] }
    return inspection.candidates(named: lookups).prefix(60).compactMap { candidate in
      guard inspection.otherBody(in: candidate) == nil else { return nil }
      let words = candidate.page.facts.forms.lazy.filter { isService($0, inspection) }.flatMap(\.fields)
        .flatMap(\.choices).first { inspection.phrases.hits(in: $0).contains(choices) }
      return words.map {
        Consideration(
          candidate, .judged(Judgement("met.form", evidence: [inspection.evidence(candidate.page, $0, .form)])))
      }
    }
  }

  private static let searchNames: Set<String> = [
    "q", "s", "k", "key", "keyword", "keywords", "search", "tukhoa", "query",
  ]
}
