import AuditModel
import WebAddress

extension Crawl {
  /// What a link is judged by: its words and address, else what the page speaks of on which it stands. A known page with
  /// parameters is judged by the words alone, and a feed by nothing: both repeat what other addresses have.
  mutating func prospect(of hint: LinkHint, _ kind: AddressKind, known: Int?) -> Frontier.Prospect {
    let isView = known.map { frontier.entries[$0].prospect?.isView ?? false } ?? isView(hint.address)
    var judged = hint
    if isView, let scopeStart { judged.address = scopeStart }
    var promise = kind == .feed ? Promise(strength: 0) : focus.promise(judged)
    let isByContext = !(promise.strength > 0)
    if isByContext {
      let hasContext = (kind == .page || kind == .document) && !isView && !context.isEmpty
      promise = Promise(strength: hasContext ? Self.contextStrength : 0, topics: hasContext ? context : [])
    }
    if let known, var prospect = frontier.entries[known].prospect {
      (prospect.promise, prospect.isByContext) = (promise, isByContext)
      return prospect
    }
    let (template, family) = attention.kinds(of: hint.address, isView: isView)
    let ownName = kind == .page ? AddressEcho.ownName(of: hint.address) : nil
    return Frontier.Prospect(
      promise: promise, isByContext: isByContext, isView: isView,
      isEcho: kind == .page && isEcho(hint.address, ownName: ownName), isItem: ownName != nil, template: template,
      family: family)
  }

  /// Whether an address that is not known yet is likely to show again what another one shows. Its name is noted.
  private mutating func isEcho(_ address: WebAddress, ownName: String?) -> Bool {
    if address.query != nil { return AddressEcho.hasTokenOrDocument(address) }
    let names = [ownName, AddressEcho.nameOfFolder(address)].compactMap { $0 }
    return names.reduce(false) { isKnown, name in !ownNames.insert(TextKey(name)).inserted || isKnown }
  }

  /// How plainly a link speaks of what only its page is called.
  private static let contextStrength = 0.5

  /// Whether an address is that of a known page with parameters.
  private func isView(_ address: WebAddress) -> Bool {
    guard let mark = address.text.utf8.firstIndex(of: UInt8(ascii: "?")),
      let plain = WebAddress(String(address.text[..<mark]))
    else { return false }
    return frontier.entry(of: plain.identity) != nil
  }

  /// Takes a document into account. What it links to is not followed.
  mutating func read(document: PageFacts, ofEntry index: Int) {
    counters.documentsRead += 1
    let sight = attention.see(focus.sights(document))
    attention.read(frontier.entries[index], isRepetition: nil, isWanted: sight.isWanted)
  }

  /// Takes a page into account and follows its links; those of a page whose bytes have come before have been.
  mutating func read(_ page: PageFacts, ofEntry index: Int) -> [FoundAddress] {
    if novelty.isRepetition(page), !isStarting {
      attention.read(frontier.entries[index], isRepetition: true, isWanted: false)
      return []
    }
    let newLines = novelty.newLines(of: page)
    let sight = attention.see(focus.sights(page))
    context = index == startEntry ? [] : sight.topics
    let firstNew = frontier.entries.count
    let found = follow(page, depth: Int(frontier.entries[index].depth))
    context = []
    if let prospect = frontier.entries[index].prospect {
      let leadsOn = frontier.entries[firstNew...].contains { entry in
        entry.kind != .document && entry.prospect.map { $0.family != prospect.family } ?? true
      }
      let hasBecomeFertile = attention.read(
        frontier.entries[index], isRepetition: newLines.map { $0 == 0 && !leadsOn },
        isWanted: sight.isWanted || found.contains { $0.promise > 0 }, isScarce: sight.isScarce)
      if hasBecomeFertile { frontier.reconsider(kind: prospect.template, by: attention) }
    }
    return found
  }
}
