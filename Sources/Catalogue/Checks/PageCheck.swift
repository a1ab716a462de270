import AuditModel
import VietnameseText
import WebAddress

/// A page, or a section of one, with content of its own. A label, an empty page, a placeholder or another body's page
/// is none.
struct PageCheck: Check {
  static let kind = "page"
  static let codes: Set<String> = [
    "met", "partial.few-units", "partial.list-only", "partial.lacking", "partial.few-years", "partial.brief",
    "partial.old", "missing.no-page", "missing.empty", "missing.off-topic", "missing.no-figures", "missing.placeholder",
    "missing.other-body", "unreadable.image", "not-assessed.file",
  ]

  let interest: PhraseList
  let interestElsewhere: PhraseList
  private let named: PhraseList
  /// What it was called under a law that held until a day; audits before it go by these names too.
  private let earlier: (until: CalendarDate, named: PhraseList)?
  /// All names but those that say little.
  private let telling: PhraseList
  /// Names that say so little that they must be all of a page's name ("giới thiệu").
  private let called: PhraseList
  private let excluding: PhraseList
  /// The labels by which a page is told to be a record of something else: one that has three of them is one.
  private let records: PhraseList
  /// What answers open with, where answered questions are content too.
  private let answers: PhraseList
  /// What lists of frequent questions are called, which the body itself asks and answers.
  private let frequent: PhraseList
  /// What a page must not be about as a whole: words that open its name, such as a unit's.
  private let notOf: PhraseList
  private let leastWords: Int
  private let units: UnitRequirement?
  private let leastYears: Int
  private let mentions: [PhraseGroup]
  private let acceptsLists: Bool
  private let isAboutEntry: Bool
  private let leastFigures: Int
  /// How many of the figures have to be money, and the words that say that all figures are.
  private let leastAmounts: Int
  private let moneyUnits: PhraseList
  /// How many years before the latest day of disclosure the newest year that is named may lie; nil where any will do.
  private let recentYears: Int?
  /// Whether the end of a stretch of days beside what is mentioned is a deadline that lapses.
  private let lapses: Bool
  /// What documents are called that may hold this among other things ("ba công khai").
  private let files: PhraseList

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    self.named = named
    earlier =
      reader.nested("earlier") { earlier in
        let (until, named) = (earlier.requiredDay("until"), earlier.requiredPhrases("named"))
        return until.flatMap { until in named.map { (until, $0) } }
      } ?? nil
    called = reader.phrases("called")
    excluding = reader.phrases("excluding")
    records = reader.phrases("not-records")
    answers = reader.phrases("answers")
    frequent = reader.phrases("frequent")
    notOf = reader.phrases("not-of")
    leastWords = reader.integer("words", default: 40, in: 1...2000)
    units = UnitRequirement(&reader)
    leastYears = reader.integer("years", default: 0, in: 0...50)
    mentions = reader.phraseGroups("mentions")
    acceptsLists = reader.flag("lists")
    isAboutEntry = reader.flag("entry")
    leastFigures = reader.integer("figures", default: 0, in: 0...1000)
    leastAmounts = reader.integer("amounts", default: 0, in: 0...1000)
    moneyUnits = reader.phrases("money-units")
    recentYears = reader.optionalInteger("recent", in: 0...50)
    lapses = reader.flag("lapses")
    files = reader.phrases("files")
    interestElsewhere = reader.phrases("elsewhere")
    telling = named.union(earlier?.named ?? PhraseList(indices: []))
    interest = telling.union(called).union(files)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let named = names(on: inspection.auditDate)
    let (candidates, documents) = (inspection.candidates(named: named), inspection.documents(named: named))
    let judgements = (candidates.prefix(Candidates.few) + documents.prefix(Candidates.few))
      .compactMap { consider($0, inspection).judgement }
    let best = judgements.max { $0.rank < $1.rank } ?? Judgement("missing.no-page")
    guard best.verdict == .missing else { return best }
    if let line = lines(inspection).first?.outcome.judgement { return line }
    let told = paragraphs(inspection).compactMap(\.outcome.judgement).max { $0.rank < $1.rank }
    if let told { return told }
    if let linked = linkedDocuments(named, inspection).first?.outcome.judgement { return linked }
    let collected = collections(inspection).compactMap(\.outcome.judgement).max { $0.rank < $1.rank }
    if let collected { return collected }
    let rest = [AnySequence(candidates.dropFirst(Candidates.few)), AnySequence(documents.dropFirst(Candidates.few))]
    return rest.lazy.joined().compactMap { consider($0, inspection).judgement }.first { $0.verdict != .missing } ?? best
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let named = names(on: inspection.auditDate)
    return inspection.candidatesWithDocuments(named: named).map { Consideration($0, consider($0, inspection)) }
      + lines(inspection) + paragraphs(inspection) + linkedDocuments(named, inspection) + collections(inspection)
  }

  /// Paragraphs that open with a name looked for and a colon, and hold something of what is asked for: "7. Tổ chức bộ
  /// máy: Quyết định thành lập số …". They are parts of a page without headings.
  private func paragraphs(_ inspection: Inspection) -> [Consideration] {
    guard leastFigures == 0, !mentions.isEmpty else { return [] }
    // An item of news tells what happened.
    let items = Set(inspection.articles.map { ObjectIdentifier(inspection.pages[$0.page]) })
    return inspection.pages(with: named).filter { page in
      !items.contains(ObjectIdentifier(page)) || page.labels.contains { $0.names(files) }
    }
    .flatMap { inspection.paragraphs(of: $0, named: named) }
    .filter { $0.words >= leastWords }
    .map { Consideration($0, consider($0, inspection)) }
    .filter { $0.outcome.judgement.map { $0.verdict != .missing } ?? false }
  }

  /// Single lines that hold all that is asked for, where figures are. An item of news that speaks of rooms or fees
  /// discloses nothing, so the page has to bear a name of such things.
  private func lines(_ inspection: Inspection) -> [Consideration] {
    guard leastFigures > 0 else { return [] }
    let named = names(on: inspection.auditDate)
    let items = Set(inspection.articles.map(\.page))
    return inspection.pages(with: named).filter { page in
      page.labels.contains { $0.names(files) }
        || !items.contains { inspection.pages[$0] === page } && page.labels.contains { $0.names(named) }
    }
    .flatMap { inspection.lines(of: $0, named: named) }
    .map { Consideration($0, consider($0, inspection)) }
    .filter { $0.outcome.judgement?.verdict == .met }
  }

  /// The deadlines of pages that count which end soon.
  func findings(_ inspection: Inspection) -> [Finding] {
    guard lapses else { return [] }
    var seen: Set<String> = []
    return inspection.candidates(named: names(on: inspection.auditDate)).prefix(Candidates.few).flatMap {
      candidate -> [Finding] in
      // A page and its sections tell the same days.
      guard consider(candidate, inspection).judgement?.verdict == .met, seen.insert(candidate.page.identity).inserted
      else { return [] }
      let title = candidate.label.excerpt(around: 0..<0, limit: Inspection.titleLength)
      let ends = candidate.blocks.flatMap { index -> [CalendarDate] in
        let hits = candidate.page.hits[index]
        guard mentions.contains(where: { hits.contains($0.phrases) }) else { return [] }
        return DateRangeScanner.mentions(in: candidate.page.facts.blocks[index].text).compactMap(\.value.end)
      }
      return ends.compactMap { end in
        inspection.lapse("lapse-enrolment", on: end, url: candidate.page.address, values: ["title": title])
      }
    }
  }

  /// What it is called under the law of a day.
  private func names(on date: CalendarDate) -> PhraseList {
    let named = named.union(called)
    guard let earlier, date < earlier.until else { return named }
    return named.union(earlier.named)
  }

  /// So few words beside a picture may be no more than its caption.
  private static let captionWords = 60

  /// Documents that are linked under the name looked for, from anywhere; they are not read.
  private func linkedDocuments(
    _ list: PhraseList, isCollection: Bool = false, _ inspection: Inspection
  ) -> [Consideration] {
    inspection.documentLinks.compactMap { place, hits in
      let link = place.link
      let label = PageLabel(text: link.text, source: .link, hits: hits)
      guard label.names(list), passingOver(hits, inspection) == nil, inspection.otherBody(in: link.text, hits) == nil
      else { return nil }
      // One that was fetched has been judged by what it holds; one that is gone holds nothing.
      guard inspection.document(at: link.target) == nil, !inspection.isGone(link.target) else { return nil }
      let page = inspection.pages[place.page]
      let judgement = unread(link, page, inspection)
      return Consideration(
        address: page.address, name: link.text, strength: hits.strength(of: list),
        outcome: isCollection ? .mayHold(judgement) : .judged(judgement))
    }
  }

  /// Documents and pictures that may hold this among other things. Where one was read, its parts of that name count.
  private func collections(_ inspection: Inspection) -> [Consideration] {
    guard !files.isEmpty else { return [] }
    let all = inspection.candidatesWithDocuments(named: files).flatMap { candidate -> [Consideration] in
      guard inspection.otherBody(in: candidate) == nil else { return [] }
      let attachments = candidate.documentLinks(inspection).map { Attachment($0, of: candidate, inspection) }
      let isRead = candidate.page.facts.document?.state == .read
      let found = (attachments + (isRead ? [.read(candidate)] : [])).flatMap { attachment -> [Consideration] in
        switch attachment {
        case .unread(let judgement): [Consideration(candidate, .mayHold(judgement))]
        case .read(let document): parts(of: document, inspection)
        }
      }
      guard attachments.isEmpty, let unread = candidate.unread(inspection, leastWords: leastWords),
        unread.verdict != .missing
      else { return found }
      return found + [Consideration(candidate, .mayHold(unread))]
    }
    return all + linkedDocuments(files, isCollection: true, inspection)
  }

  /// The parts of a document that bear the name looked for and hold something of it.
  private func parts(of document: Candidate, _ inspection: Inspection) -> [Consideration] {
    guard inspection.otherBody(in: document) == nil else { return [] }
    return inspection.sections(of: document.page, named: names(on: inspection.auditDate)).map {
      Consideration($0, consider($0, inspection))
    }
    .filter { $0.outcome.judgement.map { $0.verdict != .missing } ?? false }
  }

  /// Why words are about something else, or about what another level of school does; nil where they are not.
  private func passingOver(_ hits: PhraseHits, _ inspection: Inspection) -> PassingOver? {
    inspection.passingOver(hits, excluding: excluding, isAboutEntry: isAboutEntry)
  }

  private func unread(_ link: Link, _ page: InspectedPage, _ inspection: Inspection) -> Judgement {
    Judgement(
      "not-assessed.file", values: ["name": .same(link.name)],
      evidence: [inspection.evidence(page, link.name, .document)])
  }

  /// What one page says; passed over where it is not about the matter at all.
  private func consider(_ candidate: Candidate, _ inspection: Inspection) -> Consideration.Outcome {
    if let reason = passingOver(candidate.hits(inspection), inspection) { return .passedOver(reason) }
    if let first = candidate.page.labels.first?.hits.first(of: notOf), first.range.lowerBound == 0 {
      return .passedOver(.otherMatter)
    }
    if isRecord(candidate.page) { return .passedOver(.otherMatter) }
    guard called.isEmpty || candidate.hits(inspection).contains(telling) else {
      // A part of a page that is called so is about what the page is about.
      guard candidate.hits(inspection).strength(of: called) >= PageLabel.wholeName,
        !candidate.isSection || candidate.page === inspection.startPage
      else { return .passedOver(.otherMatter) }
      // The name says too little for the names of parts to say what they hold; units are names.
      return .judged(judge(units == nil ? candidate.runningText : candidate, inspection))
    }
    return .judged(judge(candidate, inspection))
  }

  /// Whether a page is a record of something else, such as an administrative procedure on what is looked for.
  private func isRecord(_ page: InspectedPage) -> Bool {
    guard !records.isEmpty else { return false }
    // A list repeats one label in each of its parts ("Lệ phí"), and is no record for that.
    var labels: Set<String> = []
    for index in page.hits.blocks(with: records) where page.isOwn[index] {
      guard let label = page.hits[index].first(of: records), label.range.lowerBound <= PageLabel.openingLength else {
        continue
      }
      labels.insert(FoldedText(page.facts.blocks[index].text.slice(utf8: label.range)).text)
      if labels.count == Self.labelsOfRecord { return true }
    }
    return false
  }

  private static let labelsOfRecord = 3

  private func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    let page = candidate.page
    let label = inspection.evidence(page, candidate.label, .text)
    if let body = inspection.otherBody(in: candidate) {
      return Judgement("missing.other-body", values: ["body": .same(body)], evidence: [label])
    }
    if let units, let found = units.judge(candidate, inspection) { return withTasks(found, candidate, inspection) }
    if let unread = candidate.unread(inspection, leastWords: leastWords) { return unread }
    var judgement = judgeText(candidate, inspection, label)
    if judgement.verdict == .missing, !answers.isEmpty {
      let told = inspection.answers(in: candidate, openings: answers, frequent: frequent)
      if !told.isEmpty { judgement = Judgement("met", evidence: Array(told.prefix(3))) }
    }
    // What the words lack may stand in the document beside them, which is not read.
    guard judgement.verdict == .missing else { return judgement }
    if let document = page.facts.document {
      return document.scannedPages > 0 ? scan(candidate, inspection) : judgement
    }
    let attached = candidate.attachments(inspection).compactMap { attachment -> Judgement? in
      switch attachment {
      case .unread(let judgement): judgement
      case .read(let document): judge(document, inspection)
      }
    }
    if let best = attached.max(by: { $0.rank < $1.rank }), best.rank >= judgement.rank { return best }
    if candidate.words < Self.captionWords, candidate.contentPicture != nil {
      return Judgement("unreadable.image", evidence: [inspection.evidence(page, candidate.label, .image)])
    }
    return judgement.code == "missing.empty" ? brief(candidate, inspection) ?? judgement : judgement
  }

  /// A document of which some pages hold pictures only.
  private func scan(_ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    Judgement(
      "unreadable.scan", values: ["name": .same(candidate.label)],
      evidence: [inspection.evidence(candidate.page, candidate.label)])
  }

  /// Units whose tasks are asked for too: the words for tasks must stand in running text beside them.
  private func withTasks(_ found: Judgement, _ candidate: Candidate, _ inspection: Inspection) -> Judgement {
    guard found.verdict == .met, !mentions.isEmpty else { return found }
    let proofs = mentions.compactMap { inspection.mention(of: $0.phrases, in: candidate) }
    guard proofs.count == mentions.count, candidate.words >= leastWords else {
      let own = pagesOfUnits(candidate, inspection)
      if own.count >= 3 { return Judgement("met", values: found.values, evidence: own + found.evidence) }
      return Judgement("partial.list-only", values: found.values, evidence: found.evidence)
    }
    return Judgement("met", values: found.values, evidence: proofs + found.evidence)
  }

  /// Where each unit has a page of its own that tells its tasks: a proof from each.
  private func pagesOfUnits(_ candidate: Candidate, _ inspection: Inspection) -> [Evidence] {
    let targets = Set(candidate.links.map(\.target.identity))
    return inspection.distinctPages.compactMap { page in
      guard targets.contains(page.identity), page.address != candidate.page.address, page.ownWords >= 20 else {
        return nil
      }
      let whole = Candidate(page: page, blocks: page.ownBlocks, label: "", strength: 1, isSection: false)
      return mentions.lazy.compactMap { inspection.mention(of: $0.phrases, in: whole) }.first
    }
  }

  /// Whether few words tell enough, being figures, years or the rows of a table.
  private func isTerse(_ candidate: Candidate, _ inspection: Inspection) -> Bool {
    let years = leastYears > 0 ? inspection.years(in: candidate).values.count : 0
    guard candidate.words * 2 >= leastWords, candidate.substantiation + years >= Candidate.fewestRows else {
      return false
    }
    // Few words that name another body are about that body; a table may list any.
    return !candidate.blocks.contains { index in
      let block = candidate.page.facts.blocks[index]
      return !block.isLinked && !block.isRecord && inspection.otherBody(in: block.text) != nil
    }
  }

  /// Whether few words tell everything that is asked for, being several things. An outline names them and tells none.
  private func tellsAll(_ candidate: Candidate, _ inspection: Inspection) -> Bool {
    let text = candidate.runningText
    return mentions.count >= Self.severalThings && text.words * 2 >= leastWords
      && mentions.allSatisfy { inspection.mention(of: $0.phrases, in: text) != nil }
  }

  private static let severalThings = 3

  /// What a section says that is short of the words asked for and speaks of the matter all the same: its own words are
  /// not nothing. Without a figure they point at where it stands, or say that it will.
  private func brief(_ candidate: Candidate, _ inspection: Inspection) -> Judgement? {
    let text = candidate.runningText
    guard units == nil, leastYears == 0, recentYears == nil, !mentions.isEmpty, text.words * 3 >= leastWords,
      text.words >= Self.fewestWords, candidate.page.facts.document == nil,
      text.blocks.contains(where: { LabelledNumber.count(in: candidate.page.facts.blocks[$0].text) > 0 }),
      !text.blocks.contains(where: { inspection.otherBody(in: candidate.page.facts.blocks[$0].text) != nil })
    else { return nil }
    let proofs = mentions.compactMap { inspection.mention(of: $0.phrases, in: text) }
    guard proofs.count * 2 > mentions.count else { return nil }
    return Judgement("partial.brief", values: ["count": .same(text.words)], evidence: proofs)
  }

  /// In fewer words hardly anything is told.
  private static let fewestWords = 12

  private func judgeText(_ candidate: Candidate, _ inspection: Inspection, _ label: Evidence) -> Judgement {
    let page = candidate.page
    guard candidate.words >= leastWords || isTerse(candidate, inspection) || tellsAll(candidate, inspection) else {
      return listed(candidate, inspection) ?? Judgement("missing.empty", evidence: [label])
    }
    if units != nil { return Judgement("missing.empty", evidence: [label]) }
    let proofs = mentions.map { inspection.mention(of: $0.phrases, in: candidate) }
    var evidence = proofs.compactMap { $0 }
    // A numbered list is what the heading above it says; where one word is all that is asked for, any list would be.
    let isHeadedList = (mentions.count > 1 || !evidence.isEmpty) && candidate.enumerates
    var lacking: [String] = []
    for (group, proof) in zip(mentions, proofs) where proof == nil {
      if isHeadedList, candidate.hits(inspection).contains(group.phrases) {
        evidence.append(label)
      } else {
        lacking.append(group.name)
      }
    }
    if leastYears > 0 {
      let years = inspection.years(in: candidate)
      evidence += years.evidence
      if years.values.count < leastYears, lacking.isEmpty {
        return Judgement(
          "partial.few-years", values: ["found": .same(years.values.count), "least": .same(leastYears)],
          evidence: evidence + [label])
      }
    }
    if lacking.count == mentions.count, !mentions.isEmpty {
      return Judgement("missing.off-topic", evidence: [label])
    }
    if leastFigures > 0 && candidate.figures(units: moneyUnits) < leastFigures
      || leastAmounts > 0 && candidate.amounts(units: moneyUnits) < leastAmounts
    {
      return Judgement("missing.no-figures", evidence: [label])
    }
    if evidence.isEmpty {
      evidence = candidate.blocks.lazy.filter { page.facts.blocks[$0].wordCount >= 8 }.prefix(2).map {
        inspection.evidence(page, page.facts.blocks[$0].text)
      }
    }
    if !lacking.isEmpty {
      return Judgement(
        "partial.lacking", values: ["lacking": .same(lacking.joined(separator: ", "))], evidence: evidence)
    }
    if let recentYears, let year = candidate.newestYear(upTo: inspection.auditDate.year + 1),
      year < inspection.latestDisclosure - recentYears
    {
      return Judgement("partial.old", values: ["year": .same(year)], evidence: evidence)
    }
    return Judgement("met", evidence: evidence.isEmpty ? [label] : evidence)
  }

  /// A list of linked items stands for content only where the obligation asks for no more than items.
  private func listed(_ candidate: Candidate, _ inspection: Inspection) -> Judgement? {
    guard acceptsLists else { return nil }
    let items = candidate.links.filter { $0.kind == .text && $0.text.utf8.count >= 20 }
    guard items.count >= 2 else { return nil }
    return Judgement(
      "met", evidence: items.prefix(3).map { inspection.evidence(candidate.page, $0.text, .link) })
  }
}
