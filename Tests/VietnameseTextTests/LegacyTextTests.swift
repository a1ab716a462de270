import Testing
import VietnameseText

@Suite struct LegacyTextTests {
  @Test(arguments: [
    (
      LegacyEncoding.tcvn3, "Tr\u{AD}êng TiÓu häc Hoa Ban\nKÕ ho¹ch n¨m häc cña nhµ tr\u{AD}êng vÒ d¹y « t«",
      "Trường Tiểu học Hoa Ban\nKế hoạch năm học của nhà trường về dạy ô tô"
    ),
    (
      .tcvn3, "QuyÕt ®Þnh cña Thñ t−íng vÒ x∙ héi; häc phÝ 50.000®",
      "Quyết định của Thủ tướng về xã hội; học phí 50.000đ"
    ),
    (
      .vni, "Tröôøng Tieåu hoïc Hoa Ban\nKeá hoaïch naêm hoïc cuûa nhaø tröôøng, SÔÛ GIAÙO DUÏC",
      "Trường Tiểu học Hoa Ban\nKế hoạch năm học của nhà trường, SỞ GIÁO DỤC"
    ),
    (.vni, "Ñaûng uûy, Aâm nhaïc tænh Ñaø Naüng", "Đảng ủy, Âm nhạc tỉnh Đà Nẵng"),
    (
      .viscii, "Trß¶ng Ti¬u h÷c Hoa Ban\nKª hoÕch nåm h÷c, hi®u trß·ng “Vi®t Nam”",
      "Trường Tiểu học Hoa Ban\nKế hoạch năm học, hiệu trưởng “Việt Nam”"
    ),
    (
      .windows1258, "TrýõÌng TiêÒu hoòc Hoa Ban\nKêì hoaòch nãm hoòc, Hiêòu trýõÒng ðõn viò",
      "Trường Tiểu học Hoa Ban\nKế hoạch năm học, Hiệu trưởng đơn vị"
    ),
  ])
  func restoring(encoding: LegacyEncoding, source: String, restored: String) {
    let text = LegacyText.restore(source)
    #expect(text.text == restored)
    #expect(text.passages.map(\.encoding) == [encoding])
  }

  @Test(
    "What is right in Unicode, or foreign, stays as it is",
    arguments: [
      "", "Trường THCS Hoa Sen, số 12/QĐ-UBND", "công tác có cô là và tôi hôm nay; giáo viên, học sinh",
      "Où est l'école ? « À côté », dit Noël : déjà vu, naïf, garçon, thé, pâté", "où où où où où où",
      "Größe, schön, über, Mädchen, Straße, Öl", "på, så, må, få, gå, blå, små, nå, då", "El niño pequeño, año, ¿qué?",
      "São Paulo, educação, não, pão", "30 m² 45 m² 120 m² 15 m² 200 m² 300 m²; 5 µm, 25°C, ±3, 3×4, ½, § 5, N° 6",
      "© 2024 School · Home · About » News ® Windows® · © 2024 School · Home", "x² + y² = z²; α, β ≤ 3",
      "ñ ñ ñ å å å ø ø",
      "Sân khấu – “Hội thi” ‘giáo viên’ … — 20/11", "Þetta er íslenska: það, hún, við, góðan daginn",
    ])
  func leavingAlone(source: String) {
    let text = LegacyText.restore(source)
    #expect(Array(text.text.utf8) == Array(source.utf8))
    #expect(text.passages.allSatisfy { $0.encoding == nil })
    #expect(LegacyText.restore(source + "\n" + source).text == source + "\n" + source)
  }

  @Test("Each line and each cell of a mixed text is read in its own encoding")
  func mixing() {
    let source = """
      Trường Tiểu học Hoa Sen, năm học 2024 – 2025, các lớp khối một
      B¸o c¸o kÕt qu¶ häc tËp cña häc sinh n¨m häc míi
      Tr\u{AD}êng trung häc c¬ së trong huyÖn
      Keá hoaïch tuyeån sinh cuûa nhaø tröôøng
      Ngày nhập học: theo thông báo của nhà trường
      """
    let text = LegacyText.restore(source)
    #expect(
      text.text == """
        Trường Tiểu học Hoa Sen, năm học 2024 – 2025, các lớp khối một
        Báo cáo kết quả học tập của học sinh năm học mới
        Trường trung học cơ sở trong huyện
        Kế hoạch tuyển sinh của nhà trường
        Ngày nhập học: theo thông báo của nhà trường
        """)
    #expect(text.passages.map(\.encoding) == [nil, .tcvn3, .vni, nil])
    let bytes = Array(text.text.utf8)
    let second = String(decoding: bytes[text.passages[1].range], as: UTF8.self)
    #expect(second.hasPrefix("Báo cáo") && second.hasSuffix("huyện\n"))
    #expect(
      LegacyText.restore("Sè thø tù häc sinh\tHoï vaø teân hoïc sinh tröôøng\tNgày sinh của học sinh").text
        == "Số thứ tự học sinh\tHọ và tên học sinh trường\tNgày sinh của học sinh")
  }

  @Test(
    "Small letters among capitals are those of a font of capitals",
    arguments: [
      ("PHÇN THø NHÊT: Môc tiªu gi¸o dôc", "PHẦN THỨ NHẤT: Mục tiêu giáo dục"),
      ("§¡NG Ký KINH DOANH, MôC LôC cña nhµ tr\u{AD}êng", "ĐĂNG KÝ KINH DOANH, MỤC LỤC của nhà trường"),
      ("Sè: 12/Q§-UBND cña Uû ban nh©n d©n", "Số: 12/QĐ-UBND của Uỷ ban nhân dân"),
      ("Lý lÞch gi¸o viªn, Bé tr\u{AD}ëng", "Lý lịch giáo viên, Bộ trưởng"),
      ("tæng sè D.A. vµ sè kinh phÝ", "tổng số D.A. và số kinh phí"),
    ])
  func raising(source: String, restored: String) {
    #expect(LegacyText.restore(source).text == restored)
  }

  @Test(
    "Letters that PDFs replace or part are put right",
    arguments: [
      ("TRƢỜNG, ngƣời, đƣợc", "TRƯỜNG, người, được"), ("Ðảng bộ, Það", "Đảng bộ, Það"),
      ("gia ́o viên", "giáo viên"), ("Ngươ ̀ i học", "Người học"), ("Ho ̣ c sinh", "Học sinh"), ("hê ̣ thống", "hệ thống"),
      ("Tru\u{31B}\u{300}", "Trừ"), ("a\u{302}\u{323}n", "ận"),
    ])
  func mending(source: String, mended: String) {
    let text = LegacyText.restore(source)
    #expect(Array(text.text.utf8) == Array(mended.utf8))
    #expect(text.passages.allSatisfy { $0.encoding == nil })
  }

  @Test(arguments: [
    "Céng hoµ x· héi\r\nViÖt Nam\u{C}\r\n\tHµ Néi, c¸c tr\u{AD}êng  häc\n", "\n\n ® \n", "\u{301}", " \u{301}",
  ])
  func whiteSpaceStays(source: String) {
    let spaces = { (text: String) in text.unicodeScalars.map(\.value).filter { $0 < 0x20 } }
    let text = LegacyText.restore(source)
    #expect(spaces(text.text) == spaces(source))
    #expect(text.passages.first?.range.lowerBound == 0)
    #expect(text.passages.last?.range.upperBound == text.text.utf8.count)
    #expect(zip(text.passages, text.passages.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    #expect(LegacyText.restore(text.text).text == text.text)
  }
}
