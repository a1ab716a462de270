import AuditModel
import WebAddress

/// The links of a site, each once, and where they lead: a number stands for a link, and another one for what tells a
/// page from others (`WebAddress.identity`), which is worked out once for each address.
struct SiteLinks {
  /// By page and link: the number of the link, which links of one content share.
  private(set) var numbers: [[Int32]] = []
  /// By page: the number of its own identity.
  private(set) var pages: [Int32] = []
  /// By number of the link: the number of the identity of its target.
  private var targets: [Int32] = []
  private var identities = TextTable()
  /// The addresses that were met, and for each the number of its identity.
  private var addresses = TextTable()
  private var identityOfAddress: [Int32] = []

  /// The links of pages.
  init(of pages: [PageFacts]) {
    numbers.reserveCapacity(pages.count)
    var known = ContentMemory<Void, Int32>(limit: .max)
    for index in pages.indices {
      self.pages.append(number(of: pages[index].address))
      numbers.append(
        pages[index].links.map { link in
          if let number = known.value(of: link.contentID) { return number }
          let number = Int32(targets.count)
          targets.append(self.number(of: link.target))
          known.keep(number, for: (), link.contentID)
          return number
        })
    }
  }

  /// How many different links there are.
  var count: Int { targets.count }
  /// How many different identities pages and targets of links have.
  var identityCount: Int { identities.count }

  /// The number of the identity of a link's target.
  func target(of link: Int32) -> Int32 { targets[Int(link)] }

  /// The identity of a number.
  func identity(_ number: Int32) -> String { identities.texts[Int(number)] }

  /// The number of an identity; nil where neither a page nor the target of a link has it.
  func number(ofIdentity identity: String) -> Int32? { identities.known(identity).map(Int32.init) }

  /// The number of the identity of an address.
  mutating func number(of address: WebAddress) -> Int32 {
    let text = addresses.number(of: address.text)
    if text == identityOfAddress.count {
      identityOfAddress.append(Int32(identities.number(of: address.identity)))
    }
    return identityOfAddress[text]
  }
}
