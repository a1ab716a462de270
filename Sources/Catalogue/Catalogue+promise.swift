public import AuditModel
import VietnameseText
public import WebAddress

extension Catalogue {
  /// How promising a link is, and which phrases of obligations stand in its words or its address. The words count more
  /// than the address.
  public func promise(of text: String, to address: WebAddress, interests: LinkInterests) -> Promise {
    let words = interests.promise(of: phrases.hits(in: text))
    if words.strength > 0 { return words }
    var named = interests.promise(of: phrases.hits(in: PageComparison.slug(of: address)))
    named.strength *= 0.5
    return named
  }

  /// What the obligations of a profile make worth following; all profiles where nil.
  public func interests(of profile: Profile?) -> LinkInterests {
    var topics: [Int: [UInt16]] = [:]
    for (number, obligation) in obligations.enumerated() where profile.map(obligation.applies.includes) ?? true {
      guard let check = obligation.check else { continue }
      for index in check.interest.indices { topics[index, default: []].append(UInt16(number)) }
    }
    return LinkInterests(topics: topics)
  }
}
