import Testing
import VietnameseText

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("", ""),
    ("Trường THCS Hoàng Lương", "trường thcs hoàng lương"),
    ("TRƯỜNG", "trường"),
    ("hoà xoá thuý khoẻ loà", "hòa xóa thúy khỏe lòa"),
    ("hòa xóa thúy khỏe lòa", "hòa xóa thúy khỏe lòa"),
    ("quý quá giá già gì quyền giếng quốc", "quý quá giá già gì quyền giếng quốc"),
    ("qúy qúa gía qủa", "quý quá giá quả"),
    ("Ðảm baỏ chất lựơng phòng thí nghịêm hoá học", "đảm bảo chất lượng phòng thí nghiệm hóa học"),
    ("toán toàn hoạt huỳnh khuỷu ngoài thuở", "toán toàn hoạt huỳnh khuỷu ngoài thuở"),
    ("của cuả mía mią", "của của mía mią"),
    ("xoáy ngoáy Nguyễn", "xoáy ngoáy nguyễn"),
    ("Ðiện ðiện HƢỚNG trƣớc", "điện điện hướng trước"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{200D}e", "abcde"),
    ("a\u{A0}\u{A0} b\t\r\nc\u{3000}d\u{202F}e", "a b c d e"),
    (" a ", " a "),
    ("2018–2019 — 2020−2021 a‑b", "2018-2019 - 2020-2021 a-b"),
    ("“Dạy tốt” ‘học’ «tốt» d’Or", "\"dạy tốt\" 'học' \"tốt\" d'or"),
    ("ａ＠ｂ．ｖｎ", "a@b.vn"),
    ("ﬁle ﬂow…", "file flow..."),
    ("a\0b\u{7}c", "abc"),
    ("Đề 🎓 thi 👨‍👩‍👧", "đề 🎓 thi 👨👩👧"),
    ("МОСКВА Ωmega ÉCOLE Ñandú", "москва ωmega école ñandú"),
    ("hê ̣thống", "hệ thống"), ("hoà ̂ ", "hoầ "),
  ])
  func accentedFolding(source: String, folded: String) {
    #expect(Array(FoldedText(source).bytes) == Array(folded.utf8))
  }

  @Test(arguments: [
    "GD&ĐT", "GD-ĐT", "GDĐT", "GD ĐT", "GD và ĐT", "GD & ĐT", "GD – ĐT", "Giáo dục và Đào tạo", "GIÁO DỤC VÀ ĐÀO TẠO",
    "Giáo dục & Đào tạo", "Giáo dục - Đào tạo", "Giáo dục – Đào tạo", "GD&amp;ĐT", "GD&ÐT", "giáo dục  và\nđào tạo",
    "Giáo dục đào tạo", "gd&đt", "GD&DT",
  ])
  func oneFormOfTheMinistry(source: String) {
    #expect(FoldedText(source).text == "gdđt")
    #expect(FoldedText("Sở " + source + ".").text == "sở gdđt.")
    #expect(FoldedText(source, .plain).text == "gddt")
  }

  @Test(arguments: [
    ("PGD&ĐT", "pgdđt"), ("SGDĐT", "sgdđt"), ("TT-BGDĐT", "tt-bgdđt"), ("giáo dục và đào tạo nghề", "gdđt nghề"),
    ("giáo dục và đào tạo1", "giáo dục và đào tạo1"), ("phigiáo dục và đào tạo", "phigiáo dục và đào tạo"),
    ("gd dt", "gd dt"), ("ĐT", "đt"),
    ("giáo dục", "giáo dục"), ("đào tạo", "đào tạo"), ("phi giáo dục, đào tạo", "phi giáo dục, đào tạo"),
  ])
  func whatIsAndIsNotTheMinistry(source: String, folded: String) {
    #expect(FoldedText(source).text == folded)
  }

  @Test(arguments: [
    ("so-giao-duc-va-dao-tao", "so gddt"), ("phong_gd-dt.pdf", "phong gddt pdf"), ("Hoàng Lương", "hoang luong"),
    ("Ke%20hoach+2021/bao_cao.DOC", "ke hoach 2021 bao cao doc"), ("Đường Ðình Ƣu", "duong dinh uu"),
    ("e\u{302}\u{301}", "e"), ("100%", "100%"), ("Ælfred façade Straße", "aelfred facade strasse"),
    ("a--b__c", "a b c"),
    ("Œuvre Ýmir ŁódŹ", "oeuvre ymir lodz"),
  ])
  func plainFolding(source: String, folded: String) {
    #expect(FoldedText(source, .plain).text == folded)
  }

  /// Every Vietnamese letter, taken apart in every order of its marks, folds to its composed form.
  @Test func everyLetterComposesFromMarksInAnyOrder() {
    let marks: [(shape: String, marks: String)] = [
      ("a", ""), ("a", "\u{306}"), ("a", "\u{302}"), ("e", ""), ("e", "\u{302}"), ("i", ""), ("o", ""),
      ("o", "\u{302}"), ("o", "\u{31B}"), ("u", ""), ("u", "\u{31B}"), ("y", ""),
    ]
    let rows = [
      "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
      "yỳýỷỹỵ",
    ]
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    for (mark, row) in zip(marks, rows) {
      for (tone, letter) in zip(tones, row) {
        for parts in [mark.shape + mark.marks + tone, mark.shape + tone + mark.marks] {
          #expect(Array(FoldedText(parts).bytes) == Array(String(letter).utf8))
          #expect(Array(FoldedText(parts.uppercased()).bytes) == Array(String(letter).utf8))
          #expect(Array(ComposedText.compose(parts).utf8) == Array(String(letter).utf8))
          #expect(Array(ComposedText.compose(parts.uppercased()).utf8) == Array(letter.uppercased().utf8))
        }
      }
    }
  }

  @Test(arguments: [
    ("Trường hoà\u{301}", "trường"), ("  Sở   GD&amp;ĐT Hà Giang", "hà"), ("A\u{301}o d\u{300}a\u{300}i", "áo"),
    ("xoá\u{200B} bỏ", "xóa"), ("🎓 Lễ", "lễ"), ("một\r\nhai", "hai"),
  ])
  func rangesLeadBackToTheSource(source: String, word: String) {
    let folded = FoldedText(source)
    let text = folded.text
    let lower = text.utf8.distance(from: text.startIndex, to: text.range(ofWord: word).lowerBound)
    let range = folded.sourceRange(of: lower..<lower + word.utf8.count)
    #expect(FoldedText(source.slice(utf8: range)).text.hasPrefix(word))
  }

  @Test func aUnifiedWordLeadsBackToAllThatItStandsFor() {
    let source = "Sở Giáo dục và Đào tạo Hà Giang"
    let folded = FoldedText(source)
    #expect(folded.text == "sở gdđt hà giang")
    let start = "sở ".utf8.count
    for part in [start..<start + 1, start + 1..<start + 3, start..<start + 5] {
      #expect(source.slice(utf8: folded.sourceRange(of: part)) == "Giáo dục và Đào tạo")
    }
  }

  @Test func combiningMarksBelongToTheirLetter() {
    let source = "lu\u{31B}o\u{31B}\u{323}ng"
    let folded = FoldedText(source)
    #expect(folded.text == "lượng")
    #expect(folded.sourceRange(of: 0..<folded.bytes.count) == 0..<source.utf8.count)
    #expect(folded.sourceRange(of: 1..<3) == 1..<4)
  }

  @Test func rangesBeyondTheTextAreCutToIt() {
    let folded = FoldedText("abc")
    #expect(folded.sourceRange(of: 1..<99) == 1..<3)
    #expect(folded.sourceRange(of: 50..<99) == 3..<3)
    #expect(FoldedText("").sourceRange(of: 0..<1) == 0..<0)
  }

  @Test func offsetsNeverGoBack() {
    let source = String(repeating: "Sở GD&ĐT hoà cuả lựơng e\u{302}\u{323} 🎓\r\n", count: 200)
    let folded = FoldedText(source)
    var last = 0
    for index in folded.bytes.indices {
      let range = folded.sourceRange(of: index..<index + 1)
      #expect(range.lowerBound >= last && range.upperBound <= source.utf8.count && !range.isEmpty)
      last = range.lowerBound
    }
  }

  @Test func longRunsOfMarksAndVowelsAreTakenAsTheyAre() {
    let marks = "a" + String(repeating: "\u{301}", count: 20_000)
    #expect(FoldedText(marks).text == "á")
    let vowels = String(repeating: "oá", count: 20_000)
    #expect(FoldedText(vowels).bytes.count == vowels.utf8.count)
  }

  @Test func textWithoutAccentsIsMatchedPlainly() {
    #expect(FoldedText(matching: "ke-hoach").folding == .plain)
    #expect(FoldedText(matching: "kế-hoạch").folding == .accented)
  }

  @Test(arguments: [
    ("", false), ("ke hoach 2021", false), ("kế hoạch", true), ("đ", true), ("Ð", true), ("ƣ", true),
    ("u\u{31B}", true),
    ("Ñandú", true), ("naïve Çelik", false), ("\u{301}", false), ("🎓 русский", false),
  ])
  func vietnameseLettersOccur(text: String, expected: Bool) {
    #expect(VietnameseLetters.occur(in: text) == expected)
  }
}

extension String {
  /// The first place where a word stands.
  fileprivate func range(ofWord word: String) -> Range<Index> {
    var start = startIndex
    while start < endIndex, !self[start...].hasPrefix(word) { start = index(after: start) }
    return start..<(index(start, offsetBy: word.count, limitedBy: endIndex) ?? endIndex)
  }
}
