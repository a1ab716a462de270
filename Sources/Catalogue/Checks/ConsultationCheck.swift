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

  init?(_ reader: inout CheckReader) {
    let part = reader.part(Part.self)
    let named = reader.requiredPhrases("named")
    excluding = reader.phrases("excluding")
    deadlineLabels = reader.phrases("deadline-labels")
    addressLabels = reader.phrases("address-labels")
    noLimit = reader.phrases("no-limit")
    guard let part, let named else { return nil }
    self.part = part
    interest = named
  }

  /// One matter under consultation.
  private struct Entry {
    /// Its own page, where it has one that was read.
    let page: InspectedPage?
    /// The page that lists it.
    let list: InspectedPage
    let title: String
    /// The lines of its own page, or of the list around its title.
    let lines: [String]
    /// A document with the draft.
    let document: Link?

    var source: InspectedPage { page ?? list }
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let sections = inspection.candidates(named: interest).filter {
      !inspection.phrases.hits(in: $0.label).contains(excluding)
    }
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

  /// The matters that sections list, each once: rows and links of list pages, or a section that is one matter itself.
  private func entries(of sections: [Candidate], _ inspection: Inspection) -> [Entry] {
    var entries: [Entry] = []
    var seen: Set<String> = []
    let byIdentity = Dictionary(
      inspection.distinctPages.map { ($0.address.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for section in sections.prefix(40) {
      let isList = section.strength >= 0.5
      if isList {
        for link in section.links where isEntry(link, of: section, inspection) {
          guard seen.insert(link.target.identity).inserted else { continue }
          entries.append(entry(link, in: section, page: byIdentity[link.target.identity]))
        }
      } else if section.words >= 25, seen.insert(section.page.address.identity).inserted,
        inspection.otherBody(in: section) == nil
      {
        entries.append(
          Entry(
            page: section.page, list: section.page, title: section.label,
            lines: section.blocks.map { section.page.facts.blocks[$0].text }, document: section.documentLink))
      }
    }
    return entries
  }

  /// A link with a title's worth of words that leads on, rather than one of the section's own controls.
  private func isEntry(_ link: Link, of section: Candidate, _ inspection: Inspection) -> Bool {
    link.kind == .text && link.text.utf8.count >= 25 && link.target.identity != section.page.address.identity
  }

  private func entry(_ link: Link, in section: Candidate, page: InspectedPage?) -> Entry {
    var lines: [String] = []
    if let block = link.block, let place = section.blocks.firstIndex(of: block) {
      let next = section.links.first { ($0.block ?? 0) > block && $0.text.utf8.count >= 25 }?.block
      let end = section.blocks.firstIndex { $0 >= (next ?? Int.max) } ?? section.blocks.count
      lines = section.blocks[place..<min(max(end, place + 1), place + 8)].map { section.page.facts.blocks[$0].text }
    }
    var document = DocumentKind.isDocument(link.target) ? link : nil
    if let page {
      lines += page.ownBlocks.map { page.facts.blocks[$0].text }
      document =
        document
        ?? page.facts.links.first { link in
          DocumentKind.isDocument(link.target) && (link.block.map { page.isOwn[$0] } ?? false)
        }
    }
    return Entry(page: page, list: section.page, title: link.text, lines: lines, document: document)
  }

  // MARK: Parts

  private func judgeContent(_ entries: [Entry], _ inspection: Inspection) -> Judgement {
    let found = entries.filter {
      ($0.page?.ownWords ?? 0) >= 25 || $0.document != nil
        || $0.lines.count >= 3 && $0.page == nil && wordCount($0) >= 60
    }
    return share(
      entries, found,
      evidence: found.map { entry in
        let text = entry.lines.first { $0.utf8.count >= 80 } ?? entry.document?.name ?? entry.title
        return inspection.evidence(entry.source, text)
      })
  }

  private func wordCount(_ entry: Entry) -> Int {
    entry.lines.reduce(0) { sum, line in sum + line.utf8.reduce(1) { $1 == UInt8(ascii: " ") ? $0 + 1 : $0 } }
  }

  private func judge(
    _ entries: [Entry], _ inspection: Inspection, find: (Entry, Inspection) -> String?
  ) -> Judgement {
    var proofs: [Evidence] = []
    var found: [Entry] = []
    var placeholder: Judgement?
    for entry in entries {
      guard let quote = find(entry, inspection) else {
        placeholder = placeholder ?? self.placeholder(entry, inspection)
        continue
      }
      found.append(entry)
      proofs.append(inspection.evidence(entry.source, quote))
    }
    if found.isEmpty, let placeholder { return placeholder }
    return share(entries, found, evidence: proofs)
  }

  /// What stands where an entry's e-mail or deadline should: a sample address, or words that say it is still to come.
  private func placeholder(_ entry: Entry, _ inspection: Inspection) -> Judgement? {
    func found(_ value: String, _ line: String) -> Judgement {
      Judgement(
        "missing.placeholder", values: ["value": .same(value), "words": .same(value)],
        evidence: [inspection.evidence(entry.source, line)])
    }
    for line in entry.lines {
      switch part {
      case .email:
        if let mention = EmailScanner.mentions(in: line).first(where: { inspection.isPlaceholder($0.value) }) {
          return found(mention.value.text, line)
        }
      case .deadline, .address:
        let hits = inspection.phrases.hits(in: line)
        if hits.contains(part == .deadline ? deadlineLabels : addressLabels),
          let words = hits.first(of: inspection.vocabulary.placeholders)
        {
          return found(line.slice(utf8: words.range), line)
        }
      case .list, .content: return nil
      }
    }
    return nil
  }

  private func share(_ entries: [Entry], _ found: [Entry], evidence: [Evidence]) -> Judgement {
    let values: [String: LocalizedText] = ["found": .same(found.count), "count": .same(entries.count)]
    if found.isEmpty { return Judgement("missing.none", values: values) }
    if found.count == entries.count { return Judgement("met", values: values, evidence: evidence) }
    return Judgement(
      "partial.some", values: values, share: Double(found.count) / Double(entries.count), evidence: evidence)
  }

  private func address(_ entry: Entry, _ inspection: Inspection) -> String? {
    for line in entry.lines {
      guard let label = inspection.phrases.hits(in: line).first(of: addressLabels) else { continue }
      let rest = line.slice(utf8: label.range.upperBound..<line.utf8.count)
      if rest.utf8.count >= 12 { return line.excerpt(around: label.range, limit: Inspection.quoteLength) }
    }
    return nil
  }

  private func email(_ entry: Entry, _ inspection: Inspection) -> String? {
    for line in entry.lines {
      if let mention = EmailScanner.mentions(in: line).first(where: { !inspection.isPlaceholder($0.value) }) {
        return line.excerpt(around: mention.range, limit: Inspection.quoteLength)
      }
    }
    return nil
  }

  private func judgeDeadline(_ entries: [Entry], _ inspection: Inspection) -> Judgement {
    var latest: CalendarDate?
    var proofs: [(date: CalendarDate?, evidence: Evidence)] = []
    for entry in entries {
      guard let (date, quote) = deadline(entry, inspection) else { continue }
      proofs.append((date, inspection.evidence(entry.source, quote)))
      if let date { latest = max(latest ?? date, date) }
    }
    guard !proofs.isEmpty else {
      return entries.lazy.compactMap { placeholder($0, inspection) }.first
        ?? Judgement("missing.none", values: ["found": .same(0), "count": .same(entries.count)])
    }
    let evidence = proofs.sorted { ($0.date?.daysSince1970 ?? 0) > ($1.date?.daysSince1970 ?? 0) }.map(\.evidence)
    guard proofs.count == entries.count else {
      return Judgement(
        "partial.some", values: ["found": .same(proofs.count), "count": .same(entries.count)],
        share: Double(proofs.count) / Double(entries.count), evidence: evidence)
    }
    guard let latest else { return Judgement("met", values: ["count": .same(entries.count)], evidence: evidence) }
    return Judgement(
      latest >= inspection.auditDate ? "met.open" : "met.closed", values: ["date": .same(latest.dayFirst)],
      evidence: evidence)
  }

  /// The last day on which an entry takes opinions; nil as the date where it says that there is no limit.
  private func deadline(_ entry: Entry, _ inspection: Inspection) -> (CalendarDate?, String)? {
    for (order, line) in entry.lines.enumerated() {
      if let mention = DateRangeScanner.mentions(in: line).first, let end = mention.value.end {
        return (end, line.excerpt(around: mention.range, limit: Inspection.quoteLength))
      }
      let hits = inspection.phrases.hits(in: line)
      if let label = hits.first(of: deadlineLabels) {
        let next = order + 1 < entry.lines.count ? entry.lines[order + 1] : ""
        let behind = line.slice(utf8: label.range.upperBound..<line.utf8.count) + " " + next
        if let mention = DateScanner.mentions(in: behind).first {
          return (mention.value, line.excerpt(around: label.range, limit: Inspection.quoteLength))
        }
      }
      if hits.contains(noLimit) { return (nil, line.excerpt(around: 0..<0, limit: Inspection.quoteLength)) }
    }
    return nil
  }
}
