import AuditModel
import VietnameseText
import WebAddress

/// A statistical yearbook (niên giám thống kê): that it exists, the years it covers, a labelled figure, a breakdown.
struct StatisticsCheck: Check {
  static let kind = "statistics"
  static let codes: Set<String> = [
    "met", "partial.years", "partial.scattered", "missing.no-section", "missing.empty", "missing.none",
    "unreadable.image", "not-assessed.file",
  ]

  private enum Part: String, CaseIterable {
    case yearbook
    case years
    case figure
    case breakdown
  }

  let interest: PhraseList
  private let part: Part
  private let excluding: PhraseList
  /// Words of visitor counters, whose numbers differ from page to page as if they were the page's own.
  private let counters: PhraseList
  private let labels: PhraseList
  /// Words that name the figure where they are all of a cell, though in running text they would say nothing.
  private let cells: PhraseList
  private let least: Int

  init?(_ reader: inout CheckReader) {
    let part = reader.part(Part.self)
    let named = reader.requiredPhrases("named")
    excluding = reader.phrases("excluding")
    counters = reader.phrases("counters")
    labels = reader.phrases("labels")
    cells = reader.phrases("cells")
    least = reader.integer("least", default: 5, in: 1...50)
    guard let part, let named else { return nil }
    self.part = part
    interest = named
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let named = inspection.candidatesWithDocuments(named: interest).filter { passingOver($0, inspection) == nil }
    let sections = named + linked(from: named, inspection)
    let withFigures = sections.filter { figures(in: $0) >= Self.leastFigures }
    guard !withFigures.isEmpty else { return withoutFigures(sections, inspection) }
    return judgePart(withFigures, inspection)
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let all = inspection.candidatesWithDocuments(named: interest)
    let named = all.filter { passingOver($0, inspection) == nil }
    let passed = all.compactMap { candidate in
      passingOver(candidate, inspection).map { Consideration(candidate, .passedOver($0)) }
    }
    let sections = (named + linked(from: named, inspection)).map { section -> Consideration in
      let hasFigures = figures(in: section) >= Self.leastFigures
      let found = hasFigures ? judgePart([section], inspection) : withoutFigures([section], inspection)
      // What stands outside any statistics speaks for its own page.
      let elsewhere = found.code == "partial.scattered"
      return Consideration(section, .judged(elsewhere ? Judgement("missing.none") : found))
    }
    return sections
      + scattered(inspection).map { Consideration(address: $0.page.address, name: "", outcome: .judged($0.judgement)) }
      + passed
  }

  private func passingOver(_ candidate: Candidate, _ inspection: Inspection) -> PassingOver? {
    if inspection.isOtherMatter(candidate.hits(inspection), by: excluding) { return .otherMatter }
    return inspection.otherBody(in: candidate).map { .otherBody($0) }
  }

  private func judgePart(_ withFigures: [Candidate], _ inspection: Inspection) -> Judgement {
    switch part {
    case .yearbook:
      // Figures in a sentence or two are no yearbook.
      if !withFigures.contains(where: isYearbook), let section = withFigures.first,
        let line = figureLines(in: section).first
      {
        return Judgement(
          "partial.scattered", values: ["quote": .same(line.excerpt(around: 0..<0, limit: Inspection.quoteLength))],
          evidence: [inspection.evidence(section.page, line)])
      }
      return Judgement(
        "met", evidence: withFigures.map { inspection.evidence($0.page, firstFigure(in: $0) ?? $0.label, .table) })
    case .years: return judgeYears(withFigures, inspection)
    case .figure: return judgeFigure(withFigures, inspection)
    case .breakdown: return judgeBreakdown(withFigures, inspection)
    }
  }

  /// Pages with figures that a section of statistics links to, such as one a year.
  private func linked(from sections: [Candidate], _ inspection: Inspection) -> [Candidate] {
    var known = Set(sections.map(\.page.identity))
    return sections.filter { $0.strength >= 0.4 }.prefix(10).flatMap { section in
      section.links.compactMap { link -> Candidate? in
        guard let page = inspection.distinctPage(at: link.target), known.insert(page.identity).inserted else {
          return nil
        }
        let candidate = Candidate(
          page: page, blocks: page.ownBlocks, label: link.text, strength: section.strength, isSection: false)
        return inspection.otherBody(in: candidate) == nil && figures(in: candidate) >= Self.leastFigures
          ? candidate : nil
      }
    }
  }

  // MARK: Parts

  /// The school years that sections tell of, each with the first words that do.
  private func years(of sections: [Candidate], _ inspection: Inspection) -> [Int: Evidence] {
    var years: [Int: Evidence] = [:]
    for section in sections {
      for (year, quote) in schoolYears(of: section, inspection) where year < inspection.auditDate.year + 1 {
        if years[year] == nil { years[year] = inspection.evidence(section.page, quote, .table) }
      }
    }
    return years
  }

  /// The new school year, where it begins soon and leaves the statistics with fewer of the latest years than are asked
  /// for: the year that has ended joins them, and the oldest falls out.
  func findings(_ inspection: Inspection) -> [Finding] {
    guard part == .years else { return [] }
    let named = inspection.candidates(named: interest).filter { passingOver($0, inspection) == nil }
    let sections = (named + linked(from: named, inspection)).filter { figures(in: $0) >= Self.leastFigures }
    let years = years(of: sections, inspection)
    let first = SchoolYear.beginning(onOrAfter: inspection.auditDate)
    let needed = (first.year - least)..<first.year
    let lacking = needed.filter { years[$0] == nil }
    guard years.count >= least, !lacking.isEmpty, let oldest = years.keys.min() else { return [] }
    let names = lacking.map { SchoolYear(start: $0).description }.joined(separator: ", ")
    let values = [
      "year": SchoolYear(start: first.year).description, "lacking": names,
      "oldest": SchoolYear(start: oldest).description, "least": String(least),
    ]
    let place = years[years.keys.max() ?? oldest]?.url
    return [inspection.lapse("lapse-statistics", on: first, url: place, values: values)].compactMap { $0 }
  }

  private func judgeYears(_ sections: [Candidate], _ inspection: Inspection) -> Judgement {
    let years = years(of: sections, inspection)
    let found = years.keys.sorted(by: >)
    guard let newest = found.first else {
      return Judgement("missing.none", evidence: sections.map { inspection.evidence($0.page, $0.label) })
    }
    let evidence = found.compactMap { years[$0] }
    let names = found.sorted().map { SchoolYear(start: $0).description }
    if found.count >= least {
      return Judgement("met", values: ["years": .same(names.joined(separator: ", "))], evidence: evidence)
    }
    let expected = (newest - least + 1)...newest
    let missing = expected.filter { years[$0] == nil }.map { SchoolYear(start: $0).description }
    return Judgement(
      "partial.years",
      values: [
        "found": .same(names.joined(separator: ", ")), "count": .same(found.count), "least": .same(least),
        "missing": .same(missing.joined(separator: ", ")),
      ], share: Double(found.count) / Double(least), evidence: evidence)
  }

  private func judgeFigure(_ sections: [Candidate], _ inspection: Inspection) -> Judgement {
    for section in sections {
      for index in section.blocks {
        let text = section.page.facts.blocks[index].text
        guard let label = section.page.hits[index].first(of: labels),
          LabelledNumber.stands(beside: label.range, in: text) || columnHasNumbers(index, section)
        else { continue }
        let quote = text.excerpt(around: label.range, limit: Inspection.quoteLength)
        return figure(quote, in: section, inspection)
      }
    }
    for section in sections {
      if let quote = cell(in: section, inspection) {
        return figure(quote, in: section, inspection)
      }
    }
    for section in sections {
      for index in section.blocks where section.page.facts.blocks[index].role != .row {
        let text = section.page.facts.blocks[index].text
        guard
          let noun = section.page.hits[index].all(of: cells).first(where: {
            LabelledNumber.precedes($0.range, in: text)
          })
        else { continue }
        let quote = text.excerpt(around: noun.range, limit: Inspection.quoteLength)
        return figure(quote, in: section, inspection)
      }
    }
    return firstScattered(inspection) ?? Judgement("missing.none")
  }

  private func figure(_ quote: String, in section: Candidate, _ inspection: Inspection) -> Judgement {
    Judgement("met", values: ["value": .same(quote)], evidence: [inspection.evidence(section.page, quote, .table)])
  }

  /// A heading of a column or row that is nothing but the figure's name, with numbers in that column or row.
  private func cell(in section: Candidate, _ inspection: Inspection) -> String? {
    func names(_ cell: String) -> Bool { inspection.phrases.hits(in: cell).strength(of: cells) >= 0.6 }
    for table in section.page.facts.tables where section.blocks.contains(where: table.blocks.contains) {
      for row in table.rows {
        if let first = row.first, names(first), row.dropFirst().contains(where: LabelledNumber.isNumber) {
          return row.filter { !$0.isEmpty }.joined(separator: " | ")
        }
      }
      for (column, heading) in table.header.enumerated() where heading.split(separator: " ").count <= 8 {
        let isNamed = names(heading) || inspection.phrases.hits(in: heading).contains(cells)
        let values = table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
        if isNamed, values.contains(where: LabelledNumber.isNumber) { return heading }
      }
    }
    return nil
  }

  private func judgeBreakdown(_ sections: [Candidate], _ inspection: Inspection) -> Judgement {
    for section in sections {
      var proofs: [Evidence] = []
      for index in section.blocks where section.page.hits[index].contains(labels) {
        let text = section.page.facts.blocks[index].text
        if LabelledNumber.count(in: text) > 0 { proofs.append(inspection.evidence(section.page, text, .table)) }
      }
      for table in section.page.facts.tables where section.blocks.contains(where: table.blocks.contains) {
        guard table.header.first.map({ inspection.phrases.hits(in: $0).contains(cells) }) == true else { continue }
        let rows = table.rows.filter { $0.dropFirst().contains(where: LabelledNumber.isNumber) }
        proofs += rows.compactMap(\.first).filter { !$0.isEmpty }.map { inspection.evidence(section.page, $0, .table) }
      }
      if proofs.count >= 2 { return Judgement("met", evidence: proofs) }
    }
    return Judgement("missing.none")
  }

  /// Labelled numbers outside any statistics, the first of each page: some information, but no yearbook.
  private func scattered(_ inspection: Inspection) -> [(page: InspectedPage, judgement: Judgement)] {
    guard part == .figure else { return [] }
    return inspection.pages(with: labels).compactMap { page in scattered(on: page, inspection).map { (page, $0) } }
      + inspection.counterStrips.compactMap { page, strips in counted(strips, on: page, inspection).map { (page, $0) } }
  }

  /// The first of them; nil where there is none.
  private func firstScattered(_ inspection: Inspection) -> Judgement? {
    guard part == .figure else { return nil }
    return inspection.pages(with: labels).lazy.compactMap { scattered(on: $0, inspection) }.first
      ?? inspection.counterStrips.lazy.compactMap { counted($0.strips, on: $0.page, inspection) }.first
  }

  /// The figure among the counters of a page, such as those that a start page shows.
  private func counted(
    _ strips: [CounterStrip], on page: InspectedPage, _ inspection: Inspection
  ) -> Judgement? {
    guard page.labels.first.flatMap({ inspection.otherBody(in: $0.text, $0.hits) }) == nil else {
      return nil
    }
    for strip in strips {
      // What stands above it may say that it counts another body's, or something else.
      let above = page.facts.blocks[..<strip.start]
      let heads = [above.last { $0.isHeadingLike }, above.last].compactMap { $0?.text }
      guard
        !heads.contains(where: {
          let hits = inspection.phrases.hits(in: $0)
          return inspection.isOtherMatter(hits, by: excluding) || inspection.otherBody(in: $0, hits) != nil
        }),
        !strip.counters.contains(where: { inspection.phrases.hits(in: $0.label).contains(counters) }),
        let counter = strip.counters.first(where: { counts($0, inspection) })
      else { continue }
      return Judgement(
        "partial.scattered", values: ["quote": .same(counter.text)],
        evidence: [inspection.evidence(page, counter.text)])
    }
    return nil
  }

  /// Whether a counter's label is the figure's name, whatever stands behind it in brackets.
  private func counts(_ counter: CounterStrip.Counter, _ inspection: Inspection) -> Bool {
    let name = String(counter.label.prefix { $0 != "(" })
    return inspection.phrases.hits(in: name).strength(of: cells.union(labels)) >= Self.wholeLabel
  }

  /// How much of a label is the name of the figure where it says nothing else.
  private static let wholeLabel = 0.6

  private func scattered(on page: InspectedPage, _ inspection: Inspection) -> Judgement? {
    let blocks = page.hits.blocks(with: labels).filter { page.facts.blocks[$0].wordCount <= 40 }
    guard !blocks.isEmpty, page.labels.first.flatMap({ inspection.otherBody(in: $0.text, $0.hits) }) == nil else {
      return nil
    }
    for index in blocks {
      let text = page.facts.blocks[index].text
      guard let label = page.hits[index].first(of: labels), LabelledNumber.follows(label.range, in: text),
        inspection.otherBody(in: text, page.hits[index]) == nil
      else { continue }
      let quote = text.excerpt(around: label.range, limit: Inspection.quoteLength)
      return Judgement(
        "partial.scattered", values: ["quote": .same(quote)], evidence: [inspection.evidence(page, quote)])
    }
    return nil
  }

  // MARK: Reading

  private func withoutFigures(_ sections: [Candidate], _ inspection: Inspection) -> Judgement {
    for section in sections {
      if let unread = section.unread(inspection, leastWords: 40), unread.verdict != .missing { return unread }
    }
    if let found = firstScattered(inspection) { return found }
    let items = Set(inspection.articles.map { inspection.pages[$0.page].identity })
    // A heading within an item of news opens a part of the item, and no section of statistics.
    let section = sections.first { !$0.isSection || !items.contains($0.page.identity) }
    return section.map { Judgement("missing.empty", evidence: [inspection.evidence($0.page, $0.label)]) }
      ?? Judgement("missing.no-section")
  }

  /// With fewer figures a section is not statistics.
  private static let leastFigures = 3

  /// How many figures a section's rows and labelled lines hold.
  private func figures(in section: Candidate) -> Int {
    section.blocks.reduce(0) { sum, index in
      let block = section.page.facts.blocks[index]
      let hits = section.page.hits[index]
      guard !block.isLinked, block.role == .row || !hits.isEmpty, !hits.contains(counters) else { return sum }
      return sum + LabelledNumber.count(in: block.text)
    }
  }

  /// Whether a section has a table of figures, or lines of them; a document is taken for what it is called.
  private func isYearbook(_ section: Candidate) -> Bool {
    section.page.facts.document != nil || firstFigure(in: section) != nil
      || figureLines(in: section).count >= Self.leastFigures
  }

  /// The lines of a section, tables apart, that hold a figure.
  private func figureLines(in section: Candidate) -> [String] {
    section.blocks.map { section.page.facts.blocks[$0] }
      .filter { $0.role != .row && !$0.isLinked && LabelledNumber.count(in: $0.text) > 0 }.map(\.text)
  }

  private func firstFigure(in section: Candidate) -> String? {
    section.blocks.first { index in
      let block = section.page.facts.blocks[index]
      return block.role == .row && LabelledNumber.count(in: block.text) > 0
        && !section.page.hits[index].contains(counters)
    }
    .map { section.page.facts.blocks[$0].text }
  }

  /// Whether the label is a column's heading with numbers below it.
  private func columnHasNumbers(_ index: Int, _ section: Candidate) -> Bool {
    guard let table = section.page.facts.tables.first(where: { $0.blocks.contains(index) }),
      !table.header.isEmpty
    else { return false }
    let column = table.header.firstIndex {
      section.page.facts.blocks[index].text.utf8Contains($0) && LabelledNumber.isLabel($0)
    }
    return table.rows.contains { row in row.contains { LabelledNumber.isNumber($0) } } && column != nil
      && index < table.blocks.lowerBound + 3
  }

  /// The school years that a section's statistics are about: from the headings of columns and rows, from titles, and
  /// from single years that head columns. A year's figures count under the school year that begins in it.
  private func schoolYears(of section: Candidate, _ inspection: Inspection) -> [(year: Int, quote: String)] {
    let page = section.page
    var years: [(Int, String)] = []
    func add(_ text: String) {
      for mention in SchoolYearScanner.mentions(in: text) { years.append((mention.value.start, text)) }
    }
    for table in page.facts.tables where section.blocks.contains(where: table.blocks.contains) {
      add(table.caption)
      for cell in table.header {
        add(cell)
        if SchoolYearScanner.mentions(in: cell).isEmpty {
          // In a heading "2024 Trường" is a year with what is counted, where in running text it would be a count.
          let opening = Int(cell.prefix { $0.isNumber }).flatMap {
            (1990...inspection.auditDate.year).contains($0) ? $0 : nil
          }
          let found = YearScanner.mentions(in: cell).map(\.value) + [opening].compactMap { $0 }
          for year in found { years.append((year, cell)) }
        }
      }
      for row in table.rows {
        guard let first = row.first, row.dropFirst().contains(where: LabelledNumber.isNumber) else { continue }
        add(first)
        if SchoolYearScanner.mentions(in: first).isEmpty, first.utf8.count <= 20 {
          for mention in YearScanner.mentions(in: first) { years.append((mention.value, first)) }
        }
      }
    }
    for index in section.blocks where page.facts.blocks[index].role != .row {
      let text = page.facts.blocks[index].text
      if page.facts.blocks[index].isHeadingLike || LabelledNumber.count(in: text) > 0 { add(text) }
    }
    add(section.label)
    return years
  }
}
