/// The words before a number that say what it is.
enum TelephoneLabels {
  private static let labels = [
    "đt", "đtdđ", "đtcđ", "đtcq", "sđt", "sdt", "dt", "điện thoại", "dien thoai", "tel", "telephone", "phone", "fax",
    "mobile", "hotline", "di động", "máy bàn", "cố định", "đường dây nóng", "số máy", "số điện thoại", "call", "cell",
    "zalo",
  ]
  private static let between = [
    "cơ quan", "cq", "nr", "nhà riêng", "liên hệ", "văn phòng", "số", "trường", "bàn", "là",
  ]
  private static let others = [
    "mã số thuế", "mst", "mã số", "tài khoản", "stk", "số tk", "tk", "cccd", "cmnd", "cmtnd", "căn cước", "mã",
    "số hiệu", "mã qhns", "mã đơn vị", "isbn", "mã số doanh nghiệp", "số định danh",
  ]

  /// Whether a telephone label stands before an offset, or another labelled number that this one goes on.
  static func stand(before offset: Int, in text: FoldedText, after previous: Range<Int>?) -> Bool {
    var end = text.skip(" :.|()-/;,+", before: offset)
    for _ in 0..<2 {
      if text.before(words: labels, at: end) != nil { return true }
      // "Phòng GD ĐT: …" folds to one word; its colon tells that the ĐT is a telephone.
      if text.before(words: ["gdđt"], at: end) != nil { return text.byte(end) == UInt8(ascii: ":") }
      guard let word = text.before(words: between, at: end) else { break }
      end = text.skip(" :.|()-/;,", before: word)
    }
    guard let previous, previous.upperBound <= offset else { return false }
    return text.skip(" /,;-", before: offset) == previous.upperBound
      && stand(before: previous.lowerBound, in: text, after: nil)
  }

  /// Whether a label stands before an offset that makes the number something else.
  static func forbid(_ offset: Int, in text: FoldedText) -> Bool {
    let end = text.skip(" :.|()", before: offset)
    return text.before(words: others, at: end) != nil
  }
}
