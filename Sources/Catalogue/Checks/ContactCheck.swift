import AuditModel
import VietnameseText
import WebAddress

/// The body's own address, telephone and e-mail: in the frame of its pages or on a contact page.
struct ContactCheck: Check {
  static let kind = "contact"
  static let codes: Set<String> = ["met", "partial.lacking", "missing.none", "missing.placeholder"]

  let interest: PhraseList
  private let addressLabels: PhraseList
  private let places: PhraseList
  /// What the three parts are called.
  private let parts: [(key: String, name: LocalizedText)]

  init?(_ reader: inout CheckReader) {
    guard let named = reader.requiredPhrases("named") else { return nil }
    interest = named
    addressLabels = reader.phrases("address-labels")
    places = reader.phrases("places")
    guard let parts = reader.localizedEntries("parts", of: ["address", "telephone", "email"]) else { return nil }
    self.parts = parts.map { ($0.name, $0.title) }
  }

  func judge(_ inspection: Inspection) -> Judgement {
    judge(inspection.contactLines(named: interest), inspection)
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    inspection.contactConsiderations(named: interest) { judge($0, inspection) }
  }

  private func judge(_ lines: [PageLine], _ inspection: Inspection) -> Judgement {
    var proofs: [String: Evidence] = [:]
    var placeholder: (value: String, proof: Evidence)?
    for line in lines {
      let (page, text) = (line.page, line.text)
      if proofs["address"] == nil, let quote = postalAddress(in: text, inspection) {
        proofs["address"] = inspection.evidence(page, quote)
      }
      for mention in TelephoneScanner.mentions(in: text) {
        if mention.value.isPlaceholder {
          placeholder = (mention.value.digits, inspection.evidence(page, text, around: mention.range))
        } else if proofs["telephone"] == nil {
          proofs["telephone"] = inspection.evidence(page, text, around: mention.range)
        }
      }
      for mention in EmailScanner.mentions(in: text) {
        if inspection.isPlaceholder(mention.value) {
          placeholder = (mention.value.text, inspection.evidence(page, text, around: mention.range))
        } else if proofs["email"] == nil {
          proofs["email"] = inspection.evidence(page, text, around: mention.range)
        }
      }
    }
    let lacking = parts.filter { proofs[$0.key] == nil }
    let evidence = parts.compactMap { proofs[$0.key] }
    if lacking.isEmpty { return Judgement("met", evidence: evidence) }
    if evidence.isEmpty {
      guard let placeholder else { return Judgement("missing.none") }
      return Judgement(
        "missing.placeholder", values: ["value": .same(placeholder.value)], evidence: [placeholder.proof])
    }
    return Judgement(
      "partial.lacking",
      values: [
        "lacking": LocalizedText(
          vi: lacking.map(\.name.vi).joined(separator: ", "), en: lacking.map(\.name.en).joined(separator: ", "))
      ],
      share: Double(evidence.count) / Double(parts.count), evidence: evidence)
  }

  /// The words of a postal address: a label with something behind it, or two names of places of different kinds.
  private func postalAddress(in text: String, _ inspection: Inspection) -> String? {
    guard text.utf8.count <= 600 else { return nil }
    let hits = inspection.phrases.hits(in: text)
    if let label = hits.first(of: addressLabels), label.range.lowerBound <= 200 {
      let rest = text.slice(utf8: label.range.upperBound..<text.utf8.count)
      let words = rest.drop { $0 == ":" || $0.isWhitespace || $0 == "|" || $0 == "-" }
      let isContent = words.utf8.count >= 8 && !words.utf8.prefix(60).contains(UInt8(ascii: "@"))
      if isContent, !inspection.phrases.hits(in: String(words)).contains(inspection.vocabulary.placeholders) {
        return text.excerpt(around: label.range, limit: Inspection.quoteLength)
      }
    }
    let kinds = Set(hits.separate(of: places).map(\.value))
    let isListed = text.utf8.contains(UInt8(ascii: ",")) || text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    return kinds.count >= (text.utf8.contains(UInt8(ascii: ",")) ? 2 : 3) && isListed && text.utf8.count <= 200
      ? text : nil
  }
}
