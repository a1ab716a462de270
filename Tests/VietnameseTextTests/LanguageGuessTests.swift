import Testing
import VietnameseText

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("Bộ Công Thương xóa một tổng cục, giảm nhiều đầu mối", LanguageGuess.vietnamese),
    ("Trường được thành lập năm 1965 và nay đã có bề dày lịch sử", .vietnamese),
    ("Dùng lòng bàn tay này chà sát chéo lên mu bàn tay kia và ngược lại", .vietnamese),
    ("truong trung hoc co so hoang luong la truong cong lap cua huyen va cac xa", .vietnamese),
    ("Our school was founded in 1965 and is one of the oldest schools of the district", .english),
    ("Mr. Nguyễn Văn An is the principal of the school and Ms. Trần Thị Bình is the deputy", .english),
    ("Ceci est un texte français qui parle de notre belle école et de ses élèves", .other),
    ("如來の妙色身、世間與に等しきは無し。如來の妙色身", .other), ("Это русский текст о нашей школе и о её учениках сегодня", .other),
    ("Introduction", .unknown), ("", .unknown), ("1 2 3 4 5 6 7 8 9 10 11 12", .unknown),
    ("Xin chào các bạn", .unknown),
    ("https://truong.edu.vn/wp-content/uploads/2012/10/ke-hoach-cong-tac-tuan-10.doc", .unknown),
  ])
  func languages(text: String, expected: LanguageGuess) {
    #expect(LanguageGuess.of(text) == expected)
  }
}
