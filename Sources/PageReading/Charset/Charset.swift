/// A charset by its two names.
struct Charset: Equatable {
  /// The name in lower case, as WHATWG Encoding has it where it lists the charset.
  let name: String

  /// The name that iconv knows it by.
  var converterName: String { Self.converterNames[name] ?? name.uppercased() }

  /// How many bytes a code unit takes up.
  var unit: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

  static let utf8 = Charset(name: "utf-8")
  static let utf16LittleEndian = Charset(name: "utf-16le")
  static let utf16BigEndian = Charset(name: "utf-16be")
  static let windows1252 = Charset(name: "windows-1252")

  private init(name: String) { self.name = name }

  /// The charset of a label as pages, servers and the detector write it; nil for one that says nothing usable.
  init?(label: String) {
    let name = Self.aliases[label] ?? label
    guard !name.isEmpty, name != "utf-7" else { return nil }
    self.name = name
  }

  /// Labels that mean another charset (WHATWG Encoding, section 4.2), and those that Vietnamese pages use.
  private static let aliases: [String: String] = [
    "utf8": "utf-8", "unicode": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8",
    "utf-16": "utf-16le", "ucs-2": "utf-16le",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252", "cp1252": "windows-1252",
    "x-cp1252": "windows-1252", "ansi": "windows-1252",
    "cp1258": "windows-1258", "x-cp1258": "windows-1258",
    "tcvn": "tcvn5712-1", "tcvn3": "tcvn5712-1", "tcvn-5712": "tcvn5712-1", "tcvn5712": "tcvn5712-1",
    "x-viet-tcvn5712": "tcvn5712-1", "viscii1.1-1": "viscii", "x-viet-viscii": "viscii",
    "gb2312": "gbk", "shift-jis": "shift_jis", "x-sjis": "shift_jis", "sjis": "shift_jis",
  ]

  private static let converterNames: [String: String] = [
    "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1252": "CP1252", "windows-1253": "CP1253",
    "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256", "windows-1257": "CP1257",
    "windows-1258": "CP1258", "shift_jis": "CP932", "gbk": "GB18030",
  ]
}
