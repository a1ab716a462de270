/// Where the tone of a syllable is written.
///
/// Vietnamese print has two habits (hòa and hoà) and typists a few more (hoá, baỏ, lựơng), all of which name the same
/// syllable: its vowels stand together and bear one tone between them. So the tone is moved to one place, found from
/// the vowels alone. The u of "qu" and the i of "gi" belong to the consonant, hence quý, quá and giá stay.
extension TextFolder {
  /// Moves the tone of the vowels at the end of the bytes to its place; `closed` where a consonant follows them.
  mutating func settleTone(closed: Bool) {
    toneIsPending = false
    guard let cluster = trailingVowels(), cluster.letters.count > 1 else { return }
    let toned = cluster.letters.indices.filter { cluster.letters[$0].tone != 0 }
    guard toned.count == 1, let current = toned.first else { return }
    let place = Self.tonePlace(of: cluster.letters, after: cluster.onset, closed: closed)
    guard place != current else { return }
    let tone = cluster.letters[current].tone
    truncate(to: cluster.start)
    for (index, letter) in cluster.letters.enumerated() {
      appendPacked(letter.with(tone: index == place ? tone : 0), cluster.sources[index])
    }
  }

  private struct VowelCluster {
    var letters: [VietnameseLetter] = []
    var sources: [UInt32] = []
    var start = 0
    /// The ASCII letter before the vowels, 0 where there is none.
    var onset: UInt8 = 0
  }

  /// The vowels at the end of the bytes; nil where there are more than a syllable of Vietnamese can hold.
  private func trailingVowels() -> VowelCluster? {
    var cluster = VowelCluster()
    cluster.start = bytes.count
    while let (scalar, start) = UTF8Decoding.scalar(before: cluster.start, in: bytes.span) {
      guard let letter = table.letter(of: scalar), letter.isVowel else {
        cluster.onset = scalar < 0x80 ? UInt8(scalar) : 0
        break
      }
      if cluster.letters.count == 4 { return nil }
      cluster.letters.insert(letter, at: 0)
      cluster.sources.insert(starts[start], at: 0)
      cluster.start = start
    }
    return cluster
  }

  /// The index of the vowel that bears the tone: the last one with a mark of its own (ươ: ơ), otherwise the middle of
  /// three, the second of two before a consonant, the first of two at the end.
  static func tonePlace(of vowels: [VietnameseLetter], after onset: UInt8, closed: Bool) -> Int {
    if let marked = vowels.lastIndex(where: \.hasOwnMark) { return marked }
    let glide: VietnameseLetter.Shape? =
      switch onset {
      case UInt8(ascii: "q"): .u
      case UInt8(ascii: "g"): .i
      default: nil
      }
    let skipped = glide.map { vowels.count > 1 && vowels[0].shape == $0.rawValue } == true ? 1 : 0
    let count = vowels.count - skipped
    if count == 1 { return skipped }
    return skipped + (count > 2 || closed ? 1 : 0)
  }
}
