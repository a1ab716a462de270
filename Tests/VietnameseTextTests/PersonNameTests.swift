import Testing
import VietnameseText

@Suite struct PersonNameTests {
  @Test(
    arguments: [
      ("Ông Nguyễn Văn A", ["Nguyễn Văn A"]), ("NGUYỄN VĂN AN", ["Nguyễn Văn An"]), ("Lê Khắc N", ["Lê Khắc N"]),
      ("cô Đặng Thị Kim Loan, thầy Nguyễn Thuận", ["Đặng Thị Kim Loan", "Nguyễn Thuận"]), ("Vừ A Dính", ["Vừ A Dính"]),
      ("| 1 | Dương Mạnh Hùng | 0912 |", ["Dương Mạnh Hùng"]), ("Nguyễn  Thị\nThu Cúc", ["Nguyễn Thị Thu Cúc"]),
      ("Nguyê\u{303}n Va\u{306}n An", ["Nguyễn Văn An"]), ("Nguyễn Văn An Hiệu trưởng", ["Nguyễn Văn An"]),
      ("Đ/c Khuông Văn Thông", ["Khuông Văn Thông"]),
      ("Trường THCS Hoàng Thanh Nguyễn Thế Trung", ["Nguyễn Thế Trung"]),
      ("Hiệu trưởng Trường Mầm non Hoàng An Vũ Thị Tuyết Mai", ["Vũ Thị Tuyết Mai"]), ("Lò Thị Hoa", ["Lò Thị Hoa"]),
      ("Cầm Thị Inh", ["Cầm Thị Inh"]), ("tỉnh Bạc Liêu", []), ("Cầm Tay", []),
      ("Ông Lã Văn Hoàn", ["Lã Văn Hoàn"]), ("BÀ LÃ THỊ HOA", ["Lã Thị Hoa"]),
      ("HIỆU TRƯỞNG NGUYỄN VĂN AN", ["Nguyễn Văn An"]), ("Lê Hồng Phong", ["Lê Hồng Phong"]),
      ("Nguyễn Hoà", ["Nguyễn Hoà"]),
      ("Trường THCS Nguyễn Trãi", []), ("đường Lê Lợi", []), ("xã Hoàng Lương", []), ("trường Lê Hồng Phong", []),
      ("chi đội Lê Hồng Phong", []), ("Việt Nam", []), ("thị trấn Thắng, tỉnh Hà Giang", []), ("Hà Nội", []),
      ("Hồ Chí Minh", []),
      ("Chủ tịch Hồ Chí Minh", []), ("Văn Phòng", []), ("Đoàn Thanh niên", []), ("ĐOÀN THANH NIÊN", []),
      ("MỤC TIÊU CẦN ĐẠT", []),
      ("HỒ SƠ LƯU TRỮ", []), ("nguyễn văn an", []), ("Nguyễn", []), ("12 Lê Lợi", []),
      ("Hoàng Lương, ngày 07 tháng 10", []), ("", []),
      ("Phó Hiệu trưởng", []), ("Nguyễn Văn An Bình Minh Khai Hoa Hồng", []), ("Từ Đại hội VI", []),
      ("trường Tiểu học Trần Quốc Toản", []), ("thành phố Cao Bằng", []), ("Trường Tiểu học Lê Văn Tám – cơ sở 2", []),
    ] as [(String, [String])])
  func names(text: String, expected: [String]) {
    #expect(PersonName.mentions(in: text).map(\.value) == expected)
  }

  @Test func rangesSpanTheName() {
    let text = "🎓 Cô giáo Nguyê\u{303}n Thị Hà\u{200B} và NGUYỄN VĂN AN"
    #expect(PersonName.mentions(in: text).map(\.value) == ["Nguyễn Thị Hà", "Nguyễn Văn An"])
    #expect(PersonName.mentions(in: text).last.map { text.slice(utf8: $0.range) } == "NGUYỄN VĂN AN")
  }
}
