/// Finds people named together with a position within one text: "Ông Nguyễn Văn A – Hiệu trưởng", "Hiệu trưởng:
/// Nguyễn Văn A", "| Nguyễn Văn A | Hiệu trưởng | 0912… |".
///
/// A name and a position belong together where nothing but punctuation, forms of address and words such as "là" or
/// "giữ chức vụ" parts them, or where what parts them is set off by punctuation (" – Bí thư chi bộ – "). Of several
/// the firmest pairing wins; a name may lead several positions (one mention each). "Phó Hiệu trưởng" is never read as
/// "Hiệu trưởng", be it in the set or not.
public struct PositionedPersonScanner: Sendable {
  private let positions: PhraseSet

  /// A scanner for the positions of a set.
  public init(positions: PhraseSet) {
    self.positions = positions
  }

  /// The people in order of position; the range spans name and position.
  public func mentions(in text: String) -> [Mention<PositionedPerson>] {
    let folded = FoldedText(text)
    let held = heldPositions(in: folded)
    guard !held.isEmpty else { return [] }
    let names = PersonName.found(in: folded, from: text, barriers: held.map(\.range))
    guard !names.isEmpty else { return [] }
    let pairing = PersonPairing(names: names.map(\.range), positions: held.map(\.range), in: folded)
    return pairing.pairs.map { pair in
      let (name, position) = (names[pair.name], held[pair.position])
      let range =
        min(name.range.lowerBound, position.range.lowerBound)..<max(name.range.upperBound, position.range.upperBound)
      return folded.mention(
        PositionedPerson(
          name: name.value, position: position.value, isFormer: isFormer(position.range.lowerBound, in: folded)), range)
    }
  }

  /// The positions in the text, the longest of those that overlap, without the tails of a deputy's.
  private func heldPositions(in text: FoldedText) -> [Mention<Int>] {
    var held: [Mention<Int>] = []
    for match in positions.ranges(in: text) {
      if let last = held.last, match.range.lowerBound < last.range.upperBound { continue }
      if !isDeputy(before: match.range.lowerBound, in: text) { held.append(match) }
    }
    return held
  }

  private func isDeputy(before offset: Int, in text: FoldedText) -> Bool {
    text.before(words: ["phó", "pho", "p"], at: text.skip(" .-", before: offset)) != nil
  }

  private func isFormer(_ offset: Int, in text: FoldedText) -> Bool {
    let end = text.skip(" (", before: offset)
    return text.before(words: ["nguyên", "nguyên là", "cựu", "former", "nguyen"], at: end) != nil
  }
}
