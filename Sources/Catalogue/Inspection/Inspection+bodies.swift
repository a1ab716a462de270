import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// The other body that a page is about, as the words say it; nil where it is the portal's own or none is named.
  /// A wrong "met" often comes from a page that a higher office wrote, or from another school's notice.
  func otherBody(in candidate: Candidate) -> String? {
    let page = candidate.page
    let name = whole(candidate.label, on: page)
    if let body = otherBody(in: name, candidate.hits(of: name, self)) { return body }
    if page.facts.document != nil { return foreignIssuer(of: page) ?? otherBody(in: page.facts.title) }
    guard !candidate.isSection else { return nil }
    // What stands in every breadcrumb, or in the start page's own address, says nothing of one page.
    let crumbs = page.facts.breadcrumb.suffix(2).filter { !commonCrumbs.contains($0) }
    if let label = page.labels.first, let body = otherBody(in: label.text, label.hits) { return body }
    for text in crumbs {
      if let body = otherBody(called: text) { return body }
    }
    return otherBody(inFoldersOf: page.address)
  }

  /// As `otherBody(in:)`, for a name that many pages bear, such as a section's.
  func otherBody(called name: String) -> String? { bodiesByName.value(for: name) { otherBody(in: name) } }

  /// The other body after which a folder of an address is called ("tin-nganh"), unless the portal lies in that folder.
  func otherBody(inFoldersOf address: WebAddress) -> String? {
    let path = address.path
    // What is decoded in the last part may hold a stroke.
    guard let last = path.utf8.lastIndex(of: UInt8(ascii: "/")), path.utf8.last != UInt8(ascii: "/"),
      !path.utf8[last...].contains(UInt8(ascii: "%"))
    else { return otherBody(inFoldersOf: address.decodedPath) }
    return bodiesByFolder.value(for: String(path[...last])) { otherBody(inFoldersOf: address.decodedPath) }
  }

  private func otherBody(inFoldersOf path: String) -> String? {
    let own = Set(site.start.decodedPath.split(separator: "/"))
    for folder in path.split(separator: "/").dropLast() where !own.contains(folder) {
      if let body = otherBody(in: String(folder)) { return body }
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

  /// Whether a body's name is that of a higher school: the kind that opens it is one ("Trường Cao đẳng Sư phạm Mầm
  /// non", "Đại học …"; not "Trường THPT chuyên Đại học …").
  static func isHigherSchool(_ name: PhraseHits, _ vocabulary: SharedVocabulary) -> Bool {
    let higher = name.all(of: vocabulary.higherKinds)
    guard let kind = name.separate(of: vocabulary.schoolKinds).first else {
      return higher.contains { $0.range.lowerBound == 0 }
    }
    return higher.contains { kind.range.contains($0.range.lowerBound) }
  }

  /// Whether words are about something else, as a check's list of such words tells. At a higher school the words for
  /// its kind, which elsewhere tell that one is admitted to another school, tell nothing.
  func isOtherMatter(_ hits: PhraseHits, by excluding: PhraseList) -> Bool {
    hits.mentions.contains { excluding.has($0.value) && !(isHigherSchool && vocabulary.higherKinds.has($0.value)) }
  }

  /// The school that a text names, unless the portal names it as its own.
  private func otherSchool(in text: String, _ hits: PhraseHits) -> String? {
    // At a higher school "Đại học Lúa Vàng" is another one, where elsewhere it may be what pupils are to become.
    let kinds = isHigherSchool ? vocabulary.schoolKinds.union(vocabulary.higherKinds) : vocabulary.schoolKinds
    for mention in hits.all(of: kinds) where Self.surelyNames(text, mention.range) {
      var rest = text.slice(utf8: mention.range.upperBound..<text.utf8.count)
      // A kind may be two ("trường TH-THCS Hoa Sen").
      if let mark = rest.first, "-–&/".contains(mark), rest.dropFirst().first?.isLetter == true {
        rest = String(rest.drop { $0 != " " })
      }
      let name = rest.split(separator: " ", maxSplits: 4).prefix {
        $0.unicodeScalars.first?.properties.isUppercase ?? false
      }
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
