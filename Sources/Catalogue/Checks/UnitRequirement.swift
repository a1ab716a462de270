import AuditModel
import VietnameseText

/// Named units of a body (tổ chuyên môn, phòng, ban), as an organisation chart in words has them.
struct UnitRequirement: Sendable {
  private let least: Int
  private let openers: PhraseList
  /// Words that open with one of those and go on with a sentence: "Tổ chức thăm hỏi", "Phòng chống dịch bệnh".
  private let besides: PhraseList
  /// Words that open as a unit's name does and never are one: "Khoa học - Công nghệ".
  private let apart: PhraseList

  init?(_ reader: inout CheckReader) {
    let values = reader.nested("units") { units in
      (
        least: units.integer("least", default: 3, in: 1...100), openers: units.phrases("openers"),
        besides: units.phrases("besides"), apart: units.phrases("apart")
      )
    }
    guard let values else { return nil }
    (least, openers, besides, apart) = values
  }

  /// Met with enough units, partial with some, nil with none.
  func judge(_ candidate: Candidate, _ inspection: Inspection) -> Judgement? {
    let found = units(of: candidate, inspection)
    guard !found.isEmpty else { return nil }
    let evidence = found.prefix(4).map { inspection.evidence(candidate.page, $0) }
    guard found.count >= least else {
      return Judgement(
        "partial.few-units", values: ["found": .same(found.count), "least": .same(least)],
        share: Double(found.count) / Double(least), evidence: evidence)
    }
    return Judgement("met", values: ["found": .same(found.count)], evidence: evidence)
  }

  /// Different short names that open with the word for a unit, numbering and bullets skipped.
  private func units(of candidate: Candidate, _ inspection: Inspection) -> [String] {
    var names: [String] = []
    // A page about one unit is called by its name, and is no list of units for that.
    let own = candidate.page.labels.map(\.text)
    var seen = Set(own.map { FoldedText($0.withoutNumber, .plain).bytes })
    func add(_ found: [String]) {
      for name in found where seen.insert(FoldedText(name, .plain).bytes).inserted { names.append(name) }
    }
    for index in candidate.blocks {
      let block = candidate.page.facts.blocks[index]
      if block.role == .row {
        add(units(among: TitleParts.split(block.text), inspection))
        continue
      }
      // A sentence may list several; else the line is the name of one.
      let listed = units(among: Self.parts(of: block.text), inspection, inSentence: true)
      add(listed.count >= 2 ? listed : units(among: [block.text], inspection))
    }
    return names
  }

  /// The texts that open with the word for a unit, without their numbers. Within a sentence those words open many
  /// others ("tổ chức thăm hỏi", "phòng chống dịch"), so a name has to follow.
  private func units(among texts: [String], _ inspection: Inspection, inSentence: Bool = false) -> [String] {
    texts.compactMap { text in
      guard text.utf8.count <= 90, !text.utf8.contains(UInt8(ascii: "?")) else { return nil }
      let name = text.withoutNumber
      let hits = inspection.phrases.hits(in: name)
      guard let mention = hits.first(of: openers), mention.range.lowerBound == 0,
        !opensOtherwise(name, mention, hits),
        name.utf8.count > mention.range.count || mention.range.count >= Self.standaloneLength
      else { return nil }
      let rest = name.slice(utf8: mention.range.upperBound..<name.utf8.count).drop(while: \.isWhitespace)
      if inSentence, let next = rest.first, !next.isUppercase { return nil }
      return name
    }
  }

  /// Whether words that are no unit open the text: more of it than the opener is, and no capital follows that would
  /// begin a name, as far as case tells. A single word with a comma opens none either ("Phòng, chống …").
  private func opensOtherwise(_ name: String, _ opener: PhraseMention, _ hits: PhraseHits) -> Bool {
    if hits.all(of: apart).contains(where: { $0.range.lowerBound == 0 }) { return true }
    let isOneWord = !name.utf8.prefix(opener.range.count).contains(UInt8(ascii: " "))
    if isOneWord, name.utf8.dropFirst(opener.range.count).first == UInt8(ascii: ",") { return true }
    guard
      let mention = hits.all(of: besides).first(where: {
        $0.range.lowerBound == 0 && $0.range.count > opener.range.count
      })
    else { return false }
    let rest = name.slice(utf8: mention.range.upperBound..<name.utf8.count).drop { !$0.isLetter }
    guard let next = rest.first else { return false }
    return !next.isUppercase || !name.contains(where: \.isLowercase)
  }

  /// The members of the list that a sentence holds: "gồm 3 tổ: tổ Toán - Tin, tổ Văn; tổ Văn phòng".
  private static func parts(of text: String) -> [String] {
    text.split { ",;:→".contains($0) }.map { String($0.drop(while: \.isWhitespace).prefix { $0 != "." }) }
  }

  /// An opener of so many bytes is a unit's whole name ("Ban giám hiệu"); a shorter one needs more words ("Tổ").
  private static let standaloneLength = 9
}
