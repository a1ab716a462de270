import AuditModel
import VietnameseText
import WebAddress

/// When disclosures were published and for how many years they are kept (Circular 09/2024/TT-BGDĐT, Article 15): by the
/// dates and school years that stand with them.
struct DisclosureCheck: Check {
  static let kind = "disclosure"
  static let codes: Set<String> = [
    "met", "partial.late", "partial.some-years", "missing.none", "missing.old", "missing.other-years",
    "not-assessed.undated", "not-assessed.no-day", "not-applicable.not-due",
  ]

  private enum Part: String, CaseIterable {
    /// Whether the latest set came before its day.
    case deadline
    /// Whether the sets of the years in which they were due are there.
    case retention
  }

  let judgesPages = false
  let interest: PhraseList
  private let excluding: PhraseList
  private let part: Part
  /// The first year on whose 30 June a set was due.
  private let firstYear: Int
  /// For how many years sets are kept.
  private let years: Int

  init?(_ reader: inout CheckReader) {
    let part = reader.part(Part.self)
    let named = reader.requiredPhrases("named")
    excluding = reader.phrases("excluding")
    firstYear = reader.integer("first-year", default: 2025, in: 1990...9999)
    years = reader.integer("years", default: 5, in: 1...50)
    guard let part, let named else { return nil }
    self.part = part
    interest = named
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let due = inspection.latestDisclosure
    guard due >= firstYear else { return Judgement("not-applicable.not-due", values: ["year": .same(firstYear)]) }
    let sets = sets(inspection)
    guard !sets.isEmpty else { return Judgement("missing.none") }
    switch part {
    case .deadline: return deadline(sets, due: due)
    case .retention: return retention(sets, due: due)
    }
  }

  // MARK: Judging

  private func deadline(_ sets: [DisclosureSet], due: Int) -> Judgement {
    let dated = sets.compactMap { set in set.date.map { (date: $0, set: set) } }.sorted { $0.date > $1.date }
    guard let last = CalendarDate(year: due, month: 6, day: 30),
      let previous = CalendarDate(year: due - 1, month: 6, day: 30)
    else { return Judgement("missing.none") }
    let deadline = LocalizedText.same(last.dayFirst)
    if let inTime = dated.first(where: { $0.date <= last && $0.date > previous }) {
      return Judgement(
        "met", values: ["date": .same(inTime.date.dayFirst), "deadline": deadline], evidence: [inTime.set.evidence])
    }
    if let late = dated.last(where: { $0.date > last }) {
      return Judgement(
        "partial.late", values: ["date": .same(late.date.dayFirst), "deadline": deadline],
        evidence: [late.set.evidence])
    }
    // A set without a date may be the one that was due.
    if let open = sets.first(where: {
      $0.date == nil && ($0.schoolYears.isEmpty || $0.schoolYears.contains { $0 >= due - 1 })
    }) {
      // A school year tells what a set is of, and not on which day it came.
      let years = open.schoolYears.map { SchoolYear(start: $0).description }.joined(separator: ", ")
      return Judgement(
        years.isEmpty ? "not-assessed.undated" : "not-assessed.no-day",
        values: ["deadline": deadline, "years": .same(years)], evidence: [open.evidence])
    }
    guard let newest = dated.first else {
      return Judgement("not-assessed.undated", values: ["deadline": deadline], evidence: sets.prefix(2).map(\.evidence))
    }
    return Judgement(
      "missing.old", values: ["date": .same(newest.date.dayFirst), "deadline": deadline],
      evidence: [newest.set.evidence])
  }

  private func retention(_ sets: [DisclosureSet], due: Int) -> Judgement {
    // The set that is due on 30 June of a year is that of the school year which ends then.
    let wanted = Array(max(firstYear, due - years + 1)...due).map { $0 - 1 }
    var proofs: [Int: Evidence] = [:]
    for set in sets { for year in set.schoolYears where proofs[year] == nil { proofs[year] = set.evidence } }
    let found = wanted.filter { proofs[$0] != nil }
    let evidence = found.reversed().compactMap { proofs[$0] }
    let lacking = wanted.filter { proofs[$0] == nil }.map { SchoolYear(start: $0).description }.joined(separator: ", ")
    let values: [String: LocalizedText] = [
      "found": .same(found.count), "count": .same(wanted.count), "lacking": .same(lacking),
    ]
    if lacking.isEmpty { return Judgement("met", values: values, evidence: evidence) }
    if let open = sets.first(where: \.schoolYears.isEmpty) {
      return Judgement("not-assessed.undated", values: values, evidence: [open.evidence] + evidence)
    }
    if found.isEmpty {
      let others = Set(sets.flatMap(\.schoolYears)).sorted().map { SchoolYear(start: $0).description }
      return Judgement(
        "missing.other-years",
        values: values.merging(["others": .same(others.joined(separator: ", "))]) { first, _ in first },
        evidence: sets.prefix(2).map(\.evidence))
    }
    return Judgement(
      "partial.some-years", values: values, share: Double(found.count) / Double(wanted.count), evidence: evidence)
  }

  // MARK: Reading

  /// The sets that the portal shows: pages that are called so, the entries of their lists, and documents of that name.
  private func sets(_ inspection: Inspection) -> [DisclosureSet] {
    let articles = Dictionary(
      inspection.articles.map { (inspection.pages[$0.page].address, $0) }, uniquingKeysWith: { first, _ in first })
    var sets: [DisclosureSet] = []
    for candidate in inspection.candidates(named: interest).prefix(Self.mostPages)
    where candidate.page.facts.document == nil {
      guard !inspection.isOtherMatter(candidate.hits(inspection), by: excluding),
        inspection.otherBody(in: candidate) == nil
      else { continue }
      let entries = candidate.listLines.filter {
        !inspection.isOtherMatter(inspection.phrases.hits(in: $0.title), by: excluding)
      }
      .compactMap { entry(of: $0, in: candidate, inspection) }
      sets += entries
      let article = articles[candidate.page.address]
      // A page that lists sets is none itself.
      guard entries.isEmpty || article != nil, !candidate.isSection, hasContent(candidate, inspection) else { continue }
      let words = [candidate.label, article?.dateQuote ?? ""].filter { !$0.isEmpty }.joined(separator: " | ")
      sets.append(
        DisclosureSet(
          date: article?.date, name: candidate.label,
          evidence: inspection.evidence(candidate.page, words)))
    }
    for (place, hits) in inspection.documentLinks {
      let label = PageLabel(text: place.link.text, source: .link, hits: hits)
      guard label.names(interest), !inspection.isOtherMatter(hits, by: excluding),
        inspection.otherBody(in: place.link.text) == nil
      else {
        continue
      }
      sets.append(
        DisclosureSet(
          date: nil, name: place.link.text,
          evidence: inspection.evidence(inspection.pages[place.page], place.link.name, .document)))
    }
    return sets
  }

  /// So many pages that are called so are looked at, the best first.
  private static let mostPages = 200

  /// Whether a page has more than its name: words, a document or a picture.
  private func hasContent(_ candidate: Candidate, _ inspection: Inspection) -> Bool {
    candidate.words >= Self.leastWords || !candidate.documentLinks(inspection).isEmpty
      || candidate.contentPicture != nil
  }

  /// With fewer words a page says no more than its name.
  private static let leastWords = 15

  /// A line of a list: its date, and the years in its title.
  private func entry(of line: ListLine, in candidate: Candidate, _ inspection: Inspection) -> DisclosureSet? {
    let lastDay = candidate.page.lastNewsDay(before: inspection.auditDate)
    let texts = line.blocks.map { candidate.page.facts.blocks[$0].text }
    let date = texts.lazy.flatMap { DateScanner.mentions(in: $0) }.map(\.value).first { $0 <= lastDay }
    let set = DisclosureSet(
      date: date, name: line.title, evidence: inspection.evidence(candidate.page, texts.joined(separator: " | ")))
    return date != nil || !set.schoolYears.isEmpty ? set : nil
  }

}
