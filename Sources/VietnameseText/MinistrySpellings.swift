/// The ways to write "giáo dục và đào tạo", as folding leaves their parts.
struct MinistrySpellings: Sendable {
  /// One half of the name.
  struct Half: Sendable {
    let bytes: [UInt8]
    /// Whether it is spelt out. An abbreviation may hang on a letter (PGD&ĐT, SGDĐT); words stand alone.
    let isSpelt: Bool
    /// Whether it counts only where "&" or "-" ties it to the first half: "dt" is much else.
    var needsTie = false

    init(_ text: String, isSpelt: Bool, needsTie: Bool = false) {
      bytes = Array(text.utf8)
      self.isSpelt = isSpelt
      self.needsTie = needsTie
    }
  }

  /// What joins the halves.
  struct Joint: Sendable {
    let bytes: [UInt8]
    let isTie: Bool

    init(_ text: String) {
      bytes = Array(text.utf8)
      isTie = text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "-"))
    }
  }

  let beginnings: [Half]
  let joints: [Joint]
  let endings: [Half]
  /// What all of them become.
  let word: [UInt8]

  /// With accents.
  static let accented = MinistrySpellings(
    beginnings: [Half("gd", isSpelt: false), Half("giáo dục", isSpelt: true)],
    joints: ["", " ", "&", " & ", "&amp;", " &amp; ", "-", " - ", " -", "- ", " và "].map(Joint.init),
    endings: [Half("đt", isSpelt: false), Half("đào tạo", isSpelt: true), Half("dt", isSpelt: false, needsTie: true)],
    word: Array("gdđt".utf8))

  /// Without accents; dashes are spaces there.
  static let plain = MinistrySpellings(
    beginnings: [Half("gd", isSpelt: false), Half("giao duc", isSpelt: true)],
    joints: ["", " ", "&", " & ", "&amp;", " &amp; ", " va "].map(Joint.init),
    endings: [Half("dt", isSpelt: false), Half("dao tao", isSpelt: true)],
    word: Array("gddt".utf8))

  /// The spellings for a folding.
  static func of(_ folding: Folding) -> MinistrySpellings { folding == .accented ? accented : plain }
}
