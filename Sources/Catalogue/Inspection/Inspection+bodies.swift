import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// The other body that a page is about, as the words say it; nil where it is the portal's own or none is named.
  /// A wrong "met" often comes from a page that a higher office wrote, or from another school's notice.
  func otherBody(in candidate: Candidate) -> String? {
    let page = candidate.page
    if let body = otherBody(in: whole(candidate.label, on: page)) { return body }
    if page.facts.document != nil { return foreignIssuer(of: page) ?? otherBody(in: page.facts.title) }
    guard !candidate.isSection else { return nil }
    // What stands in every breadcrumb, or in the start page's own address, says nothing of one page.
    let crumbs = page.facts.breadcrumb.suffix(2).filter { !commonCrumbs.contains($0) }
    for text in [page.labels.first?.text ?? ""] + crumbs {
      if let body = otherBody(in: text) { return body }
    }
    let own = Set(site.start.decodedPath.split(separator: "/"))
    for segment in page.address.decodedPath.split(separator: "/").dropLast() where !own.contains(segment) {
      if let body = otherBody(in: String(segment)) { return body }
    }
    return nil
  }

  /// A name that a theme has cut short ("… và cơ cấu tổ chức của ..."), as the page has it in full elsewhere.
  private func whole(_ label: String, on page: InspectedPage) -> String {
    guard label.hasSuffix("...") || label.hasSuffix("…") else { return label }
    let kept = String(label.prefix { $0 != "…" }.drop { $0 == " " }).split(separator: " ").dropLast().joined(
      separator: " ")
    guard kept.utf8.count >= 20 else { return label }
    return page.facts.blocks.first { $0.text != label && $0.text.utf8Contains(kept) }?.text ?? label
  }

  /// The other body that a text names; nil where it names none or the portal's own.
  func otherBody(in text: String) -> String? {
    otherBody(in: text, phrases.hits(in: text))
  }

  /// The same for a text whose phrases are known.
  func otherBody(in text: String, _ hits: PhraseHits) -> String? {
    if let mention = hits.first(of: otherBodies) { return text.slice(utf8: mention.range) }
    return otherSchool(in: text, hits)
  }

  /// Kinds of bodies that a body of a profile is not.
  static func otherBodies(of profile: Profile, _ vocabulary: SharedVocabulary) -> PhraseList {
    switch profile {
    case .school: vocabulary.otherBodiesOfSchool
    case .department: vocabulary.otherBodiesOfAgency.union(vocabulary.officeNames)
    case .office: vocabulary.otherBodiesOfAgency.union(vocabulary.departmentNames)
    }
  }

  /// The school that a text names, unless the portal names it as its own.
  private func otherSchool(in text: String, _ hits: PhraseHits) -> String? {
    for mention in hits.all(of: vocabulary.schoolKinds) {
      let rest = text.slice(utf8: mention.range.upperBound..<text.utf8.count)
      let name = rest.split(separator: " ").prefix { $0.unicodeScalars.first?.properties.isUppercase ?? false }
        .prefix(4)
      guard name.count >= 2 else { continue }
      let folded = name.prefix(2).joined(separator: " ").plainWords
      if !ownWords.isEmpty, !ownWords.utf8Contains(" " + folded + " ") {
        return text.slice(utf8: mention.range) + " " + name.joined(separator: " ")
      }
    }
    return nil
  }
}

extension String {
  /// The words folded without accents, one space between them and no punctuation, so that a name is the same name ahead
  /// of a comma.
  var plainWords: String {
    var words: [UInt8] = []
    for byte in FoldedText(self, .plain).bytes {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: words.append(byte)
      default: if let last = words.last, last != 0x20 { words.append(0x20) }
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// Whether the bytes of the other text occur in this one's.
  func utf8Contains(_ other: String) -> Bool {
    let bytes = utf8Span.span
    let sought = other.utf8Span.span
    guard sought.count > 0, bytes.count >= sought.count else { return sought.count == 0 }
    let first = sought[0]
    for start in 0...(bytes.count - sought.count) where bytes[start] == first {
      var length = 1
      while length < sought.count, bytes[start + length] == sought[length] { length += 1 }
      if length == sought.count { return true }
    }
    return false
  }
}
