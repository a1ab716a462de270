import AuditModel
import WebAddress

/// The words with which the pages of a site link to each address.
struct IncomingLinks {
  /// The different links that have words, in the order in which their pages were added.
  private(set) var found: [PlacedLink] = []

  private let links: SiteLinks
  /// By the number of an identity: the words with which links lead there.
  private var texts: [Set<String>]
  /// The links of a menu are the same on every page.
  private var known: Set<Words> = []
  /// By number of the link: whether it was added.
  private var isAdded: [Bool]
  private var table = TextTable()

  /// Words with which a link leads somewhere, as numbers of the table.
  private struct Words: Hashable {
    let target: Int
    let text: Int
  }

  /// The longest words, in bytes, that can be a name.
  private static let nameLength = 300
  /// How many names an address has at most.
  private static let nameLimit = 8

  /// No pages yet.
  init(_ links: SiteLinks) {
    self.links = links
    texts = Array(repeating: [], count: links.identityCount)
    isAdded = Array(repeating: false, count: links.count)
  }

  /// Adds the links of a page.
  mutating func add(_ page: PageFacts, at index: Int) {
    for (place, number) in links.numbers[index].enumerated() where !isAdded[Int(number)] {
      isAdded[Int(number)] = true
      let link = page.links[place]
      guard !link.text.isEmpty else { continue }
      let words = Words(target: table.number(of: link.target.text), text: table.number(of: link.text))
      guard known.insert(words).inserted else { continue }
      found.append(PlacedLink(page: index, link: link))
      guard link.text.utf8.count <= Self.nameLength else { continue }
      texts[Int(links.target(of: number))].insert(link.text)
    }
  }

  /// The words with which links lead to the identity of a number, each once, shortest first.
  func texts(to identity: Int32) -> [String] {
    Array(texts[Int(identity)].sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.prefix(Self.nameLimit))
  }
}
