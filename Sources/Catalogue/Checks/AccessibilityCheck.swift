import AuditModel
import WebAddress

/// What can be told from HTML about access for persons with disabilities (WCAG 2.1): the language, titles, alternative
/// texts, labels of fields, the order of headings, and whether the reader may zoom. Contrast, keyboard, media and the
/// sense of a text need a person, which the texts of the reasons say.
struct AccessibilityCheck: Check {
  static let kind = "accessibility"
  static let codes: Set<String> = ["met", "partial.some", "missing.most", "not-assessed.no-pages"]

  /// One thing that is counted, after the success criterion of WCAG.
  enum Criterion: String, CaseIterable {
    /// 3.1.1: the language of the page.
    case language
    /// 2.4.2: the page is titled.
    case title
    /// 1.1.1: alternative texts of pictures.
    case pictures
    /// 3.3.2, 4.1.2: labels of fields.
    case fields
    /// 1.3.1, 2.4.6: headings, without a level left out.
    case headings
    /// 1.4.4: the text can be enlarged.
    case zoom
  }

  let judgesPages = false
  let interest = PhraseList(indices: [])
  let needsWholeSite = false
  private let titles: [Criterion: LocalizedText]
  private let share: Double

  init?(_ reader: inout CheckReader) {
    share = reader.share("share", default: 0.9)
    guard let entries = reader.localizedEntries("criteria", of: Criterion.allCases.map(\.rawValue)) else { return nil }
    titles = Dictionary(
      entries.compactMap { entry in Criterion(rawValue: entry.name).map { ($0, entry.title) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many of the things counted pass.
  struct Count {
    var passed = 0
    var all = 0
    /// Some pages with something that fails, and what: those fetched first.
    var failures: [(page: InspectedPage, words: String)] = []

    /// So many are shown of each criterion.
    private static let shown = 2

    var share: Double { Double(passed) / Double(all) }

    mutating func note(_ passes: Bool, on page: InspectedPage, _ words: @autoclosure () -> String) {
      all += 1
      if passes {
        passed += 1
        return
      }
      let isEarlier = { (one: (page: InspectedPage, words: String)) in page.isExample(before: one.page) }
      if failures.count == Self.shown, !failures.contains(where: isEarlier) { return }
      failures.insert((page, words()), at: failures.firstIndex(where: isEarlier) ?? failures.count)
      if failures.count > Self.shown { failures.removeLast() }
    }
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let pages = inspection.nearestFirst(inspection.distinctPages.filter { !$0.facts.needsBrowser })
    guard !pages.isEmpty else { return Judgement("not-assessed.no-pages") }
    let counts = Self.counts(of: pages)
    let measured = Criterion.allCases.compactMap { criterion in
      counts[criterion].flatMap { $0.all > 0 ? (criterion: criterion, count: $0) : nil }
    }
    let failing = measured.filter { $0.count.share < share }
    let mean = measured.reduce(0) { $0 + $1.count.share } / Double(measured.count)
    let values: [String: LocalizedText] = [
      "pages": .same(pages.count), "failing": LocalizedText.list(failing.map(described)),
      "measured": LocalizedText.list(measured.map(described)),
    ]
    guard !failing.isEmpty else {
      return Judgement(
        "met", values: values, evidence: [inspection.evidence(pages[0], "lang=\(pages[0].facts.language)", .metadata)])
    }
    let evidence = failing.flatMap(\.count.failures).map { inspection.evidence($0.page, $0.words, .metadata) }
    let isBare = measured.allSatisfy { $0.criterion == .zoom || $0.count.share < Self.half }
    if isBare { return Judgement("missing.most", values: values, evidence: evidence) }
    return Judgement("partial.some", values: values, share: mean, evidence: evidence)
  }

  /// A portal that fails most of everything that is counted supports persons with disabilities in no part. That the
  /// reader may zoom is no support, but the absence of a hindrance.
  private static let half = 0.5

  private func described(_ measured: (criterion: Criterion, count: Count)) -> LocalizedText {
    let figures = " \(measured.count.passed)/\(measured.count.all)"
    guard let title = titles[measured.criterion] else { return .same(measured.criterion.rawValue + figures) }
    return LocalizedText(vi: title.vi + figures, en: title.en + figures)
  }

  static func counts(of pages: [InspectedPage]) -> [Criterion: Count] {
    var counts: [Criterion: Count] = [:]
    var fields: Set<String> = []
    var pictures: Set<String> = []
    var viewports = Viewports()
    for page in pages {
      let facts = page.facts
      counts[.language, default: Count()].note(!facts.language.isEmpty, on: page, "<html lang=\"\">")
      counts[.title, default: Count()].note(!facts.title.isEmpty, on: page, "<title></title>")
      counts[.headings, default: Count()].note(Self.areHeadingsOrdered(facts), on: page, Self.outline(facts))
      // A page without a viewport is laid out for a wide screen, and there the reader may zoom.
      let viewport = viewports.viewport(of: facts)
      counts[.zoom, default: Count()].note(viewport?.allowsZoom ?? true, on: page, viewport?.content ?? "")
      for picture in facts.pictures where pictures.insert(picture.source).inserted {
        // An empty text marks an ornament. What only one page shows is none.
        let isDescribed = picture.alternative.map { !$0.isEmpty || !page.ownPictures.contains(picture) } ?? false
        counts[.pictures, default: Count()].note(isDescribed, on: page, "<img src=\"\(picture.source)\">")
      }
      for form in facts.forms {
        for field in form.fields
        where fields.insert("\(form.action?.text ?? "") \(field.name) \(field.type) \(field.label)").inserted {
          counts[.fields, default: Count()].note(
            field.isLabelled, on: page, Self.written(field))
        }
      }
    }
    return counts
  }

  /// Whether there are headings and none lies more than one level below the one before it.
  static func areHeadingsOrdered(_ page: PageFacts) -> Bool {
    let levels = page.blocks.filter { $0.role == .heading }.map(\.level)
    return !levels.isEmpty && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }
  }

  private static func written(_ field: Form.Field) -> String {
    ["select", "textarea"].contains(field.type)
      ? "<\(field.type) name=\"\(field.name)\">" : "<input type=\"\(field.type)\" name=\"\(field.name)\">"
  }

  private static func outline(_ page: PageFacts) -> String {
    page.blocks.filter { $0.role == .heading }.map { "h\($0.level)" }.prefix(20).joined(separator: " ")
  }
}
