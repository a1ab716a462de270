import AuditModel
import VietnameseText
import WebAddress

/// Compares the pages of a site with each other: what many of them share is frame, what one of them has is content.
/// No vendor's class names are asked.
struct PageComparison {
  let pages: [InspectedPage]
  let siteName: String
  /// The attached documents, of which everything is their own.
  let documents: [InspectedPage]
  /// Breadcrumb entries that stand on at least half of the pages that have a breadcrumb.
  let commonCrumbs: Set<String>
  /// The different links with words of content pages, each on the first of them.
  let links: [PlacedLink]
  /// The different blocks of content pages, each on the first of them.
  let blocks: [PlacedBlock]
  /// The order in which visitors come upon the pages.
  let visits: VisitOrder

  init(
    _ site: SiteFacts, phrases: PhraseBook, bodyKinds: PhraseList, sectionNames: PhraseList,
    conditions: ConditionVocabulary
  ) {
    let facts = site.pages
    let notFound = NotFoundPages(of: site).indices
    var wording = SiteWording(phrases)
    let blocks = wording.numbers(of: facts)
    visits = VisitOrder(from: site.start, over: facts)
    let places = facts.map { [visits] in visits[$0.address.identity] }
    let order = facts.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let duplicates = Repetitions(among: facts, inOrder: order, blocks: blocks, wording: wording).earlier
    let distinct = facts.indices.filter { duplicates[$0] == nil && !notFound.contains($0) }
    let threshold = Self.sharedThreshold(pages: distinct.count)

    let pagesWithBlock = Self.pages(distinct.lazy.map { blocks[$0] }, numbers: wording.count)
    var pagesWithPicture: [String: Int] = [:]
    var pagesWithTitlePart: [String: Int] = [:]
    for index in distinct {
      for source in Set(facts[index].pictures.map(\.source)) { pagesWithPicture[source, default: 0] += 1 }
      for part in Set(TitleParts.split(facts[index].title)) { pagesWithTitlePart[part, default: 0] += 1 }
    }

    let waiting = conditions.waiting
    let conditions = facts.indices.map { index -> PageCondition? in
      guard !notFound.contains(index) else { return PageCondition.notFound }
      var hits = [wording.hits(in: facts[index].title)]
      for block in blocks[index] {
        let found = wording.hits(of: block)
        if !found.isEmpty { hits.append(found) }
      }
      return PageCondition.of(facts[index], hits: hits, vocabulary: conditions)
    }
    let content = distinct.filter { conditions[$0] == nil }
    var incoming = IncomingLinks()
    for index in content { incoming.add(facts[index], at: index) }
    links = incoming.found
    for index in facts.indices where duplicates[index] != nil || conditions[index] != nil {
      incoming.add(facts[index], at: index)
    }
    self.blocks = Self.places(of: blocks, on: content, count: wording.count).map { place in
      PlacedBlock(page: place.page, block: place.block, hits: wording.hits(of: blocks[place.page][place.block]))
    }
    var pagesAtCrumb: [String: Int] = [:]
    for index in distinct {
      if let last = facts[index].breadcrumb.last { pagesAtCrumb[last, default: 0] += 1 }
    }
    commonCrumbs = Self.commonCrumbs(distinct.map { facts[$0].breadcrumb })
    let siteName = SiteName(
      site: site, titleParts: pagesWithTitlePart, distinctPages: distinct,
      opening: { wording.hits(in: $0).first(of: bodyKinds)?.range.lowerBound }
    ).text

    pages = facts.indices.map { index in
      let page = facts[index]
      let identity = page.address.identity
      let isOwn = page.blocks.indices.map { block in
        pagesWithBlock[Int(blocks[index][block])] < threshold && !Self.isBreadcrumb(page.blocks[block], of: page)
      }
      let labels = Self.labels(
        of: page, identity: identity, isOwn: isOwn, incoming: incoming.texts(to: identity),
        isCrumbOwn: { pagesAtCrumb[$0, default: 0] == 1 },
        isFrame: { pagesWithTitlePart[$0, default: 0] >= threshold || $0 == siteName }, hits: { wording.hits(in: $0) })
      let hits = BlockHits(
        isOwn.indices.lazy.filter { isOwn[$0] }.map { ($0, wording.hits(of: blocks[index][$0])) })
      return InspectedPage(
        facts: page, identity: identity, isOwn: isOwn, hits: hits, sectionNames: sectionNames, labels: labels,
        ownPictures: page.pictures.filter { picture in
          // What visitors have to type from a picture is no content.
          pagesWithPicture[picture.source, default: 0] < threshold
            && !picture.source.lowercased().utf8Contains("captcha")
        },
        duplicateOf: duplicates[index], condition: conditions[index],
        programMessage: ProgramMessage.worst(on: page), waiting: waiting)
    }
    self.siteName = siteName
    documents = site.documents.map { document in
      let identity = document.address.identity
      return InspectedPage(
        facts: document, identity: identity, isOwn: Array(repeating: true, count: document.blocks.count),
        hits: BlockHits(
          document.blocks.enumerated().lazy.map { (block: $0.offset, hits: wording.hits(in: $0.element.text)) }),
        sectionNames: sectionNames,
        labels: Self.labels(ofDocument: document, incoming: incoming.texts(to: identity)) { wording.hits(in: $0) },
        ownPictures: [], duplicateOf: nil, condition: nil, programMessage: nil, waiting: waiting)
    }
  }

  /// Where each number stands first.
  private static func places(of numbers: [[Int32]], on pages: [Int], count: Int) -> [(page: Int, block: Int)] {
    var isKnown = Array(repeating: false, count: count)
    var places: [(Int, Int)] = []
    for page in pages {
      for (block, number) in numbers[page].enumerated() where !isKnown[Int(number)] {
        isKnown[Int(number)] = true
        places.append((page, block))
      }
    }
    return places
  }

  /// On how many pages each number stands.
  static func pages(_ pages: some Sequence<some Sequence<Int32>>, numbers: Int) -> [Int] {
    var counts = Array(repeating: 0, count: numbers)
    var lastPage = Array(repeating: -1, count: numbers)
    for (page, numbers) in pages.enumerated() {
      for number in numbers where lastPage[Int(number)] != page {
        lastPage[Int(number)] = page
        counts[Int(number)] += 1
      }
    }
    return counts
  }

  /// On how many pages a block must stand to be frame: a fifth of them, and never fewer than four. On a site of fewer
  /// than four pages nothing can be told apart, and everything counts as content.
  static func sharedThreshold(pages: Int) -> Int { max(4, (pages + 4) / 5) }

  /// A line that holds the breadcrumb from its first entry to its last.
  private static func isBreadcrumb(_ block: Block, of page: PageFacts) -> Bool {
    guard page.breadcrumb.count >= 2, let first = page.breadcrumb.first, let last = page.breadcrumb.last else {
      return false
    }
    return block.text.utf8.count <= page.breadcrumb.reduce(40) { $0 + $1.utf8.count + 6 }
      && block.text.utf8Contains(first) && block.text.utf8Contains(last)
  }

  private static func commonCrumbs(_ breadcrumbs: [[String]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for crumb in breadcrumbs.flatMap({ Set($0) }) { counts[crumb, default: 0] += 1 }
    let pages = breadcrumbs.count { !$0.isEmpty }
    return Set(counts.filter { $0.value * 2 >= pages && $0.value > 1 }.keys)
  }

  private static func labels(
    of page: PageFacts, identity: String, isOwn: [Bool], incoming: [String], isCrumbOwn: (String) -> Bool,
    isFrame: (String) -> Bool, hits: (String) -> PhraseHits
  ) -> [PageLabel] {
    var labels: [PageLabel] = []
    func add(_ text: String, _ source: PageLabel.Source) {
      guard !text.isEmpty, !labels.contains(where: { $0.text == text }) else { return }
      labels.append(PageLabel(text: text, source: source, hits: hits(text)))
    }
    // A heading that leads to another page is called what that page is: an entry of a list.
    let heading = page.blocks.indices.first { index in
      let block = page.blocks[index]
      return isOwn[index] && block.role == .heading && !block.isDate
        && !(block.isLinked && page.links.contains { $0.block == index && $0.target.identity != identity })
    }
    if let heading { add(page.blocks[heading].text, .heading) }
    for part in TitleParts.split(page.title) where !isFrame(part) { add(part, .title) }
    // Where the breadcrumb ends in the section that a page stands in, it is the name of many pages and of none.
    if page.breadcrumb.count > 1, let last = page.breadcrumb.last, isCrumbOwn(last) { add(last, .breadcrumb) }
    for text in incoming { add(text, .link) }
    add(slug(of: page.address), .slug)
    return labels
  }

  /// What a document is called: by itself, by links that lead to it, and by its file.
  private static func labels(
    ofDocument document: PageFacts, incoming: [String], hits: (String) -> PhraseHits
  ) -> [PageLabel] {
    func label(_ text: String, _ source: PageLabel.Source) -> PageLabel? {
      text.isEmpty ? nil : PageLabel(text: text, source: source, hits: hits(text))
    }
    let byLinks = incoming.map { label($0, .link) }
    return ([label(document.title, .title)] + byLinks + [label(slug(of: document.address), .slug)]).compactMap { $0 }
  }

  /// The last segment of a path without its extension, as words.
  static func slug(of address: WebAddress) -> String {
    let segments = address.decodedPath.utf8.split(separator: UInt8(ascii: "/"))
    guard let last = segments.last else { return "" }
    if last.starts(with: "index.".utf8) || last.elementsEqual("default.aspx".utf8) {
      return segments.count > 1 ? String(Substring(segments[segments.count - 2])) : ""
    }
    return String(Substring(last[..<(last.lastIndex(of: UInt8(ascii: ".")) ?? last.endIndex)]))
  }
}
