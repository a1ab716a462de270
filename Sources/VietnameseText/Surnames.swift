/// The surnames of Vietnam: those of the Kinh and those of the minorities that school staff bear.
enum Surnames {
  /// Whether a folded word is a surname.
  static func contain(_ word: String) -> Bool { all.contains(word) }

  private static let all: Set<String> = Set(
    (kinh + " " + minorities).split(separator: " ").map { FoldedText(String($0)).text })

  private static let kinh = """
    an âu bá bạch bành bế biện bùi cái cấn cao cát chu châu chế chử cồ cổ cù cung cự danh diêm diệp diệu doãn dư \
    dương đàm đan đào đặng đậu điêu đinh đoàn đỗ đồng đổng đới giang giáp hà hàn hán hoàng hồ \
    hứa huỳnh kha khâu khiếu khổng khúc khuất khương kiều kim kỷ la lã lạc lại lãnh lâm lê lều liêu liễu lò \
    lôi lộc lữ lục lương lường lưu lý ma mã mạc mạch mai mạnh mẫn mâu mông nghiêm ngô ngụy nguyễn nhâm nhan \
    nhữ ninh nông phan phạm phí phùng phương quách quản sái sầm tạ tăng tào tất thạch thái thạc thân \
    thẩm thiều thiệu thôi tiêu tô tôn tống trà trần triệu trịnh trình trương từ ty ứng văn vi viên \
    võ vũ vương xa yên
    """.replacingLineBreaks

  private static let minorities = """
    bồ chảo cháng chẻo chiêu chíu cứ đèo giàng hạng hầu hờ hoàng lầu lèo lềm lò lù lừ lự \
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
