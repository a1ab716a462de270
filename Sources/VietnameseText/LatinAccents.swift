/// The accented Latin letters beside Vietnamese ones that turn up in names and borrowed words.
enum LatinAccents {
  /// The letter without its accent, for U+00C0...U+017F; nil where there is none to drop.
  static func base(of scalar: UInt32) -> String? {
    guard scalar >= 0xC0, scalar < 0x180 else { return nil }
    switch scalar {
    case 0xC6, 0xE6: return "ae"
    case 0x152, 0x153: return "oe"
    case 0xDF: return "ss"
    case 0xDE, 0xFE: return "th"
    default: break
    }
    let byte = bases[Int(scalar) - 0xC0]
    return byte == UInt8(ascii: ".") ? nil : String(UnicodeScalar(byte))
  }

  /// U+00C0...U+017F in order; a dot where no accent is dropped.
  private static let bases = Array(
    ("aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllll"
      + "nnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// The precomposed letter for a letter and a mark that Vietnamese does not use, in either case.
  static func composed(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard letter < 0x80 else { return nil }
    let small = letter | 0x20
    let capital: UInt32 = letter & 0x20 == 0 ? 0x20 : 0
    let composed: UInt32? =
      switch (Character(UnicodeScalar(UInt8(small))), mark) {
      case ("a", 0x308): 0xE4
      case ("e", 0x308): 0xEB
      case ("i", 0x308): 0xEF
      case ("o", 0x308): 0xF6
      case ("u", 0x308): 0xFC
      case ("a", 0x30A): 0xE5
      case ("c", 0x327): 0xE7
      case ("n", 0x303): 0xF1
      case ("i", 0x302): 0xEE
      case ("u", 0x302): 0xFB
      default: nil
      }
    return composed.map { $0 - capital }
  }
}
