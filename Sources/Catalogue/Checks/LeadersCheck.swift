import AuditModel
import VietnameseText

/// Leaders, one record a person: names with positions, and what stands in each one's own record.
struct LeadersCheck: Check {
  static let kind = "leaders"
  static let codes: Set<String> = [
    "met", "partial.some", "partial.shared-mailbox", "partial.in-passing", "partial.no-head", "missing.no-leaders",
    "missing.none", "missing.placeholder", "missing.switchboard", "unreadable.image", "not-assessed.file",
  ]

  private enum Part: String, CaseIterable {
    case names
    case telephones
    case emails
    case duties
  }

  let interest: PhraseList
  private let part: Part
  private let reading: LeaderReading
  private let assignments: PhraseList
  /// Words for an extension, with which a common number leads to one person.
  private let extensions: PhraseSet
  /// Words in a name that rule a section out, such as former leaders.
  private let excluding: PhraseList
  /// Positions that are not the head's.
  private let deputies: PhraseSet

  init?(_ reader: inout CheckReader) {
    let part = reader.part(Part.self)
    let named = reader.requiredPhrases("named")
    let positions = reader.texts("positions")
    reading = LeaderReading(
      LeaderWords(
        positions: positions, duties: reader.texts("duties"), placeholders: reader.vocabulary["placeholder"] ?? [],
        nameLabels: reader.vocabulary["name-columns"] ?? []),
      builder: reader.builder)
    assignments = reader.phrases("assignments")
    excluding = reader.phrases("excluding")
    extensions = PhraseSet(reader.texts("extensions"))
    deputies = PhraseSet(reader.texts("deputies"))
    guard let part, let named, !positions.isEmpty else { return nil }
    self.part = part
    interest = part == .duties ? named.union(assignments) : named
  }

  func prepare(_ inspection: Inspection) { _ = records(inspection) }

  func judge(_ inspection: Inspection) -> Judgement {
    let leaders = leaders(inspection)
    guard !leaders.isEmpty else {
      return unread(inspection) ?? Judgement("missing.no-leaders")
    }
    let inSection = leaders.filter(\.isInSection)
    switch part {
    case .names: return judgeNames(leaders, inSection, inspection)
    case .telephones, .emails: return judgeValues(inSection, inspection)
    case .duties: return judgeDuties(leaders, inspection)
    }
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let records = records(inspection)
    let leaders = merged(records)
    let held = holders(leaders.filter(\.isInSection), inspection)
    let told = records.compactMap { record -> Consideration? in
      guard !record.position.isEmpty || part == .duties && leaders.contains(where: { $0.key == record.key }),
        part == .names || record.isInSection
      else { return nil }
      let judgement = judge(record, held, inspection)
      return Consideration(address: record.page.address, name: record.name, outcome: .judged(judgement))
    }
    return told
      + inspection.candidates(named: interest).compactMap { candidate in
        guard inspection.otherBody(in: candidate) == nil else { return nil }
        return unread(candidate, inspection).map { Consideration(candidate, .judged($0)) }
      }
  }

  /// What one record says by itself.
  private func judge(_ record: LeaderRecord, _ held: [String: Int], _ inspection: Inspection) -> Judgement {
    let proof = proofs([record], inspection)
    switch part {
    case .names:
      return Judgement(record.isInSection ? "met" : "partial.in-passing", values: counts(1, of: 1), evidence: proof)
    case .duties:
      let known = record.duties.map { inspection.evidence($0) }
      return known.map { Judgement("met", values: counts(1, of: 1), evidence: [$0]) }
        ?? Judgement("missing.none", values: counts(0, of: 1), evidence: proof)
    case .telephones, .emails:
      let values = values(of: record, inspection)
      guard let first = values.first else {
        return Judgement("missing.none", values: counts(0, of: 1), evidence: proof)
      }
      guard let real = values.first(where: { !$0.isPlaceholder }) else {
        return Judgement("missing.placeholder", values: ["value": .same(first.text)], evidence: proof)
      }
      if values.contains(where: { isOwn($0, held, inspection) }) {
        return Judgement("met", values: counts(1, of: 1), evidence: proof)
      }
      var told = counts(1, of: 1)
      told["value"] = .same(real.text)
      return Judgement(
        part == .emails ? "partial.shared-mailbox" : "missing.switchboard", values: told, evidence: proof)
    }
  }

  // MARK: Verdicts

  private func judgeNames(
    _ leaders: [LeaderRecord], _ inSection: [LeaderRecord], _ inspection: Inspection
  ) -> Judgement {
    guard !inSection.isEmpty else {
      return unread(inspection)
        ?? Judgement("partial.in-passing", evidence: proofs(onFullestPage(leaders, inspection), inspection).examples)
    }
    let values = counts(inSection.count, of: inSection.count)
    guard inSection.contains(where: { !deputies.occurs(in: $0.position) }) else {
      return Judgement("partial.no-head", values: values, evidence: proofs(inSection, inspection))
    }
    return Judgement("met", values: values, evidence: proofs(inSection, inspection))
  }

  /// A value in a leader's record: a telephone number or an e-mail address.
  private struct Value {
    let text: String
    let isPlaceholder: Bool
  }

  /// The telephone numbers or e-mail addresses of a record, whichever are looked for.
  private func values(of leader: LeaderRecord, _ inspection: Inspection) -> [Value] {
    guard part == .telephones else {
      return leader.emails.map { Value(text: $0.text, isPlaceholder: inspection.isPlaceholder($0)) }
    }
    let hasExtension = ([leader.quote] + leader.details.map(\.text)).contains { extensions.occurs(in: $0) }
    return leader.telephones.map { number in
      Value(
        text: hasExtension ? "\(number.digits) \(leader.key)" : number.digits, isPlaceholder: number.isPlaceholder)
    }
  }

  /// How many leaders have each value.
  private func holders(_ leaders: [LeaderRecord], _ inspection: Inspection) -> [String: Int] {
    leaders.flatMap { values(of: $0, inspection) }.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
  }

  /// Whether a value is one leader's. What several share is a switchboard's or a unit's mailbox.
  private func isOwn(_ value: Value, _ holders: [String: Int], _ inspection: Inspection) -> Bool {
    !value.isPlaceholder && holders[value.text] == 1 && !isCommon(value.text, inspection)
  }

  private func judgeValues(_ leaders: [LeaderRecord], _ inspection: Inspection) -> Judgement {
    guard !leaders.isEmpty else { return unread(inspection) ?? Judgement("missing.no-leaders") }
    func read(_ leader: LeaderRecord) -> [Value] { values(of: leader, inspection) }
    let holders = holders(leaders, inspection)
    let placeholder = leaders.flatMap(read).last { $0.isPlaceholder }?.text
    let own = leaders.filter { leader in read(leader).contains { isOwn($0, holders, inspection) } }
    let shared = leaders.filter { leader in
      read(leader).contains { !$0.isPlaceholder } && !own.contains { $0.key == leader.key }
    }
    if own.count == leaders.count {
      return Judgement("met", values: counts(own.count, of: leaders.count), evidence: proofs(own, inspection))
    }
    if !own.isEmpty {
      return Judgement(
        "partial.some", values: counts(own.count, of: leaders.count, lacking: leaders, without: own),
        share: Double(own.count) / Double(leaders.count), evidence: proofs(own, inspection))
    }
    if let first = shared.first {
      var values = counts(shared.count, of: leaders.count)
      values["value"] = .same(read(first).first { !$0.isPlaceholder }?.text ?? "")
      return Judgement(
        part == .emails ? "partial.shared-mailbox" : "missing.switchboard", values: values,
        evidence: proofs(shared, inspection))
    }
    if let placeholder {
      return Judgement(
        "missing.placeholder", values: ["value": .same(placeholder)], evidence: proofs(leaders, inspection))
    }
    return Judgement(
      "missing.none", values: counts(0, of: leaders.count), evidence: proofs(leaders, inspection))
  }

  private func judgeDuties(_ leaders: [LeaderRecord], _ inspection: Inspection) -> Judgement {
    let expected = leaders.filter(\.isInSection)
    let known = expected.filter { $0.duties != nil }
    guard !expected.isEmpty else { return unread(inspection) ?? Judgement("missing.no-leaders") }
    guard !known.isEmpty else {
      return unread(inspection)
        ?? Judgement(
          "missing.none", values: counts(0, of: expected.count), evidence: proofs(expected, inspection))
    }
    let evidence = known.map { inspection.evidence($0.duties?.page ?? $0.page, $0.duties?.text ?? $0.quote) }
    guard known.count == expected.count else {
      return Judgement(
        "partial.some", values: counts(known.count, of: expected.count, lacking: expected, without: known),
        share: Double(known.count) / Double(expected.count), evidence: evidence)
    }
    return Judgement("met", values: counts(known.count, of: expected.count), evidence: evidence)
  }

  /// A section or an assignment of duties that is there only as a picture or a file.
  private func unread(_ inspection: Inspection) -> Judgement? {
    for candidate in inspection.candidates(named: interest).prefix(20) where inspection.otherBody(in: candidate) == nil
    {
      if let unread = unread(candidate, inspection) { return unread }
    }
    // An assignment of duties is a paper of its own, wherever it is linked.
    guard part == .duties else { return nil }
    return inspection.documents(named: assignments).lazy.filter { inspection.otherBody(in: $0) == nil }
      .compactMap { $0.unreadDocument(inspection) }.first
  }

  private func unread(_ candidate: Candidate, _ inspection: Inspection) -> Judgement? {
    let page = candidate.page
    // A page that names people can be read; what it lacks is missing.
    guard !candidate.blocks.contains(where: { !PersonName.mentions(in: page.facts.blocks[$0].text).isEmpty }) else {
      return nil
    }
    return candidate.unread(inspection, leastWords: 20).flatMap { $0.verdict == .missing ? nil : $0 }
  }

  // MARK: Records

  /// Pages and sections about the body's own leaders of today.
  private func sections(_ inspection: Inspection) -> [Candidate] {
    inspection.candidates(named: interest).filter { candidate in
      !candidate.page.labels.contains { $0.hits.contains(excluding) }
        && !candidate.hits(inspection).contains(excluding)
        && inspection.otherBody(in: candidate) == nil
    }
  }

  /// The leaders of the body, each once, those of sections first.
  private func leaders(_ inspection: Inspection) -> [LeaderRecord] { merged(records(inspection)) }

  /// The records of each person as one. What is said of somebody in passing adds nothing to a section.
  private func merged(_ records: [LeaderRecord]) -> [LeaderRecord] {
    var byName: [String: LeaderRecord] = [:]
    var order: [String] = []
    for record in records where !record.position.isEmpty {
      guard let known = byName[record.key] else {
        byName[record.key] = record
        order.append(record.key)
        continue
      }
      if record.isInSection || !known.isInSection { byName[record.key]?.merge(record) }
    }
    for record in records where record.position.isEmpty { byName[record.key]?.merge(record) }
    return order.compactMap { byName[$0] }
  }

  /// Of these people those that the page names which names most of them: a reader who looks them up opens one page.
  private func onFullestPage(_ leaders: [LeaderRecord], _ inspection: Inspection) -> [LeaderRecord] {
    let keys = Set(leaders.map(\.key))
    let records = records(inspection).filter { keys.contains($0.key) }
    let peopleByPage = records.reduce(into: [String: Set<String>]()) {
      $0[$1.page.identity, default: []].insert($1.key)
    }
    let counts = records.map { peopleByPage[$0.page.identity]?.count ?? 0 }
    guard let fullest = records.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else { return [] }
    var told: Set<String> = []
    return records.filter { $0.page === records[fullest].page && told.insert($0.key).inserted }
  }

  /// Every record of a leader of the body, those of sections first.
  private func records(_ inspection: Inspection) -> [LeaderRecord] {
    let sections = LeaderSearch.Place.sections(named: interest, assignments: assignments, excluding: excluding)
    let cards = LeaderSearch.Place.cards(excluding: excluding, deputies: deputies.phrases)
    return inspection.leaders.value(for: LeaderSearch(place: sections, words: reading.words)) {
      recordsInSections(inspection)
    }
      + inspection.leaders.value(for: LeaderSearch(place: cards, words: reading.words)) { recordsInCards(inspection) }
      + inspection.leaders.value(for: LeaderSearch(place: .passing, words: reading.words)) {
        recordsInPassing(inspection)
      }
  }

  private func recordsInSections(_ inspection: Inspection) -> [LeaderRecord] {
    Shares.map(sections(inspection), share: 4) { candidate in
      let isAssignment = candidate.hits(inspection).contains(assignments)
      return reading.records(
        of: candidate.page, blocks: candidate.blocks, isInSection: true, ownsText: isAssignment)
    }.flatMap(\.self)
  }

  /// The records on pages of whatever name that show how to reach the head: name, position and a number or an address
  /// are what a section of leaders has, and neither a signature nor an item of news. The divisions of a department have
  /// heads too, who are none of its leaders, so there the name of the section has to tell.
  private func recordsInCards(_ inspection: Inspection) -> [LeaderRecord] {
    guard inspection.profile != .department else { return [] }
    let articles = Set(inspection.articles.map { inspection.pages[$0.page].identity })
    let pages = inspection.pages(with: reading.positions).filter { page in
      !articles.contains(page.identity) && !page.labels.contains { $0.hits.contains(excluding) }
    }
    return Shares.map(pages) { page -> [LeaderRecord] in
      let whole = Candidate(
        page: page, blocks: page.ownBlocks, label: page.labels.first?.text ?? "", hits: page.labels.first?.hits,
        strength: 1, isSection: false)
      guard inspection.otherBody(in: whole) == nil else { return [] }
      let records = reading.records(of: page, blocks: page.ownBlocks, isInSection: true, ownsText: false)
        .filter { !$0.position.isEmpty && inspection.otherBody(in: $0.quote) == nil }
      let reachable = records.filter { !$0.telephones.isEmpty || !$0.emails.isEmpty }
      guard reachable.contains(where: { !deputies.occurs(in: $0.position) }) else { return [] }
      // Where most people of the page cannot be reached, they are others, such as the heads of former times.
      return reachable.count * 2 >= records.count ? records : reachable
    }.flatMap(\.self)
  }

  private func recordsInPassing(_ inspection: Inspection) -> [LeaderRecord] {
    let articles = Set(inspection.articles.map { inspection.pages[$0.page].identity })
    let ownArticles = Set(inspection.ownArticles.map { inspection.pages[$0.page].identity })
    let pages = inspection.nearestFirst(inspection.pages(with: reading.positions))
    return Shares.map(pages) { page -> [LeaderRecord] in
      let blocks = page.hits.blocks(with: reading.positions)
      // In an item about another body "nhà trường" is that body.
      guard !blocks.isEmpty, !articles.contains(page.identity) || ownArticles.contains(page.identity) else { return [] }
      let whole = Candidate(
        page: page, blocks: page.ownBlocks, label: page.labels.first?.text ?? "", hits: page.labels.first?.hits,
        strength: 1, isSection: false)
      guard inspection.otherBody(in: whole) == nil else { return [] }
      return reading.records(of: page, blocks: blocks, isInSection: false, ownsText: false).filter { record in
        inspection.otherBody(in: record.quote) == nil
          && (ownArticles.contains(page.identity) || inspection.isOwn(record.quote))
      }
    }.flatMap(\.self)
  }

  /// Whether a value stands in what all pages share, as a switchboard or a unit's mailbox does.
  private func isCommon(_ value: String, _ inspection: Inspection) -> Bool { inspection.commonContacts.contains(value) }

  private func proofs(_ leaders: [LeaderRecord], _ inspection: Inspection) -> [Evidence] {
    leaders.flatMap { leader in
      let details = part == .names ? [] : leader.details
      let own = details.filter { $0.page.address == leader.page.address }.map(\.text)
      let others = details.filter { $0.page.address != leader.page.address }
      return [inspection.evidence(leader.page, ([leader.quote] + own).joined(separator: " | "))]
        + others.map { inspection.evidence($0.page, $0.text) }
    }
  }

  private func counts(
    _ found: Int, of count: Int, lacking all: [LeaderRecord] = [], without own: [LeaderRecord] = []
  ) -> [String: LocalizedText] {
    let keys = Set(own.map(\.key))
    let names = all.filter { !keys.contains($0.key) }.map(\.name)
    return ["found": .same(found), "count": .same(count), "names": .same(names.joined(separator: ", "))]
  }
}
