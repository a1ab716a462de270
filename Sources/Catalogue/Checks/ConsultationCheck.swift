import AuditModel
import VietnameseText
import WebAddress

/// Matters on which opinions are asked (lấy ý kiến góp ý): a list, and for every entry its content, the address and
/// e-mail that take opinions, and the deadline.
struct ConsultationCheck: Check {
  static let kind = "consultation"
  static let codes: Set<String> = [
    "met", "met.open", "met.closed", "partial.empty-list", "partial.some", "missing.no-section", "missing.none",
    "missing.placeholder", "unreadable.image", "not-assessed.file",
  ]

  private enum Part: String, CaseIterable {
    case list
    case content
    case address
    case email
    case deadline
  }

  let interest: PhraseList
  private let part: Part
  private let excluding: PhraseList
  private let deadlineLabels: PhraseList
  private let addressLabels: PhraseList
  private let noLimit: PhraseList
  private let drafts: PhraseList
  /// Words about opinions, which tell a deadline for them from a plan's own dates.
  private let opinions: PhraseList

  init?(_ reader: inout CheckReader) {
    let part = reader.part(Part.self)
    let named = reader.requiredPhrases("named")
    excluding = reader.phrases("excluding")
    deadlineLabels = reader.phrases("deadline-labels")
    addressLabels = reader.phrases("address-labels")
    noLimit = reader.phrases("no-limit")
    drafts = reader.phrases("drafts")
    opinions = reader.phrases("opinions")
    guard let part, let named else { return nil }
    self.part = part
    interest = named
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let sections = sections(inspection)
    guard let first = sections.first else { return Judgement("missing.no-section") }
    let entries = entries(of: sections, inspection)
    guard !entries.isEmpty else { return empty(first, inspection) }
    switch part {
    case .list:
      return Judgement(
        "met", values: ["count": .same(entries.count)],
        evidence: entries.map { inspection.evidence($0.list, $0.title, .link) })
    case .content: return judgeContent(entries, inspection)
    case .address: return judge(entries, inspection, find: address)
    case .email: return judge(entries, inspection, find: email)
    case .deadline: return judgeDeadline(entries, inspection)
    }
  }

  /// Sections that ask for opinions.
  private func sections(_ inspection: Inspection) -> [Candidate] {
    let articles = Set(inspection.articles.map { inspection.pages[$0.page].address })
    return inspection.candidates(named: interest).filter { candidate in
      let hits = candidate.hits(inspection)
      // News of a meeting that heard opinions asks nobody for any.
      return !hits.contains(excluding) && inspection.otherBody(in: candidate) == nil
        && (!articles.contains(candidate.page.address) || hits.contains(drafts) || asksOpinions(candidate))
    }
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let sections = sections(inspection)
    let taken = Set(sections.map(\.page.identity))
    let passed = inspection.candidates(named: interest).filter { !taken.contains($0.page.identity) }.map { candidate in
      let body = inspection.otherBody(in: candidate)
      return Consideration(candidate, .passedOver(body.map { .otherBody($0) } ?? .otherMatter))
    }
    let entries = entries(of: sections, inspection)
    guard !entries.isEmpty else { return sections.map { Consideration($0, .judged(empty($0, inspection))) } + passed }
    // A matter that stands on a page of its own is no list, unless the portal has no other.
    let listed = entries.filter { $0.page !== $0.list }
    let told = part == .list && !listed.isEmpty ? listed : entries
    return told.flatMap { consider($0, inspection) } + passed
  }

  /// The matters whose time for opinions ends soon.
  func findings(_ inspection: Inspection) -> [Finding] {
    guard part == .deadline else { return [] }
    // A matter with a page of its own may be an entry of a list and a section itself.
    var seen: Set<String> = []
    return entries(of: sections(inspection), inspection).compactMap { entry in
      guard let day = deadline(entry, inspection)?.date, seen.insert(entry.page?.identity ?? entry.title).inserted
      else { return nil }
      let title = entry.title.excerpt(around: 0..<0, limit: Inspection.titleLength)
      return inspection.lapse("lapse-consultation", on: day, url: entry.source.address, values: ["title": title])
    }
  }

  /// What the list and the own page of an entry say of it, each by itself.
  private func consider(_ entry: ConsultationEntry, _ inspection: Inspection) -> [Consideration] {
    if part == .list {
      return [
        Consideration(
          address: entry.list.address, name: entry.title,
          outcome: .judged(
            Judgement(
              "met", values: ["count": .same(1)], evidence: [inspection.evidence(entry.list, entry.title, .link)])))
      ]
    }
    return entry.parts.map { entry in
      let judgement =
        switch part {
        case .content, .list: judgeContent([entry], inspection)
        case .address: judge([entry], inspection, find: address)
        case .email: judge([entry], inspection, find: email)
        case .deadline: judgeDeadline([entry], inspection)
        }
      return Consideration(address: entry.source.address, name: entry.title, outcome: .judged(judgement))
    }
  }

  private func empty(_ section: Candidate, _ inspection: Inspection) -> Judgement {
    let label = inspection.evidence(section.page, section.label)
    let unread = section.unread(inspection, leastWords: 40)
    if part == .list {
      // A section that says that nothing is there yet is an empty list.
      return unread.flatMap { $0.verdict == .missing ? nil : $0 } ?? Judgement("partial.empty-list", evidence: [label])
    }
    return unread ?? Judgement("missing.none", evidence: [label])
  }

  // MARK: Entries

  /// The matters that sections list, each once: links of list pages, or a section that is one matter itself.
  private func entries(of sections: [Candidate], _ inspection: Inspection) -> [ConsultationEntry] {
    var entries: [ConsultationEntry] = []
    var seen: Set<String> = []
    let byIdentity = Dictionary(
      inspection.distinctPages.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for section in sections.prefix(40) {
      let rows = section.strength >= Self.listStrength ? rows(of: section, byIdentity, inspection) : []
      if !rows.isEmpty {
        for row in rows where seen.insert(row.title).inserted { entries.append(row) }
      } else if section.strength >= Self.listStrength {
        for link in section.links where isEntry(link, of: section) {
          let identity = link.target.identity
          guard seen.insert(identity).inserted else { continue }
          entries.append(ConsultationEntry(link: link, in: section, page: byIdentity[identity]))
        }
      } else if section.words >= 25, asksOpinions(section), seen.insert(section.page.identity).inserted {
        entries.append(ConsultationEntry(section: section, inspection))
      }
    }
    return entries
  }

  /// Whether the words say by when or where opinions are taken.
  private func asksOpinions(_ section: Candidate) -> Bool {
    section.blocks.contains {
      let hits = section.page.hits[$0]
      return hits.contains(opinions) && (hits.contains(deadlineLabels) || hits.contains(addressLabels))
    }
  }

  /// From so much of a name on, a section is a list of matters rather than one matter itself.
  private static let listStrength = 0.5

  /// The rows of tables whose columns say where or by when opinions are taken.
  private func rows(
    of section: Candidate, _ byIdentity: [String: InspectedPage], _ inspection: Inspection
  ) -> [ConsultationEntry] {
    section.page.facts.tables.filter { table in
      section.blocks.contains(where: table.blocks.contains)
        && table.header.contains { heading in
          let hits = inspection.phrases.hits(in: heading)
          return hits.contains(deadlineLabels) || hits.contains(addressLabels)
        }
    }
    .flatMap { table in
      table.rows.enumerated().compactMap { index, row in
        let block = table.blocks.upperBound - table.rows.count + index
        let link = section.page.facts.links.first { $0.block == block && $0.target != section.page.address }
        return ConsultationEntry(
          row: row, header: table.header, block: block, in: section,
          page: link.flatMap { byIdentity[$0.target.identity] })
      }
    }
  }

  /// A link with a title's worth of words that leads on, rather than one of the section's own controls.
  private func isEntry(_ link: Link, of section: Candidate) -> Bool {
    link.kind == .text && link.text.utf8.count >= ConsultationEntry.titleLength
      && link.target.identity != section.page.identity
  }

  // MARK: Parts

  private func judgeContent(_ entries: [ConsultationEntry], _ inspection: Inspection) -> Judgement {
    let found = entries.filter { entry in
      if entry.document != nil { return true }
      return entry.page.map { $0.ownWords >= 25 } ?? (entry.wordCount >= 60)
    }
    return share(
      entries, found,
      evidence: found.map { entry in
        if let line = entry.lines.first(where: { $0.text.utf8.count >= 80 }) { return inspection.evidence(line) }
        return inspection.evidence(entry.source, entry.document?.name ?? entry.title)
      })
  }

  private func judge(
    _ entries: [ConsultationEntry], _ inspection: Inspection,
    find: (ConsultationEntry, Inspection) -> Evidence?
  ) -> Judgement {
    let proofs = entries.map { find($0, inspection) }
    let found = zip(entries, proofs).compactMap { entry, proof in proof == nil ? nil : entry }
    if found.isEmpty, let placeholder = entries.lazy.compactMap({ placeholder($0, inspection) }).first {
      return placeholder
    }
    return share(entries, found, evidence: proofs.compactMap { $0 })
  }

  private func share(
    _ entries: [ConsultationEntry], _ found: [ConsultationEntry], evidence: [Evidence]
  ) -> Judgement {
    let values: [String: LocalizedText] = ["found": .same(found.count), "count": .same(entries.count)]
    if found.isEmpty { return Judgement("missing.none", values: values) }
    let evidence = evidence.examples
    if found.count == entries.count { return Judgement("met", values: values, evidence: evidence) }
    return Judgement(
      "partial.some", values: values, share: Double(found.count) / Double(entries.count), evidence: evidence)
  }

  private func address(_ entry: ConsultationEntry, _ inspection: Inspection) -> Evidence? {
    for cell in entry.cells where inspection.phrases.hits(in: cell.heading).contains(addressLabels) {
      if cell.text.utf8.count >= 8, isPostal(cell.text) { return inspection.evidence(entry.list, cell.text, .table) }
    }
    for line in entry.lines {
      guard let label = inspection.phrases.hits(in: line.text).first(of: addressLabels) else { continue }
      let rest = line.text.slice(utf8: label.range.upperBound..<line.text.utf8.count)
      if rest.utf8.count >= 12, isPostal(rest) { return inspection.evidence(line.page, line.text, around: label.range) }
    }
    return nil
  }

  /// Whether what follows a label is a place rather than a web or e-mail address.
  private func isPostal(_ text: String) -> Bool {
    let opening = text.utf8.prefix(60)
    return !opening.contains(UInt8(ascii: "@")) && !String(decoding: opening, as: UTF8.self).utf8Contains("//")
      && !String(decoding: opening, as: UTF8.self).utf8Contains("www.")
  }

  private func email(_ entry: ConsultationEntry, _ inspection: Inspection) -> Evidence? {
    for line in entry.lines {
      if let mention = EmailScanner.mentions(in: line.text).first(where: { !inspection.isPlaceholder($0.value) }) {
        return inspection.evidence(line.page, line.text, around: mention.range)
      }
    }
    return nil
  }

  private func judgeDeadline(_ entries: [ConsultationEntry], _ inspection: Inspection) -> Judgement {
    let found = entries.compactMap { deadline($0, inspection) }
    // The deadline that decides, and some others as the lists have them.
    let last = found.max { ($0.date?.daysSince1970 ?? 0) < ($1.date?.daysSince1970 ?? 0) }
    let evidence = ([last].compactMap { $0 } + found).map(\.evidence).examples
    let values: [String: LocalizedText] = ["found": .same(found.count), "count": .same(entries.count)]
    guard !found.isEmpty else {
      return entries.lazy.compactMap { placeholder($0, inspection) }.first ?? Judgement("missing.none", values: values)
    }
    guard found.count == entries.count else {
      return Judgement(
        "partial.some", values: values, share: Double(found.count) / Double(entries.count), evidence: evidence)
    }
    guard let latest = found.compactMap(\.date).max() else {
      return Judgement("met", values: values, evidence: evidence)
    }
    return Judgement(
      latest >= inspection.auditDate ? "met.open" : "met.closed", values: ["date": .same(latest.dayFirst)],
      evidence: evidence)
  }

  /// Bytes that a line has at most that holds nothing but a period.
  private static let periodLength = 60

  /// The last day on which an entry takes opinions; nil as the date where it says that there is no limit.
  private func deadline(
    _ entry: ConsultationEntry, _ inspection: Inspection
  ) -> (date: CalendarDate?, evidence: Evidence)? {
    let dates = entry.cells.filter { inspection.phrases.hits(in: $0.heading).contains(deadlineLabels) }
      .flatMap { cell in DateScanner.mentions(in: cell.text).map { ($0.value, cell.text) } }
    if let last = dates.max(by: { $0.0 < $1.0 }) { return (last.0, inspection.evidence(entry.list, last.1, .table)) }
    for (order, line) in entry.lines.enumerated() {
      let hits = inspection.phrases.hits(in: line.text)
      // A date in running text may be the plan's own; only a short line for it or words about opinions make it the
      // deadline.
      guard line.text.utf8.count <= Self.periodLength || hits.contains(opinions) else { continue }
      if let mention = DateRangeScanner.mentions(in: line.text).first, let end = mention.value.end {
        return (end, inspection.evidence(line.page, line.text, around: mention.range))
      }
      if let label = hits.first(of: deadlineLabels) {
        let next = order + 1 < entry.lines.count ? entry.lines[order + 1].text : ""
        let behind = line.text.slice(utf8: label.range.upperBound..<line.text.utf8.count) + " " + next
        if let mention = DateScanner.mentions(in: behind).first {
          return (mention.value, inspection.evidence(line.page, line.text, around: label.range))
        }
      }
      if hits.contains(noLimit) { return (nil, inspection.evidence(line)) }
    }
    return nil
  }

  /// What stands where an entry's e-mail, address or deadline should: a sample address, or words that say that it is
  /// still to come.
  private func placeholder(_ entry: ConsultationEntry, _ inspection: Inspection) -> Judgement? {
    func found(_ value: String, _ line: PageLine) -> Judgement {
      Judgement(
        "missing.placeholder", values: ["value": .same(value), "words": .same(value)],
        evidence: [inspection.evidence(line)])
    }
    for line in entry.lines {
      if part == .email {
        if let mention = EmailScanner.mentions(in: line.text).first(where: { inspection.isPlaceholder($0.value) }) {
          return found(mention.value.text, line)
        }
      } else {
        let hits = inspection.phrases.hits(in: line.text)
        if hits.contains(part == .deadline ? deadlineLabels : addressLabels),
          let words = hits.first(of: inspection.vocabulary.placeholders)
        {
          return found(line.text.slice(utf8: words.range), line)
        }
      }
    }
    return nil
  }
}
