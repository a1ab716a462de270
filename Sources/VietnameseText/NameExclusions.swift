/// Capitalised words that begin with a surname and are no person's name here.
enum NameExclusions {
  /// Places, people of history whose names institutions bear, and common words, as the first words of a run.
  static func begin(_ words: ArraySlice<NameWord>) -> Bool {
    guard let first = words.first, let second = words.dropFirst().first else { return true }
    if pairs.contains(first.folded + " " + second.folded) { return true }
    guard let third = words.dropFirst(2).first else { return false }
    return triples.contains(first.folded + " " + second.folded + " " + third.folded)
  }

  /// Whether the words before a run make it the name of a street, school, place or organisation.
  static func precede(_ words: ArraySlice<NameWord>, _ count: Int) -> Bool {
    guard let last = words.last else { return false }
    if openers.contains(last.folded) { return true }
    if count == 2, last.folded.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return true }
    guard let before = words.dropLast().last else { return false }
    return pairOpeners.contains(before.folded + " " + last.folded)
  }

  private static let openers = folded([
    "trường", "đường", "phố", "xã", "phường", "quận", "huyện", "tỉnh", "thcs", "thpt", "th", "ptdtnt", "ptdtbt", "thôn",
    "xóm", "làng", "ấp", "sông", "cầu", "chợ", "bản", "liên đội", "tp", "tx", "tt", "ngõ", "hẻm", "ngách", "núi", "đèo",
    "hồ", "khu", "giải", "quỹ", "chuyên", "đền", "chùa", "đình", "cụm", "ga", "đảo", "vịnh", "cảng", "gdtx", "gdnn",
    "mn", "mg", "ub", "ubnd", "hđnd", "trạm", "lăng", "tuyến", "q", "p", "d", "số",
  ])
  private static let pairOpeners = folded([
    "tiểu học", "mầm non", "mẫu giáo", "trung học", "chi đội", "liên đội", "thị trấn", "thị xã", "thành phố", "đại học",
    "cao đẳng", "học viện", "trung tâm", "công ty", "xuất bản", "bệnh viện", "quảng trường", "công viên", "giải thưởng",
    "học bổng", "dân phố", "phổ thông", "dân lập", "tư thục", "liên cấp", "nội trú", "bán trú", "cơ sở", "nhà hát",
    "quân đội", "tư tưởng", "bảo tàng", "khu phố", "đặc khu", "nông trường", "cửa hàng", "nhà sách", "đại lộ",
  ])
  private static let pairs = folded([
    "hà nội", "hà giang", "hà nam", "hà tĩnh", "hà đông", "hà tây", "hà bắc", "hà tiên", "hạ long", "hạ hòa",
    "cao bằng",
    "cao lãnh", "cao đẳng", "cao học", "cao lộc", "lâm đồng", "lâm thao", "lâm nghiệp", "lâm hà", "lạng sơn", "lào cai",
    "an giang", "an toàn", "an ninh", "an khê", "an lão", "an dương", "thái nguyên", "thái bình", "thái lan",
    "thái thụy", "thái độ", "thái hòa", "ninh bình", "ninh thuận", "ninh giang", "ninh hòa", "kim bôi", "kim thành",
    "kim sơn", "kim động", "yên bái", "yên sơn", "yên thế", "yên dũng", "yên bình", "yên lập", "yên khánh", "yên mô",
    "yên định", "yên thành", "yên lạc", "yên phong", "yên mỹ", "yên châu", "yên minh", "phú thọ", "phú yên",
    "phú quốc", "phú bình", "phú lương", "phú ninh", "phú xuyên", "phú nhuận", "phú hòa", "phú vang", "phú lộc",
    "vĩnh phúc", "vĩnh long", "vĩnh phú", "vĩnh tường", "vĩnh yên", "vĩnh bảo", "vĩnh lộc", "đồng nai", "đồng tháp",
    "đồng hới", "đồng hỷ", "đồng văn", "đồng chí", "đồng phục", "đồng xoài", "đồng bằng", "đồng ý", "lương sơn",
    "lương tài", "lương thực", "lục nam", "lục ngạn", "lục yên", "mai châu", "mai sơn", "tân yên", "hoàng sa",
    "hoàng mai", "hoàng su", "hồ sơ", "văn bản", "văn phòng", "văn hóa", "văn học", "văn nghệ", "văn thư", "văn minh",
    "văn bằng", "văn kiện", "văn giang", "văn lâm", "văn yên", "văn chấn", "văn bàn", "văn quan", "văn lãng",
    "văn quán",
    "văn miếu", "văn xuôi", "đào tạo", "đoàn thể", "đoàn viên", "đoàn đội", "đoàn kết", "đoàn trường", "đoàn hùng",
    "đoàn tncs", "đoàn tn", "đoàn đại", "đoàn kiểm", "đoàn giám", "đoàn khảo", "hồ chí", "đoàn xã", "đoàn công",
    "lưu ý", "lưu trữ", "lưu hành", "lý do", "lý lịch",
    "lý thuyết", "lý luận", "lý nhân", "lý sơn", "quản lý", "quản trị", "tăng cường", "tiêu chuẩn", "tiêu chí",
    "tiêu đề", "tiêu điểm", "tiêu dùng", "từ ngày", "từ điển", "từ khóa", "từ năm", "vi phạm", "vi tính", "mã số",
    "mã nguồn", "mã đơn", "mạnh thường", "phương án", "phương pháp", "phương tiện", "phương hướng", "phương châm",
    "phó hiệu", "phó giám", "phó chủ", "phó bí", "phó trưởng", "phó tổ", "phó phòng", "trà vinh", "trà bồng",
    "tôn giáo", "tôn vinh", "tôn trọng", "tổ chức", "gia lai", "gia đình", "gia lâm", "gia bình", "gia lộc",
    "giang biên", "trang chủ", "trang thông", "trang thiết", "trang tin", "thi đua", "thi tuyển", "thi thử",
    "thi học", "thi đấu", "thi thptqg", "thi thpt", "thạch thất", "thạch hà", "thạch thành", "thạc sĩ", "thạc sỹ",
    "tất cả", "tạ ơn", "tào lao", "diễn châu", "diễn đàn", "diện tích", "diên khánh", "quang bình", "quang trung",
    "quang phục", "hoa kỳ", "hoa lư", "hoa hậu", "hoa lan", "hồng bàng", "hồng kông", "hồng ngự", "hồng lĩnh",
    "hàn quốc", "hán nôm", "sử dụng", "sử ký", "sử địa", "vàng danh", "danh sách", "danh mục", "danh bạ", "danh hiệu",
    "kỷ niệm", "kỷ yếu", "kỷ luật", "kỷ cương", "khoa học", "khoa sư", "khoa công", "khoa ngoại", "đường dây",
    "đường link", "đường lối", "trưởng phòng", "trưởng ban", "trưởng khoa", "trưởng thôn", "trình độ", "trình tự",
    "trình diễn", "trình duyệt", "trang phục", "tiết học", "tiết kiệm", "tiết mục", "ứng dụng", "ứng hòa", "ứng xử",
    "ứng phó", "thân thiện", "thân thế", "thân nhân", "thẩm định", "thẩm quyền", "thổ nhĩ", "thổ địa", "la mã",
    "lịch sử", "âm nhạc", "điền kinh", "điều lệ", "biện pháp", "chu kỳ", "chu đáo", "châu âu", "châu á", "châu thành",
    "châu đốc", "châu phi", "châu đức", "cát bà", "cát hải", "cát tiên", "cầm tay", "cung cấp", "cung ứng", "cung văn",
    "hòa bình", "hậu giang", "bạch mai", "bạch long", "bạch thông", "bạch đằng", "an nam", "hoàng thành", "hạ tầng",
    "kim ngạch", "kiều bào", "phan rang", "phan thiết", "lương tâm", "ngân sách", "ngân hàng", "ngân sơn", "chế độ",
    "chế biến", "vũng tàu", "võ thuật", "võ nhai", "vũ thư", "vũ trụ", "vũ quang", "nông thôn", "nông nghiệp",
    "nông cống", "nông dân", "ông bà", "nay đổi", "sơ đồ", "sơ kết", "sơ yếu", "sơ bộ", "sơ cấp", "sơ động", "mùa xuân",
    "mùa hè", "mùa thu", "mùa hoa", "cư trú", "cư xá", "cư jút", "bàn bạc", "bàn giao", "bo mạch", "bảng vàng",
    "cà mau", "bạc liêu", "bạc hà", "cà ràng",
    "cà phê", "kon tum", "krông pa", "krông búk", "krông năng", "krông nô", "krông ana", "krông pắc", "krông bông",
    "ya ly", "cứ điểm", "an phú", "an thới", "bá thước", "cái bè", "cái nước", "cái răng", "đầm dơi", "đan phượng",
    "đinh lăng", "giáp bát", "hạ lang", "lạc long", "lạc sơn", "lạc thủy", "lộc ninh", "lộc bình", "lộc hà", "mê linh",
    "phù cừ", "phú tân", "phú giáo", "phú thiện", "phú riềng", "phương đông", "quang minh", "tiên du", "tiên lãng",
    "tô hiệu", "trưng vương", "tam đảo", "thôi việc", "thanh trì", "thiệu hóa", "triệu sơn", "triệu phong", "vân đồn",
    "viên chức", "vương quốc", "thái tuấn", "hồng hà", "hoa sen", "hoa phượng", "hoa hồng", "mạng xã", "cổ phần",
    "cổ loa", "cổ vũ", "dương kinh", "dương minh", "tống đạt", "lê chân", "hồ tây", "hồ gươm", "hồ hoàn",
  ])
  private static let triples = folded([
    "đoàn thanh niên", "đoàn thanh tra", "đoàn thanh thiếu", "hoàng su phì", "tôn đức thắng", "trần hưng đạo",
    "bà trưng trắc",
  ])

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { FoldedText($0).text })
  }
}
