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
    for candidate in candidates(named: list) where candidate.words < Self.wordsOfPointer {
      guard otherBody(in: candidate) == nil else { continue }
      let own = Set(candidate.isSection ? candidate.blocks : candidate.page.ownBlocks)
      let link = candidate.page.facts.links.first { link in
        guard let block = link.block, own.contains(block) else { return false }
        return link.target.isUnder(vocabulary.stores) || link.kind == .frame && isKept(at: link.target)
      }
      if let link { return (link, candidate.page) }
    }
    return nil
  }

  /// A page with fewer words does no more than point at something.
  private static let wordsOfPointer = 40

  private func isKept(at address: WebAddress) -> Bool {
    if address.isSameSite(as: site.start) { return false }
    if address.isUnder(vocabulary.stores + vocabulary.servicePortals) { return true }
    let place = address.placeName
    return !place.isEmpty && place == site.start.placeName
  }
}

extension WebAddress {
  /// The part of a host's name that says whose it is: `hoasen` of `vanban.hoasen.gov.vn` and of `hoasen.edu.vn`.
  fileprivate var placeName: String {
    host.split(separator: ".").last { !Self.commonParts.contains(String($0)) }.map(String.init) ?? ""
  }

  /// What many hosts' names end in.
  private static let commonParts: Set<String> = ["vn", "gov", "edu", "com", "net", "org", "info", "www"]
}
