/// What bears a name on a portal, best first: by how much of the name it is, whole pages before their parts, and what
/// visitors come upon first. There may be thousands, of which a check looks at some; each is put together when it is
/// looked at.
struct Candidates: RandomAccessCollection, Sendable {
  /// Where one of them stands.
  private struct Place {
    let strength: Double
    let isSection: Bool
    let visit: Int
    let words: Int
    let source: Source
  }

  private enum Source {
    /// A page by the place of its name among its names.
    case page(Int, label: Int)
    /// A section by the place of its heading among those of its page, which belongs to it where it links a paper.
    case section(Int, heading: Int, isWithin: Bool)
    /// A document that stands in for others.
    case standIn(Int)
  }

  /// So many of the best are looked at for the best verdict among them. The rest is looked at only before it is said
  /// that something is missing, for which none may be left out.
  static let few = 60

  private let pages: [InspectedPage]
  private var standIns: [Candidate] = []
  private var places: [Place] = []

  /// No candidates yet among pages.
  init(among pages: [InspectedPage]) { self.pages = pages }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> Candidate {
    let place = places[index]
    switch place.source {
    case .page(let page, let label):
      return Candidate(page: pages[page], label: label, words: place.words, strength: place.strength)
    case .section(let page, let heading, let isWithin):
      return Candidate(
        page: pages[page], heading: pages[page].headings[heading], isWithin: isWithin, words: place.words,
        strength: place.strength)
    case .standIn(let document): return standIns[document]
    }
  }

  /// Adds what a list names among names and headings, which stand in their order: a page by its best name, and its
  /// sections.
  mutating func add(_ found: [NameIndex.Place], named list: PhraseList) {
    var next = 0
    while next < found.count {
      let position = Int(found[next].page)
      let page = pages[position]
      let names = next
      while next < found.count, found[next].page == position, !found[next].isHeading { next += 1 }
      if let label = page.bestLabel(named: list, among: found[names..<next].lazy.map { Int($0.part) }) {
        places.append(
          Place(
            strength: page.labels[label].hits.strength(of: list), isSection: false, visit: page.visit,
            words: page.words(besidesName: label), source: .page(position, label: label)))
      }
      while next < found.count, found[next].page == position {
        if let section = page.section(under: Int(found[next].part), named: list) {
          places.append(
            Place(
              strength: section.strength, isSection: true, visit: page.visit, words: section.words,
              source: .section(position, heading: section.heading, isWithin: section.isWithin)))
        }
        next += 1
      }
    }
  }

  /// Adds documents that stand in for others.
  mutating func add(_ documents: [Candidate]) {
    for document in documents {
      places.append(
        Place(
          strength: document.strength, isSection: document.isSection, visit: document.page.visit,
          words: document.words, source: .standIn(standIns.count)))
      standIns.append(document)
    }
  }

  /// Brings the best to the front.
  mutating func sort() {
    places.sort {
      ($1.strength, $0.isSection ? 1 : 0, $0.visit, $1.words) < ($0.strength, $1.isSection ? 1 : 0, $1.visit, $0.words)
    }
  }

  /// Those of fewer words.
  func fewer(than words: Int) -> Candidates {
    var few = self
    few.places.removeAll { $0.words >= words }
    return few
  }
}
