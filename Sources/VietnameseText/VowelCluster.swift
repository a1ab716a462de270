/// The vowels that stand together at the end of folded bytes. Fixed in size, since one is made for every syllable that
/// bears a tone.
struct VowelCluster {
  /// How many vowels a syllable of Vietnamese can hold, and one more.
  private static let limit = 4

  private var letters: InlineArray<4, UInt8> = [0, 0, 0, 0]
  /// How many vowels there are.
  private(set) var count = 0
  /// Where the first begins.
  private(set) var start: Int
  /// The scalar before the vowels, 0 where there is none.
  private var onset: UInt32 = 0

  /// The vowels that end just before an offset; nil where there are more than a syllable can hold.
  init?(before end: Int, in bytes: borrowing Span<UInt8>, _ table: LetterTable) {
    start = end
    while let (scalar, offset) = UTF8Decoding.scalar(before: start, in: bytes) {
      guard let letter = table.letter(of: scalar), letter.isVowel else {
        onset = scalar
        return
      }
      if count == Self.limit { return nil }
      letters[count] = letter.code
      count += 1
      start = offset
    }
  }

  /// A vowel by its place from the left.
  subscript(index: Int) -> VietnameseLetter {
    VietnameseLetter(code: letters[count - 1 - index])
  }

  /// The place of the only tone; nil where there are none or several.
  var onlyTone: Int? {
    var place: Int?
    for index in 0..<count where self[index].tone != 0 {
      if place != nil { return nil }
      place = index
    }
    return place
  }

  /// The place that bears the tone: the last vowel with a mark of its own (ươ: ơ), otherwise the middle of three, the
  /// second of two before a consonant (`closed`), the first of two at the end. The u of "qu" and the i of "gi" belong
  /// to the consonant.
  func tonePlace(closed: Bool) -> Int {
    for index in (0..<count).reversed() where self[index].hasOwnMark { return index }
    let skipped = count > 1 && self[0].shape == glide?.rawValue ? 1 : 0
    let rest = count - skipped
    return rest == 1 ? skipped : skipped + (rest > 2 || closed ? 1 : 0)
  }

  private var glide: VietnameseLetter.Shape? {
    switch onset {
    case 0x71: .u
    case 0x67: .i
    default: nil
    }
  }
}
