import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// Telephone numbers (digits) and e-mail addresses in what the pages share: the body's own, not one person's.
  /// Read from the start page's frame.
  var commonContacts: Set<String> {
    var found: Set<String> = []
    for (_, text) in frameTexts {
      for mention in TelephoneScanner.mentions(in: text) { found.insert(mention.value.digits) }
      for mention in EmailScanner.mentions(in: text) { found.insert(mention.value.text) }
    }
    return found
  }

  /// The texts of the frame that the start page shares with others, without those that name the portal's maker.
  var frameTexts: [(page: InspectedPage, text: String)] {
    guard let start = pages.first(where: { $0.address.identity == site.start.identity }) ?? pages.first else {
      return []
    }
    return start.facts.blocks.indices.compactMap { index in
      guard !start.isOwn[index] else { return nil }
      let text = start.facts.blocks[index].text
      return phrases.hits(in: text).contains(vocabulary.vendors) ? nil : (start, text)
    }
  }
}
