/// Tables between scalars, letters and bytes, built once.
///
/// Vietnamese letters lie in three stretches (ASCII, U+00C0...U+01B0 and U+1EA0...U+1EF9), so looking one up is an
/// index and not a search.
final class LetterTable: Sendable {
  static let shared = LetterTable()

  /// Set in an entry whose letter is a capital.
  static let capital: UInt8 = 0x80
  /// The entry of a scalar that is no Vietnamese letter.
  static let none: UInt8 = 0x7F

  /// Entries of U+0000...U+01B0: the letter's code, `capital` set for capitals.
  private let low: [UInt8]
  /// Entries of U+1EA0...U+1EF9.
  private let high: [UInt8]
  /// Lower-case composed form per code: up to three bytes of UTF-8, lowest byte first, their number in the top byte.
  private let small: [UInt32]
  /// The same for capitals.
  private let large: [UInt32]
  /// The ASCII letter under the marks, per code.
  let bare: [UInt8]

  private init() {
    let rows = [
      "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
      "yỳýỷỹỵ", "d", "đ",
    ]
    var low = Array(repeating: Self.none, count: 0x1B1)
    var high = Array(repeating: Self.none, count: 0x5A)
    var small = Array(repeating: UInt32(0), count: Int(VietnameseLetter.count))
    var large = small
    func set(_ scalar: UInt32, _ entry: UInt8) {
      if scalar < 0x1B1 { low[Int(scalar)] = entry } else { high[Int(scalar) - 0x1EA0] = entry }
    }
    for (shape, row) in rows.enumerated() {
      for (tone, scalar) in row.unicodeScalars.enumerated() {
        precondition(tone < 6, "the rows of letters are written in composed form")
        let code = UInt8(shape * 6 + tone)
        let upper = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
        set(scalar.value, code)
        set(upper.value, code | Self.capital)
        small[Int(code)] = Self.packed(scalar)
        large[Int(code)] = Self.packed(upper)
      }
    }
    // Not letters of Vietnamese, but put for them: Icelandic and African capitals that look like Đ, and Ƣ, which old
    // Vietnamese PDF fonts map Ư to.
    let stroke = VietnameseLetter(.dStroke, .level).code
    let horn = VietnameseLetter(.uHorn, .level).code
    set(0xD0, stroke | Self.capital)
    set(0xF0, stroke)
    set(0x189, stroke | Self.capital)
    set(0x1A2, horn | Self.capital)
    set(0x1A3, horn)
    self.low = low
    self.high = high
    self.small = small
    self.large = large
    bare = "aaaeeiooouuydd".utf8.flatMap { Array(repeating: $0, count: 6) }
  }

  private static func packed(_ scalar: Unicode.Scalar) -> UInt32 {
    var value: UInt32 = 0
    var count: UInt32 = 0
    for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
      value |= UInt32(byte) << (8 * count)
      count += 1
    }
    return value | count << 24
  }

  /// The entry of a scalar: `none`, or a letter's code with `capital` set for a capital.
  func entry(of scalar: UInt32) -> UInt8 {
    if scalar < 0x1B1 { return low[Int(scalar)] }
    if scalar >= 0x1EA0, scalar < 0x1EFA { return high[Int(scalar - 0x1EA0)] }
    return Self.none
  }

  /// The letter that a scalar is, in either case.
  func letter(of scalar: UInt32) -> VietnameseLetter? {
    let entry = entry(of: scalar)
    return entry == Self.none ? nil : VietnameseLetter(code: entry & ~Self.capital)
  }

  /// The composed form packed as `low byte first, count in the top byte`.
  func bytes(of letter: VietnameseLetter, capital: Bool = false) -> UInt32 {
    capital ? large[Int(letter.code)] : small[Int(letter.code)]
  }

  /// The composed scalar of a letter.
  func scalar(of letter: VietnameseLetter, capital: Bool) -> UInt32 {
    let packed = bytes(of: letter, capital: capital)
    let (first, second, third) = (packed & 0xFF, packed >> 8 & 0x3F, packed >> 16 & 0x3F)
    return switch packed >> 24 {
    case 1: first
    case 2: (first & 0x1F) << 6 | second
    default: (first & 0x0F) << 12 | second << 6 | third
    }
  }
}
