import AuditModel

/// Which links of a site lead to documents.
struct DocumentLinks: Sendable {
  /// By page: the places of its links that do.
  private let places: [[Int32]]
  private let facts: [PageFacts]

  /// - Parameter documents: The numbers of the identities of documents that were fetched.
  init(among links: SiteLinks, of facts: [PageFacts], documents: [Int32]) {
    self.facts = facts
    let fetched = Set(documents)
    var leads = [Bool?](repeating: nil, count: links.count)
    places = facts.indices.map { page in
      var found: [Int32] = []
      for (place, number) in links.numbers[page].enumerated() {
        let known = leads[Int(number)]
        let answer =
          known
          ?? (fetched.contains(links.target(of: number)) || DocumentKind.isDocument(facts[page].links[place].target))
        if known == nil { leads[Int(number)] = answer }
        if answer { found.append(Int32(place)) }
      }
      return found
    }
  }

  /// The links of a page that lead to documents.
  func of(page: Int) -> [Link] { places[page].map { facts[page].links[Int($0)] } }
}
