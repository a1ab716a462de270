import AuditModel
import VietnameseText

extension Inspection {
  /// The name of the school of which the pages speak most, folded without accents; nil where few pages name a school,
  /// or as many name another.
  var mostNamedSchool: String? { mostNamedSchool { _, _ in true } }

  /// The same by names of which no capital may be chance.
  var surelyNamedSchool: String? { mostNamedSchool(where: Self.surelyNames) }

  private func mostNamedSchool(where counts: (_ text: String, _ kind: Range<Int>) -> Bool) -> String? {
    var pages: [String: Set<Int>] = [:]
    for (number, page) in distinctPages.enumerated() {
      for index in page.ownBlocks where !page.facts.blocks[index].isLinked {
        let text = page.facts.blocks[index].text
        for mention in page.hits[index].separate(of: vocabulary.schoolKinds) {
          if let name = Self.properName(after: mention.range.upperBound, in: text), counts(text, mention.range) {
            pages[name, default: []].insert(number)
          }
        }
      }
    }
    return Self.most(of: pages)
  }

  /// Whether the capitals behind a kind of school are those of a name. Where a whole line is in capitals, so is the year
  /// behind a level of education ("KẾ HOẠCH GIÁO DỤC THCS NĂM HỌC 2025-2026"), unless a school (trường) is spoken of.
  static func surelyNames(_ text: String, _ kind: Range<Int>) -> Bool {
    text.unicodeScalars.contains { $0.properties.isLowercase }
      || FoldedText(text.slice(utf8: kind), .plain).text.hasPrefix("truong")
  }

  /// The name that stands on the most pages, if they are enough and at least twice as many as any other's.
  private static func most(of pages: [String: Set<Int>]) -> String? {
    let ranked = pages.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
    guard let first = ranked.first, first.value.count >= leastPages,
      ranked.dropFirst().first.map({ $0.value.count * 2 <= first.value.count }) ?? true
    else { return nil }
    return first.key
  }

  /// The level that pages tell by the school of which they speak most ("trường TH Đồng Sen … trường THCS Đồng Sen" is a
  /// school of both), for a portal whose own name tells none. Nil where few pages name a school, or as many name another.
  var levelOfMostNamedSchool: SchoolLevel? {
    var pagesByName: [String: Set<Int>] = [:]
    var pagesByLevel: [String: [String: Set<Int>]] = [:]
    for (number, page) in distinctPages.enumerated() {
      for index in page.ownBlocks where !page.facts.blocks[index].isLinked {
        let text = page.facts.blocks[index].text
        for mention in page.hits[index].separate(of: vocabulary.schoolKinds) {
          guard let name = Self.properName(after: mention.range.upperBound, in: text) else { continue }
          let hits = phrases.hits(in: text.slice(utf8: mention.range))
          guard let level = vocabulary.levels.first(where: { hits.contains($0.names) }) else { continue }
          pagesByName[name, default: []].insert(number)
          for part in level.parts { pagesByLevel[name, default: [:]][part, default: []].insert(number) }
        }
      }
    }
    guard let first = Self.most(of: pagesByName) else { return nil }
    let parts = pagesByLevel[first, default: [:]].filter { $0.value.count >= Self.leastPages }.map(\.key)
    return vocabulary.levels.first { Set($0.parts) == Set(parts) }
  }

  /// On fewer pages a school is named in passing.
  private static let leastPages = 3

  /// The two capitalised words behind a kind of school, folded without accents; nil where there are no two.
  private static func properName(after offset: Int, in text: String) -> String? {
    let words = text.slice(utf8: offset..<min(offset + 60, text.utf8.count)).split(separator: " ").prefix(2)
    guard words.count == 2, words.allSatisfy({ $0.unicodeScalars.first?.properties.isUppercase ?? false }) else {
      return nil
    }
    return FoldedText(words.map { $0.filter { $0.isLetter || $0.isNumber } }.joined(separator: " "), .plain).text
  }
}
