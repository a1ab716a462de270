import AuditModel
import Catalogue
import WebAddress

/// How well the pages that the program takes for contributions agree with those that a person labelled.
struct PageAgreement {
  /// A page on which the two differ.
  struct Difference {
    let page: LabelledPage
    /// What the program found beside the labels.
    let excess: [String]
    /// What the labels have and the program did not find.
    let lacking: [String]
  }

  /// How often the two agree on an obligation, or on all.
  struct Tally {
    /// In both.
    var agreed = 0
    /// Found only by the program.
    var excess = 0
    /// Found only by the person.
    var lacking = 0

    /// How many that the program found.
    var found: Int { agreed + excess }
    /// How many that the person found.
    var labelled: Int { agreed + lacking }
  }

  /// How often they agree on all obligations that have a check of pages and concern the body.
  private(set) var total = Tally()
  /// The same by obligation, in the order of the law, without those that neither found anywhere.
  private(set) var byObligation: [(id: String, tally: Tally)] = []
  /// The pages on which the two differ, in the order of the labels.
  private(set) var differences: [Difference] = []
  /// The labelled pages that the run holds.
  private(set) var read: [LabelledPage] = []
  /// Those that it does not hold.
  private(set) var unread: [LabelledPage] = []
  /// Those labelled under an address with a query, for which the run got what another query of the same page got: not
  /// what the reader saw.
  private(set) var mistaken: [LabelledPage] = []
  /// Labels for which there is no check of pages, or which do not concern the body, with how often they occur on read
  /// pages.
  private(set) var unchecked: [(id: String, count: Int)] = []

  /// What the run got from an address.
  struct Answer {
    let address: WebAddress
    /// The digest of the bytes.
    let sha256: String
  }

  init(
    labels: [LabelledPage], contributions: [Contribution], answers: [Answer], catalogue: Catalogue, profile: Profile
  ) {
    let pages = answers.map(\.address)
    let names = CopiedNames(pages)
    let mistaken = Self.mistaken(answers)
    let found = Dictionary(grouping: contributions, by: \.page).mapValues { Set($0.map(\.obligation)) }
    let checked = catalogue.obligations.filter { $0.judgesPages && $0.applies.includes(profile) }.map(\.id)
    var tallies = Dictionary(uniqueKeysWithValues: checked.map { ($0, Tally()) })
    var others: [String: Int] = [:]
    let known = Set(pages)
    for label in labels {
      let addresses = names.pages(named: label.path).filter(known.contains)
      guard !addresses.isEmpty else {
        unread.append(label)
        continue
      }
      guard !addresses.allSatisfy(mistaken.contains) else {
        self.mistaken.append(label)
        continue
      }
      read.append(label)
      let expected = Set(label.kinds)
      let got = addresses.reduce(into: Set<String>()) { $0.formUnion(found[$1] ?? []) }
      for id in expected where tallies[id] == nil { others[id, default: 0] += 1 }
      for id in expected.union(got) where tallies[id] != nil {
        tallies[id]?.agreed += expected.contains(id) && got.contains(id) ? 1 : 0
        tallies[id]?.excess += expected.contains(id) ? 0 : 1
        tallies[id]?.lacking += got.contains(id) ? 0 : 1
      }
      let excess = checked.filter { got.contains($0) && !expected.contains($0) }
      let lacking = checked.filter { expected.contains($0) && !got.contains($0) }
      if !excess.isEmpty || !lacking.isEmpty {
        differences.append(Difference(page: label, excess: excess, lacking: lacking))
      }
    }
    byObligation = checked.compactMap { id in
      tallies[id].flatMap { $0.found + $0.labelled > 0 ? (id, $0) : nil }
    }
    total = byObligation.reduce(into: Tally()) { total, entry in
      total.agreed += entry.tally.agreed
      total.excess += entry.tally.excess
      total.lacking += entry.tally.lacking
    }
    unchecked = catalogue.obligations.compactMap { one in others[one.id].map { (one.id, $0) } }
  }

  /// The addresses with a query that answered, byte for byte, what the same path answers without it: whoever answered did
  /// not know the query, as a copy in which that file is not held.
  private static func mistaken(_ answers: [Answer]) -> Set<WebAddress> {
    let plain = Dictionary(
      answers.filter { $0.address.query == nil }.map { ($0.address.decodedPath, $0.sha256) },
      uniquingKeysWith: { first, _ in first })
    return Set(
      answers.filter { $0.address.query != nil && plain[$0.address.decodedPath] == $0.sha256 }.map(\.address))
  }
}
