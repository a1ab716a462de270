/// The surnames of Vietnam: those of the Kinh and those of the minorities that school staff bear.
enum Surnames {
  /// Whether a folded word is a surname.
  static func contain(_ word: String) -> Bool { all.contains(word) }

  /// Whether a folded word is one of the surnames that nine in ten bear. Only these begin a name in the midst of other
  /// capitals, where a rare one is more often a common word ("MỤC TIÊU CẦN ĐẠT").
  static func areCommon(_ word: String) -> Bool { common.contains(word) }

  /// Whether a folded word is a surname and a common word as well, so that two syllables say too little ("Từ Đại hội").
  static func areAmbiguous(_ word: String) -> Bool { ambiguous.contains(word) }

  private static let ambiguous: Set<String> = Set(
    [
      "từ", "văn", "đoàn", "danh", "an", "kim", "kỷ", "vi", "tôn", "ma", "la", "yên", "viên", "lưu", "thái", "đồng",
      "châu", "mùa", "vàng", "tất", "tăng", "tiêu", "lại", "lạc", "lộc", "hàng", "hạng", "hàn", "cao", "phương",
    ].map { FoldedText($0).text })

  private static let common: Set<String> = Set(
    [
      "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "ngô", "dương", "đinh",
      "trịnh", "trương", "lương", "nông",
    ].map { FoldedText($0).text })

  private static let all: Set<String> = Set(
    (kinh + " " + minorities).split(separator: " ").map { FoldedText(String($0)).text })

  private static let kinh = """
    an âu bá bạch bành bế biện bùi cái cấn cao cát chu châu chế chử cồ cổ cù cung cự danh diêm diệp diệu doãn dư \
    dương đàm đan đào đặng đậu điêu đinh đoàn đỗ đồng đổng đới giang giáp hà hàn hán hoàng hồ \
    hứa huỳnh kha khâu khiếu khổng khúc khuất khuông khương kiều kim kỷ la lã lạc lại lãnh lâm lê lều liêu liễu lò \
    lôi lộc lữ lục lương lường lưu lý ma mã mạc mạch mai mạnh mẫn mâu mông nghiêm ngô ngụy nguyễn nhâm nhan \
    nhữ ninh nông phan phạm phí phùng phương quách quản sái sầm tạ tăng tào tất thạch thái thạc thân \
    thẩm thiều thiệu thôi tiêu tô tôn tống trà trần triệu trịnh trình trương từ ty văn vi viên \
    võ vũ vương xa yên
    """.replacingLineBreaks

  private static let minorities = """
    bạc bồ cà cầm chảo cháng chẻo chiêu chíu cứ đèo giàng hạng hầu hờ hoàng lầu lèo lềm lò lù lừ lự \
    mè mùa ngần ngải phàn phừ pờ quàng sần sín sìn sùng tẩn thào thền thò thổ tòng tráng tráo triệu \
    vàng vừ vì xồng xeo xìn kpă ksor rơ rmah siu ayun niê êban mlô hmok hwing kbuôr knul kđăm byă adrơng rcom rahlan \
    kră liêng cil krông đinh jưng hlong tou neh bríu bling zơrâm pơloong arất coor
    """.replacingLineBreaks
}

extension String {
  fileprivate var replacingLineBreaks: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
