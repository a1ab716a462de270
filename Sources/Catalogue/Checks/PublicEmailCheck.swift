import AuditModel
import VietnameseText
import WebAddress

/// An e-mail address of the body itself, shown for society to write to.
struct PublicEmailCheck: Check {
  static let kind = "email"
  static let codes: Set<String> = [
    "met", "met.free-mail", "missing.none", "missing.placeholder", "not-assessed.hidden",
  ]

  let interest: PhraseList
  private let freeMail: [String]
  /// Words that stand where a script would write an address.
  private let hidden: PhraseList

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
    freeMail = reader.texts("free-mail")
    hidden = reader.phrases("hidden")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    judge(inspection.contactLines(named: interest), inspection)
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    inspection.contactConsiderations(named: interest) { judge($0, inspection) }
  }

  /// Addresses of the body's own at providers where anybody can have one.
  func findings(_ inspection: Inspection) -> [Finding] {
    var first: PageLine?
    var addresses: [String] = []
    for line in inspection.contactLines(named: interest) {
      for mention in EmailScanner.mentions(in: line.text)
      where freeMail.contains(mention.value.domain) && !inspection.isPlaceholder(mention.value) {
        first = first ?? line
        if !addresses.contains(mention.value.text) { addresses.append(mention.value.text) }
      }
    }
    guard let first, let address = addresses.first else { return [] }
    return [
      Finding(
        code: "free-mail", severity: .warning, url: first.page.address,
        values: ["address": address, "count": String(addresses.count)])
    ]
  }

  private func judge(_ lines: [PageLine], _ inspection: Inspection) -> Judgement {
    var free: (String, Evidence)?
    var placeholder: (String, Evidence)?
    for line in lines {
      let (page, text) = (line.page, line.text)
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
    if let line = lines.first(where: { inspection.phrases.hits(in: $0.text).contains(hidden) }) {
      return Judgement("not-assessed.hidden", evidence: [inspection.evidence(line)])
    }
    return Judgement("missing.none")
  }
}
