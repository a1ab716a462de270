import AuditModel
import VietnameseText
import WebAddress

/// An e-mail address of the body itself, shown for society to write to.
struct PublicEmailCheck: Check {
  static let kind = "email"
  static let codes: Set<String> = ["met", "met.free-mail", "missing.none", "missing.placeholder"]

  let interest: PhraseList
  private let freeMail: [String]

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
    freeMail = reader.texts("free-mail")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    var free: (String, Evidence)?
    var placeholder: (String, Evidence)?
    for (page, text) in texts(inspection) {
      for mention in EmailScanner.mentions(in: text) {
        let email = mention.value
        let proof = inspection.evidence(page, text, around: mention.range)
        if inspection.isPlaceholder(email) {
          placeholder = placeholder ?? (email.text, proof)
        } else if freeMail.contains(email.domain) {
          free = free ?? (email.text, proof)
        } else {
          return Judgement("met", values: ["address": .same(email.text)], evidence: [proof])
        }
      }
    }
    if let (address, proof) = free {
      return Judgement("met.free-mail", values: ["address": .same(address)], evidence: [proof])
    }
    if let (value, proof) = placeholder {
      return Judgement("missing.placeholder", values: ["value": .same(value)], evidence: [proof])
    }
    return Judgement("missing.none")
  }

  /// The frame of the pages and contact pages: an address in some article may be anybody's.
  private func texts(_ inspection: Inspection) -> [(page: InspectedPage, text: String)] {
    var texts: [(InspectedPage, String)] = []
    for candidate in inspection.candidates(named: interest).prefix(10) where inspection.otherBody(in: candidate) == nil
    {
      texts += candidate.blocks.map { (candidate.page, candidate.page.facts.blocks[$0].text) }
    }
    if let start = inspection.pages.first(where: { $0.address.identity == inspection.site.start.identity }) {
      texts += start.facts.blocks.map { (start, $0.text) }
    }
    return texts.filter { !inspection.phrases.hits(in: $0.1).contains(inspection.vocabulary.vendors) }
  }
}
