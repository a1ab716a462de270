extension LegacyAlphabet {
  /// The alphabet of an encoding.
  static func of(_ encoding: LegacyEncoding) -> LegacyAlphabet {
    switch encoding {
    case .tcvn3: tcvn3
    case .vni: vni
    case .viscii: viscii
    case .windows1258: windows1258
    }
  }

  /// The fonts name the glyphs of 0xAD, 0xB7 and 0xB5 minus, bullet operator and mu: so they come out of PDFs.
  private static let tcvn3 = LegacyAlphabet(
    letters: """
      ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u{AD}ư ®đ
      µà ¸á ¶ả ·ã ¹ạ »ằ ¾ắ ¼ẳ ½ẵ Æặ Çầ Êấ Èẩ Éẫ Ëậ
      Ìè Ðé Îẻ Ïẽ Ñẹ Òề Õế Óể Ôễ Öệ
      ×ì Ýí Øỉ Üĩ Þị
      ßò ãó áỏ âõ äọ åồ èố æổ çỗ éộ êờ íớ ëở ìỡ îợ
      ïù óú ñủ òũ ôụ õừ øứ öử ÷ữ ùự
      úỳ ýý ûỷ üỹ þỵ
      """,
    substitutes: "\u{2212}\u{AD} \u{2219}· \u{3BC}µ")

  private static let vni = LegacyAlphabet(
    letters: """
      ñđ ÑĐ ôơ ÔƠ öư ÖƯ
      íí ìì æỉ óĩ òị ÍÍ ÌÌ ÆỈ ÓĨ ÒỊ îỵ ÎỴ
      """,
    marks: """
      aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ
      eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ
      iùí iøì iûỉ iõĩ iïị
      oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ
      ơùớ ơøờ ơûở ơõỡ ơïợ
      uùú uøù uûủ uõũ uïụ ưùứ ưøừ ưûử ưõữ ưïự
      yùý yøỳ yûỷ yõỹ yïỵ
      """)

  private static let viscii = LegacyAlphabet(
    letters: """
      \u{2}Ẳ \u{5}Ẵ \u{6}Ẫ \u{14}Ỷ \u{19}Ỹ \u{1E}Ỵ
      \u{80}Ạ \u{81}Ắ \u{82}Ằ \u{83}Ặ \u{84}Ấ \u{85}Ầ \u{86}Ẩ \u{87}Ậ \u{88}Ẽ \u{89}Ẹ \u{8A}Ế \u{8B}Ề \u{8C}Ể \u{8D}Ễ
      \u{8E}Ệ \u{8F}Ố \u{90}Ồ \u{91}Ổ \u{92}Ỗ \u{93}Ộ \u{94}Ợ \u{95}Ớ \u{96}Ờ \u{97}Ở \u{98}Ị \u{99}Ỏ \u{9A}Ọ \u{9B}Ỉ
      \u{9C}Ủ \u{9D}Ũ \u{9E}Ụ \u{9F}Ỳ
      ¡ắ ¢ằ £ặ ¤ấ ¥ầ ¦ẩ §ậ ¨ẽ ©ẹ ªế «ề ¬ể \u{AD}ễ ®ệ ¯ố °ồ ±ổ ²ỗ ³Ỡ ´Ơ µộ ¶ờ ·ở ¸ị ¹Ự ºỨ »Ừ ¼Ử ½ơ ¾ớ ¿Ư
      ÀÀ ÁÁ ÂÂ ÃÃ ÄẢ ÅĂ Æẳ Çẵ ÈÈ ÉÉ ÊÊ ËẺ ÌÌ ÍÍ ÎĨ Ïỳ ÐĐ Ñứ ÒÒ ÓÓ ÔÔ Õạ Öỷ ×ừ Øử ÙÙ ÚÚ Ûỹ Üỵ ÝÝ Þỡ ßư
      àà áá ââ ãã äả åă æữ çẫ èè éé êê ëẻ ìì íí îĩ ïỉ ðđ ñự òò óó ôô õõ öỏ ÷ọ øụ ùù úú ûũ üủ ýý þợ ÿỮ
      """)

  private static let windows1258 = LegacyAlphabet(
    letters: """
      ÀÀ ÁÁ ÂÂ ÃĂ ÈÈ ÉÉ ÊÊ ÍÍ ÐĐ ÓÓ ÔÔ ÕƠ ÙÙ ÚÚ ÝƯ
      àà áá ââ ãă èè éé êê íí ðđ óó ôô õơ ùù úú ýư
      """,
    combining: "Ì\u{300} Ò\u{309} Þ\u{303} ì\u{301} ò\u{323}")
}
