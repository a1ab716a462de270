/// What catdoc, xls2csv and catppt are told by files in the folder that they take for their user's. By default they drop
/// the soft hyphen and the five bytes that windows-1252 leaves undefined, and those are letters of the fonts of the time
/// before Unicode: 0xAD is ư of TCVN3, in nearly every line.
enum CatdocSettings {
  /// The name of the character set that keeps every byte.
  static let charset = "windows"

  /// Writes the files; false where the disk refuses.
  static func write(to folder: String) -> Bool {
    let places = "map_path=\(folder)\ncharset_path=\(folder)\n"
    return File.write(Array(places.utf8), to: folder + "/.catdocrc")
      && files.allSatisfy { name, text in File.write(Array(text.utf8), to: "\(folder)/\(name)") }
  }

  /// Where it finds no table of replacements, catdoc ends without output.
  private static let files = [
    "ascii.specchars": "001C \"\\t\"\n001E \"\\n\"\n",
    "ascii.replchars": "",
    "\(charset).txt": table,
  ]

  /// windows-1252 (WHATWG Encoding Standard, where the undefined bytes are themselves).
  private static var table: String {
    (0..<256).map { byte in
      let scalar = (0x80..<0xA0).contains(byte) ? specials[byte - 0x80] : UInt32(byte)
      return "0x\(String(byte, radix: 16))\t0x\(String(scalar, radix: 16))\n"
    }
    .joined()
  }

  private static let specials: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
