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
  /// The pages, by what tells them from others, whose list of titles other pages have too.
  let commonLists: Set<String>

  init(
    _ site: SiteFacts, phrases: PhraseBook, bodyKinds: PhraseList, sectionNames: PhraseList,
    conditions: ConditionVocabulary, personal: PersonalDataVocabulary
  ) {
    let facts = site.pages
    let notFound = NotFoundPages(of: site).indices
    var wording = SiteWording(phrases, conditions: conditions, personal: personal)
    let numbers = wording.numbers(of: facts)
    wording.search()
    var siteLinks = SiteLinks(of: facts)
    let start = siteLinks.number(of: site.start)
    let documentIdentities = site.documents.map { siteLinks.number(of: $0.address) }
    let visits = VisitOrder(from: start, over: siteLinks)
    let places = siteLinks.pages.map { visits[$0] }
    let order = facts.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let duplicates = Repetitions(
      among: facts, identities: siteLinks.pages, inOrder: order, blocks: numbers, wording: wording
    ).earlier
    let distinct = facts.indices.filter { duplicates[$0] == nil && !notFound.contains($0) }
    let threshold = Self.sharedThreshold(pages: distinct.count)

    let pagesWithBlock = Self.pages(distinct.lazy.map { numbers[$0] }, numbers: wording.count)
    let titleParts = facts.indices.map { TitleParts.split(facts[$0].title) }
    var pagesWithPicture: [String: Int] = [:]
    var pagesWithTitlePart: [String: Int] = [:]
    var pagesAtCrumb: [String: Int] = [:]
    for index in distinct {
      for source in Set(facts[index].pictures.lazy.map(\.source)) { pagesWithPicture[source, default: 0] += 1 }
      for part in Set(titleParts[index]) { pagesWithTitlePart[part, default: 0] += 1 }
      if let last = facts[index].breadcrumb.last { pagesAtCrumb[last, default: 0] += 1 }
    }

    let marks = numbers.map { page in page.reduce(into: PageMarks()) { $0.formUnion(wording.marks(of: $1)) } }
    let found = Shares.map(Array(facts.indices)) { [wording] index -> PageCondition? in
      if notFound.contains(index) { return .notFound }
      let marked = numbers[index].lazy.filter { wording.marks(of: $0).contains(.condition) }
      return PageCondition.of(
        facts[index], hits: [wording.hits(in: facts[index].title)] + marked.map { wording.hits(of: $0) },
        vocabulary: conditions)
    }
    let content = distinct.filter { found[$0] == nil }
    var incoming = IncomingLinks(siteLinks)
    for index in content { incoming.add(facts[index], at: index) }
    links = incoming.found
    for index in facts.indices where duplicates[index] != nil || found[index] != nil {
      incoming.add(facts[index], at: index)
    }
    blocks = Self.places(of: numbers, on: content, count: wording.count).map { place in
      PlacedBlock(page: place.page, block: place.block, hits: wording.hits(of: numbers[place.page][place.block]))
    }
    commonCrumbs = Self.commonCrumbs(distinct.map { facts[$0].breadcrumb })
    let siteName = SiteName(
      site: site, titleParts: pagesWithTitlePart, distinctPages: distinct,
      opening: { wording.hits(in: $0).first(of: bodyKinds)?.range.lowerBound }
    ).text

    let documentLinks = DocumentLinks(among: siteLinks, of: facts, documents: documentIdentities)
    let waiting = conditions.waiting
    pages = Shares.map(Array(facts.indices)) {
      [wording, siteLinks, incoming, pagesWithPicture, pagesWithTitlePart, pagesAtCrumb] index in
      let page = facts[index]
      let isOwn = page.blocks.indices.map { block in
        pagesWithBlock[Int(numbers[index][block])] < threshold && !Self.isBreadcrumb(page.blocks[block], of: page)
      }
      let identity = siteLinks.pages[index]
      let labels = Self.labels(
        of: page, titleParts: titleParts[index], isOwn: isOwn, incoming: incoming.texts(to: identity),
        leadsAway: { siteLinks.target(of: siteLinks.numbers[index][$0]) != identity },
        isCrumbOwn: { pagesAtCrumb[$0, default: 0] == 1 },
        isFrame: { pagesWithTitlePart[$0, default: 0] >= threshold || $0 == siteName }, hits: { wording.hits(in: $0) })
      let hits = BlockHits(
        isOwn.indices.lazy.filter { isOwn[$0] }.map { ($0, wording.hits(of: numbers[index][$0])) })
      return InspectedPage(
        facts: page, identity: siteLinks.identity(identity), visit: places[index], isOwn: isOwn, hits: hits,
        sectionNames: sectionNames, labels: labels,
        ownPictures: page.pictures.filter { picture in
          // What visitors have to type from a picture is no content.
          pagesWithPicture[picture.source, default: 0] < threshold
            && !picture.source.lowercased().utf8Contains("captcha")
        },
        documentLinks: documentLinks.of(page: index),
        duplicateOf: duplicates[index], condition: found[index],
        programMessage: ProgramMessage.worst(of: marks[index]),
        personalLines: marks[index].contains(.personal)
          ? isOwn.indices.filter { block in
            isOwn[block] && page.blocks[block].role != .row
              && wording.marks(of: numbers[index][block]).contains(.personal)
          } : [],
        waiting: waiting)
    }
    commonLists = Self.commonLists(among: content, of: pages, siteLinks)
    self.siteName = siteName
    documents = Shares.map(Array(site.documents.indices), share: 1) { [wording, siteLinks, incoming] index in
      let document = site.documents[index]
      let identity = documentIdentities[index]
      let found = document.blocks.map { wording.search($0.text) }
      return InspectedPage(
        facts: document, identity: siteLinks.identity(identity), visit: visits[identity],
        isOwn: Array(repeating: true, count: document.blocks.count),
        hits: BlockHits(found.enumerated().lazy.map { (block: $0.offset, hits: $0.element.hits) }),
        sectionNames: sectionNames,
        labels: Self.labels(ofDocument: document, incoming: incoming.texts(to: identity)) { wording.hits(in: $0) },
        ownPictures: [], documentLinks: [], duplicateOf: nil, condition: nil, programMessage: nil,
        personalLines: found.indices.filter {
          document.blocks[$0].role != .row && found[$0].marks.contains(.personal)
        },
        waiting: waiting)
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
    of page: PageFacts, titleParts: [String], isOwn: [Bool], incoming: [String], leadsAway: (_ link: Int) -> Bool,
    isCrumbOwn: (String) -> Bool, isFrame: (String) -> Bool, hits: (String) -> PhraseHits
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
        && !(block.isLinked && page.links.indices.contains { page.links[$0].block == index && leadsAway($0) })
    }
    if let heading { add(page.blocks[heading].text, .heading) }
    for part in titleParts where !isFrame(part) { add(part, .title) }
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
