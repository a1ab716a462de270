import AuditModel
import WebAddress

extension Inspection {
  /// Where the portal keeps what a list names, if that is a host on which nobody looked: another system of the same
  /// body or place, or a store of files. A link of that name leads there, or a page of that name has hardly more than
  /// a link or a frame to it.
  func keptElsewhere(named list: PhraseList) -> (link: Link, page: InspectedPage)? {
    guard !list.isEmpty else { return nil }
    for outward in outwardLinks where outward.label.names(list) && isKept(at: outward.link.target) {
      if otherBody(in: outward.label.text) == nil { return (outward.link, pages[outward.page]) }
    }
    for candidate in candidates(named: list).fewer(than: Self.wordsOfPointer) {
      guard otherBody(in: candidate) == nil else { continue }
      let page = candidate.page
      let own = Set(candidate.isSection ? candidate.blocks : page.ownBlocks)
      // What is still to come is kept nowhere.
      if own.contains(where: { page.hits[$0].contains(vocabulary.placeholders) }) { continue }
      let link = page.facts.links.first { link in
        guard let block = link.block, own.contains(block) else { return false }
        if link.target.isUnder(vocabulary.stores) { return link.kind == .frame || mayHold(link, list) }
        return link.kind == .frame && (isKept(at: link.target) || isForeign(link))
      }
      if let link { return (link, candidate.page) }
    }
    return nil
  }

  /// A page with fewer words does no more than point at something.
  private static let wordsOfPointer = 40

  /// Whether a link on a page of that name may lead to the thing itself: it is called so too, or has no words of its own
  /// but those that bid to look ("xem tại đây"). An album is not what the page is named after.
  private func mayHold(_ link: Link, _ list: PhraseList) -> Bool {
    let hits = phrases.hits(in: link.text)
    return hits.contains(vocabulary.pointers) || link.text.split(separator: " ").count <= 1
      || PageLabel(text: link.text, source: .link, hits: hits).names(list)
  }

  /// Whether a frame shows what lies on a host of others, and stands on too few pages to be a counter or the like.
  private func isForeign(_ frame: Link) -> Bool {
    if frame.target.isSameSite(as: site.start) || frame.target.isUnder(vocabulary.social) { return false }
    return framings[frame.target, default: 0] < PageComparison.sharedThreshold(pages: distinctPages.count)
  }

  private func isKept(at address: WebAddress) -> Bool {
    if address.isSameSite(as: site.start) { return false }
    if address.isUnder(vocabulary.stores + vocabulary.servicePortals) { return true }
    if address.host.hasSuffix("." + site.start.host) { return true }
    // Schools of a province share its name in theirs; what the school's own name shares is the school's.
    let (place, own) = (address.placeNames, site.start.placeNames)
    return !own.isEmpty && place.last == own.last && (profile != .school || own.count == 1)
  }
}

extension WebAddress {
  /// Whether the hosts' names have a part in common that says whose they are: `hoasen` of `hoasen.edu.vn` and
  /// `cong.hoasen.gov.vn`.
  func sharesName(with other: WebAddress) -> Bool { !Set(placeNames).isDisjoint(with: other.placeNames) }

  /// The parts of a host's name that say whose it is, the widest last: `vanban` and `hoasen` of `vanban.hoasen.gov.vn`.
  fileprivate var placeNames: [Substring] {
    host.split(separator: ".").filter { !Self.commonParts.contains(String($0)) }
  }

  /// What many hosts' names end in.
  private static let commonParts: Set<String> = ["vn", "gov", "edu", "com", "net", "org", "info", "www"]
}
