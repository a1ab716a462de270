import Testing
import VietnameseText

@Suite struct PhraseSetTests {
  private func found(_ phrases: [String], in text: String) -> [String] {
    let set = PhraseSet(phrases)
    return set.matches(in: text).map { "\(set.phrases[$0.value])=\(text.slice(utf8: $0.range))" }
  }

  @Test func theLongestComesFirstAtOnePosition() {
    #expect(
      found(["hiệu trưởng", "phó hiệu trưởng", "phó"], in: "Ông A – Phó Hiệu trưởng, cô B – HIỆU TRƯỞNG")
        == ["phó hiệu trưởng=Phó Hiệu trưởng", "phó=Phó", "hiệu trưởng=Hiệu trưởng", "hiệu trưởng=HIỆU TRƯỞNG"])
  }

  @Test(arguments: [
    (["biểu mẫu 05"], "Biểu mẫu 051", false), (["biểu mẫu 05"], "(Biểu mẫu 05)", true),
    (["tổ"], "tổng số", false), (["tổ"], "Tổ: KHTN", true), (["hoá học"], "môn Hóa học", true),
    (["quý"], "Quí", false), (["sở gd&đt"], "Sở Giáo dục và Đào tạo tỉnh", true),
    (["sở giáo dục và đào tạo"], "SỞ GD-ĐT", true),
    (["gdđt"], "PGD&ĐT", false), (["tổ"], "to chuc", true), (["ke hoach"], "kế hoạch", false),
    (["kế hoạch"], "ke-hoach-2021.pdf", true), (["ghi chú"], "•Ghi chú→", true), (["rss"], "RSS", true),
    (["c#"], "môn C# nâng cao", true), (["a-b"], "á – b", false), (["a-b"], "x a–b y", true),
    (["thống kê giáo dục"], "Thống kê GD&ĐT năm 2020", true),
    (["thống kê giáo dục"], "Thống kê giáo dục và đào tạo", true), (["đào tạo bồi dưỡng"], "GDĐT bồi dưỡng", true),
    (["giáo dục"], "Phòng GD&ĐT", true), (["phi giáo dụcx"], "phi GD&ĐT", false), ([""], "a", false),
    ([" "], " ", false),
    ([], "a", false), (["kê\u{301} hoa\u{323}ch"], "Kế hoạch", true), (["kế hoạch"], "KÊ\u{301} HOA\u{323}CH", true),
    (["sở giáo dục"], "cơ sở giáo dục", false), (["sở gdđt"], "các CƠ SỞ GD&ĐT", false),
    (["sở giáo dục"], "cong-khai-co-so-giao-duc", false), (["sở giáo dục"], "Cơ sở vật chất do Sở Giáo dục cấp", true),
    (["bộ giáo dục"], "đội ngũ cán bộ giáo dục", false), (["bộ gdđt"], "Bộ GD&ĐT", true),
    (["số liệu"], "bao-cao-co-so-lieu", true), (["cơ sở"], "cơ sở giáo dục", true), (["sở gdđt"], "cơ, sở GD&ĐT", true),
    (["thời hạn"], "Thời\u{A0}hạn:", true), (["lớp"], "e\u{301}lớp", false),
  ])
  func wholeWords(phrases: [String], text: String, expected: Bool) {
    let set = PhraseSet(phrases)
    #expect(set.occurs(in: text) == expected)
    #expect((set.firstMatch(in: text) != nil) == expected)
    #expect(set.matches(in: text).isEmpty != expected)
  }

  @Test func overlappingPhrasesAllMatch() {
    #expect(
      found(["ban giám hiệu", "giám hiệu nhà trường", "hiệu"], in: "Ban Giám hiệu nhà trường")
        == ["ban giám hiệu=Ban Giám hiệu", "giám hiệu nhà trường=Giám hiệu nhà trường", "hiệu=hiệu"])
  }

  @Test func phrasesOfOneFormAllMatch() {
    let set = PhraseSet(["hoà bình", "hòa bình"])
    #expect(set.matches(in: "Hoà bình").map(\.value) == [0, 1])
  }

  @Test func theFirstMatchIsTheLongestAtTheFirstPosition() {
    let set = PhraseSet(["trưởng phòng", "phó trưởng phòng giáo dục", "phó trưởng"])
    let text = "đồng chí Phó Trưởng phòng Giáo dục huyện"
    let first = set.firstMatch(in: text)
    #expect(first?.value == 1)
    #expect(first.map { text.slice(utf8: $0.range) } == "Phó Trưởng phòng Giáo dục")
  }

  @Test func rangesAreThoseOfTheOriginal() {
    let text = "🎓 X\u{200B}oa\u{301}  mu\u{300} chư\u{303} – 2021"
    let match = PhraseSet(["xóa mù chữ"]).firstMatch(in: text)
    #expect(match.map { text.slice(utf8: $0.range) } == "X\u{200B}oa\u{301}  mu\u{300} chư\u{303}")
  }

  @Test func aSetAgreesWithSearchingEachPhrase() {
    let words = ["tổ", "trưởng", "phó", "hiệu", "ban", "giám", "đốc"]
    let phrases = words + words.flatMap { one in words.map { one + " " + $0 } }
    let set = PhraseSet(phrases)
    let text = (0..<400).map { words[($0 * $0 + $0 / 3) % words.count] }.joined(separator: " ")
    let all = phrases.indices.flatMap { index in
      PhraseSet([phrases[index]]).matches(in: text).map { Mention(value: index, range: $0.range) }
    }
    #expect(Set(set.matches(in: text)) == Set(all))
  }

  /// Each place of a text is tried by itself, letter by letter; the texts are as folding leaves them, for they
  /// have no vowels.
  @Test func aSetAgreesWithTryingEachPlace() {
    let letters: [Character] = ["b", "n", "g", "đ", "ẃ", "š", "я", "7", " ", "-", "×", "·"]
    let phrases = [
      "b", "n", "bn", "bng", "ẃn", "đ", "đb", "ẃ", "gb n", "b-n", "×b", "·", "· b", "7", "7 đ", "š", "я", "яb", "-",
      "n×g",
    ]
    let set = PhraseSet(phrases)
    var state: UInt32 = 7
    for _ in 0..<2_000 {
      let text = (0..<40).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return letters[Int(state >> 16) % letters.count]
      }
      // Folding makes one of several spaces, and none at either end.
      let isFolded =
        text.first != " " && text.last != " " && !zip(text, text.dropFirst()).contains { $0 == " " && $1 == " " }
      guard isFolded, text.contains("đ") else { continue }
      var expected: Set<Mention<Int>> = []
      for (value, phrase) in phrases.enumerated() {
        let phrase = Array(phrase)
        for start in text.indices where text[start...].starts(with: phrase) {
          let end = start + phrase.count
          let cutsAhead = start > 0 && isWord(text[start]) && isWord(text[start - 1])
          let cutsBehind = end < text.count && isWord(text[end]) && isWord(text[end - 1])
          if cutsAhead || cutsBehind { continue }
          let offset = String(text[..<start]).utf8.count
          expected.insert(Mention(value: value, range: offset..<offset + String(phrase).utf8.count))
        }
      }
      #expect(Set(set.matches(in: String(text))) == expected, "\(String(text))")
    }
  }

  private func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  @Test func aVeryLongTextIsScannedOnce() {
    let text = String(repeating: "aaaaaaaaab", count: 20_000)
    #expect(PhraseSet([String(repeating: "a", count: 50), "ab"]).matches(in: text).isEmpty)
  }
}
