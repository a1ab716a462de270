import Testing
import VietnameseText

@Suite struct NameOpeningsTests {
  @Test(arguments: [
    ("Kiểm định chất lượng", ["Kiểm định chất lượng"]),
    ("Thông báo kết quả thi HSG", ["Thông báo kết quả thi HSG", "kết quả thi HSG", "thi HSG"]),
    ("THÔNG BÁO V/v nghỉ lễ", ["THÔNG BÁO V/v nghỉ lễ", "V/v nghỉ lễ", "nghỉ lễ"]),
    (
      "Công khai đội ngũ, cơ sở vật chất",
      [
        "Công khai đội ngũ, cơ sở vật chất", "đội ngũ, cơ sở vật chất", "cơ sở vật chất",
      ]
    ),
    ("Dự án và đấu thầu", ["Dự án và đấu thầu", "đấu thầu"]),
    ("Thông báo", ["Thông báo"]),
    ("", [""]),
  ])
  func aNameMayOpenBehindTheKindOfPaperAndBehindJoints(title: String, openings: [String]) {
    let bytes = Array(title.utf8)
    #expect(NameOpenings.offsets(in: title).map { String(decoding: bytes[$0...], as: UTF8.self) } == openings)
  }

  @Test(arguments: [
    ("đăng ký tuyển sinh", "đăng kí tuyển sinh"), ("kĩ năng", "kỹ năng"), ("quy chế", "qui chế"),
    ("số dư các quỹ", "số dư các quĩ"), ("tỉnh", nil), ("lớp 1", nil),
  ])
  func oneVowelIsSpeltInTwoWays(phrase: String, other: String?) {
    #expect(SpellingVariants.other(of: phrase) == other)
  }

  @Test(arguments: [
    ("thu, chi năm", ["thu - chi năm", "thu & chi năm"]),
    ("khoa - phòng - ban", ["khoa, phòng, ban", "khoa & phòng & ban"]),
    ("hỏi & đáp", ["hỏi, đáp", "hỏi - đáp"]),
    (
      "quy chế, nội quy",
      ["qui chế, nội qui", "quy chế - nội quy", "quy chế & nội quy", "qui chế - nội qui", "qui chế & nội qui"]
    ),
    ("lớp 1", []), ("gd-đt", []), ("bài,", []), ("- tin", []), ("", []),
  ])
  func partsOfANameAreJoinedInThreeWays(phrase: String, others: [String]) {
    #expect(SpellingVariants.others(of: phrase) == others)
  }
}
