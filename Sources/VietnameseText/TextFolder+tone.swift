/// Where the tone of a syllable is written.
///
/// Vietnamese print has two habits (hòa and hoà) and typists a few more (hoá, baỏ, lựơng), all of which name the same
/// syllable: its vowels stand together and bear one tone between them. So the tone is moved to one place, found from
/// the vowels alone; quý, quá and giá stay as they are.
extension TextFolder {
  /// Moves the tone of the vowels at the end of the bytes to its place; `closed` where a consonant follows them.
  mutating func settleTone(closed: Bool) {
    toneIsPending = false
    guard let vowels = VowelCluster(before: bytes.count, in: bytes.span, table), vowels.count > 1,
      let current = vowels.onlyTone
    else { return }
    let place = vowels.tonePlace(closed: closed)
    if place != current { move(vowels, toneFrom: current, to: place) }
  }

  private mutating func move(_ vowels: VowelCluster, toneFrom current: Int, to place: Int) {
    let tone = vowels[current].tone
    var sources: [UInt32] = []
    var offset = vowels.start
    for index in 0..<vowels.count {
      sources.append(starts[offset])
      offset += Int(table.bytes(of: vowels[index]) >> 24)
    }
    truncate(to: vowels.start)
    for index in 0..<vowels.count {
      appendPacked(vowels[index].with(tone: index == place ? tone : 0), sources[index])
    }
  }
}
