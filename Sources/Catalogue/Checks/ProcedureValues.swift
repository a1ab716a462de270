import AuditModel
import VietnameseText

/// Tells the values of procedures from labels that were left empty.
struct ProcedureValues: Sendable {
  /// How much a value tells.
  enum Worth: Sendable {
    /// Nothing, or that nothing is known ("Không có thông tin").
    case nothing
    /// Something, though not all of it: an office in place of a person, who is exempt in place of a sum.
    case hinted
    /// What is asked for.
    case told
  }

  /// Words that stand where a value is lacking.
  private let empty: PhraseList
  /// Words for a result on the day itself.
  private let atOnce: PhraseList
  /// Words that say that nothing is to be paid.
  private let free: PhraseList
  /// Words that say who need not pay, which tells nothing of what the others pay.
  private let exempting: PhraseList

  init(_ reader: inout CheckReader) {
    empty = reader.phrases("empty")
    atOnce = reader.phrases("at-once")
    free = reader.phrases("free")
    exempting = reader.phrases("exempting")
  }

  /// How much the lines under a label tell.
  func worth(of lines: [String], as field: ProcedureField, _ phrases: PhraseBook) -> Worth {
    let lines = filled(lines, phrases)
    guard !lines.isEmpty else { return .nothing }
    switch field {
    case .steps: return Self.words(in: lines) >= 8 ? .told : .nothing
    case .dossier: return Self.words(in: lines) >= 4 ? .told : .nothing
    case .place: return Self.words(in: lines) >= 2 ? .told : .nothing
    case .timeLimit: return lines.contains { isTimeLimit($0, phrases) } ? .told : .nothing
    case .fees:
      if lines.contains(where: { isFee($0, phrases) }) { return .told }
      return lines.contains { isExemption($0, phrases) } ? .hinted : .nothing
    case .handler:
      let hasName = lines.contains { !PersonName.mentions(in: $0).isEmpty }
      return hasName && lines.contains(where: Self.hasContact) ? .told : .hinted
    }
  }

  /// The line to quote for what the lines tell.
  func tellingLine(of lines: [String], as field: ProcedureField, _ phrases: PhraseBook) -> String? {
    let lines = filled(lines, phrases)
    switch field {
    case .timeLimit: return lines.first { isTimeLimit($0, phrases) }
    case .fees: return lines.first { isFee($0, phrases) } ?? lines.first { isExemption($0, phrases) }
    case .handler: return lines.first { !PersonName.mentions(in: $0).isEmpty } ?? lines.first
    case .steps, .dossier, .place: return lines.first
    }
  }

  /// The lines that say something.
  private func filled(_ lines: [String], _ phrases: PhraseBook) -> [String] {
    lines.filter { line in
      guard line.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
      else { return false }
      return phrases.hits(in: line).strength(of: empty) < 0.5
    }
  }

  private static func words(in lines: [String]) -> Int {
    lines.reduce(0) { $0 + $1.utf8.split(separator: UInt8(ascii: " ")).count }
  }

  private static func hasContact(_ line: String) -> Bool {
    !TelephoneScanner.mentions(in: line).isEmpty || !EmailScanner.mentions(in: line).isEmpty
  }

  /// Whether the line is a number in groups of three and nothing else, which under such a label is a sum ("20.000").
  private static func isBareSum(_ line: String) -> Bool {
    let groups = line.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return (2...4).contains(groups.count) && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The line with a space before each capital that follows a small letter: a link or a cell behind a value often comes
  /// out glued to it ("20.000 ĐồngXem chi tiết").
  private static func parted(_ line: String) -> String {
    var parted = String.UnicodeScalarView()
    var isAfterSmall = false
    for scalar in line.unicodeScalars {
      if isAfterSmall, scalar.properties.isUppercase { parted.append(" ") }
      isAfterSmall = scalar.properties.isLowercase
      parted.append(scalar)
    }
    return String(parted)
  }

  private func isTimeLimit(_ line: String, _ phrases: PhraseBook) -> Bool {
    !DurationScanner.mentions(in: Self.parted(line)).isEmpty || phrases.hits(in: line).contains(atOnce)
  }

  private func isExemption(_ line: String, _ phrases: PhraseBook) -> Bool {
    phrases.hits(in: line).contains(exempting)
  }

  /// A sum, or words that there is none to pay: "Không", where they open the line or are most of it.
  private func isFee(_ line: String, _ phrases: PhraseBook) -> Bool {
    if !MoneyScanner.mentions(in: Self.parted(line)).isEmpty || Self.isBareSum(line) { return true }
    let hits = phrases.hits(in: line)
    let exemptions = hits.all(of: exempting)
    return hits.all(of: free).contains { mention in
      if exemptions.contains(where: { $0.range.overlaps(mention.range) }) { return false }
      // "Không" alone is a word of many sentences, and "Miễn phí" is the answer whatever is said of its reasons.
      let isTelling = mention.range.count > 8
      if mention.range.lowerBound == 0, isTelling { return true }
      guard !hits.contains(empty) else { return false }
      return isTelling || mention.range.lowerBound == 0 && hits.strength(of: free) >= 0.5
    }
  }
}
