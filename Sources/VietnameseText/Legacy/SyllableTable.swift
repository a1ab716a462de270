/// What onsets, rhymes and tones make a syllable of Vietnamese, and which syllables are common.
final class SyllableTable: Sendable {
  static let shared = SyllableTable()

  private let onsets: Set<UInt64>
  /// Rhymes; true for those that end in p, t, c or ch, which bear only two tones.
  private let rhymes: [UInt64: Bool]
  private let common: Set<UInt64>
  /// The vowels before which k, gh and ngh stand and c, g and ng do not: e, ê, i, y.
  private let front: Set<UInt8>

  private init() {
    func spellings(_ text: String) -> [SyllableSpelling] {
      text.split { $0 == " " || $0 == "\n" }.map { SyllableSpelling($0.unicodeScalars) }
    }
    onsets = Set(spellings("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").map(\.packed))
    rhymes = Dictionary(
      uniqueKeysWithValues: spellings(Self.open).map { ($0.packed, false) }
        + spellings(Self.stopped).map { ($0.packed, true) })
    common = Set(spellings(CommonSyllables.text).map(\.key))
    front = Set(spellings("e ê i y").map { $0.letter(0) })
  }

  /// How well the letters make a syllable.
  func rank(of spelling: SyllableSpelling) -> SyllableRank {
    guard spelling.isPlausible, spelling.count > 0 else { return .none }
    if common.contains(spelling.key) { return .common }
    for length in (0...min(3, spelling.count)).reversed() where isSyllable(spelling, onset: length) { return .possible }
    return .none
  }

  private func isSyllable(_ spelling: SyllableSpelling, onset length: Int) -> Bool {
    guard length == 0 || onsets.contains(spelling.prefix(length)),
      let isStopped = rhymes[spelling.suffix(from: length)]
    else { return false }
    // Acute and dot below.
    if isStopped, spelling.tone != 2, spelling.tone != 5 { return false }
    let isFront = front.contains(spelling.letter(length))
    switch (length, spelling.letter(0), spelling.letter(max(0, length - 1))) {
    case (1, UInt8(ascii: "k"), _): return isFront
    case (1, UInt8(ascii: "c"), _): return !isFront
    case (2, UInt8(ascii: "n"), UInt8(ascii: "g")): return !isFront
    case (2, UInt8(ascii: "g"), UInt8(ascii: "h")), (3, UInt8(ascii: "n"), UInt8(ascii: "h")): return isFront
    default: return true
    }
  }

  private static let open = """
    a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây
    e em en eng eo ê êm ên ênh êu
    i ia iêm iên iêng iêu im in inh iu
    o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong
    ô ôi ôm ôn ông ơ ơi ơm ơn
    u ua uân uâng uây uê uênh ui um un ung uôi uôm uôn uông uy uya uyên uyn uynh uyu uơ
    ư ưa ưi ưm ưn ưng ươi ươm ươn ương ươu ưu
    y yên yêm yêng yêu
    """

  private static let stopped = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich iêc iêp iêt ip it
    oac oach oap oat oăc oăt oc oet op ot ooc ôc ôp ôt ơp ơt
    uât uc uêch uôc uôt up ut uych uyêt uyp uyt ưc ươc ươp ươt ưt yêt
    """
}
