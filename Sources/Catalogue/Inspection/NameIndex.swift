import VietnameseText

/// Which names of pages and headings of their sections have the phrases of a catalogue, so that a check goes through
/// those that may be what it looks for and no others.
struct NameIndex: Sendable {
  /// A name of a page, or a heading on it.
  struct Place: Sendable, Comparable {
    /// The position of the page.
    let page: Int32
    /// Names come before headings.
    let isHeading: Bool
    /// Its place among the names of the page, or among its headings.
    let part: Int32

    static func < (left: Place, right: Place) -> Bool {
      if left.page != right.page { return left.page < right.page }
      if left.isHeading != right.isHeading { return right.isHeading }
      return left.part < right.part
    }
  }

  /// By phrase: where it occurs, ascending.
  private var places: [[Place]]

  /// Indexes pages.
  init(_ pages: [InspectedPage], phrases: PhraseBook) {
    places = Array(repeating: [], count: phrases.phrases.phrases.count)
    for (position, page) in pages.enumerated() {
      for (part, label) in page.labels.enumerated() {
        add(label.hits, Place(page: Int32(position), isHeading: false, part: Int32(part)))
      }
      for (part, heading) in page.headings.enumerated() {
        add(page.hits[heading.block], Place(page: Int32(position), isHeading: true, part: Int32(part)))
      }
    }
  }

  private mutating func add(_ hits: PhraseHits, _ place: Place) {
    for mention in hits.mentions where places[mention.value].last != place { places[mention.value].append(place) }
  }

  /// Where any phrase of a list occurs, ascending, each place once.
  func places(of list: PhraseList) -> [Place] {
    var found: [Place] = []
    for phrase in list.indices { found += places[phrase] }
    found.sort()
    var last: Place?
    return found.filter { place in
      defer { last = place }
      return place != last
    }
  }
}
