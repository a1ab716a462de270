import Testing
import VietnameseText

@Suite struct DurationScannerTests {
  @Test(
    arguments: [
      ("05 ngày làm việc", [StatedDuration(count: 5, unit: .workingDay)]),
      ("Thời hạn giải quyết: 24 giờ", [StatedDuration(count: 24, unit: .hour)]),
      ("3-5 ngày", [StatedDuration(count: 5, unit: .day)]), ("02 tháng", [StatedDuration(count: 2, unit: .month)]),
      ("15 (mười lăm) ngày làm việc", [StatedDuration(count: 15, unit: .workingDay)]),
      ("không quá 10 NGÀY kể từ khi nhận đủ hồ sơ", [StatedDuration(count: 10, unit: .day)]),
      ("20 ngay lam viec", [StatedDuration(count: 20, unit: .workingDay)]),
      (
        "a) 06 ngày làm việc; b) 03 ngày làm việc",
        [StatedDuration(count: 6, unit: .workingDay), StatedDuration(count: 3, unit: .workingDay)]
      ),
      ("ngày 05 tháng 9 năm 2026", []), ("15/9 ngày hội", []), ("8 giờ 30", []), ("sau 15 giờ", []),
      ("sáng từ 7 giờ đến 11 giờ", []), ("Thứ Hai đến thứ Sáu, từ 8 giờ 00 đến 17 giờ", []),
      ("từ 7 giờ 30 phút đến 11 giờ", []), ("1 giờ 30 phút", [StatedDuration(count: 30, unit: .minute)]),
      ("Sáng: 7 giờ đến 11 giờ, chiều: 13 giờ đến 17 giờ", []),
      ("Sáng 7 giờ - 11 giờ 30; chiều 13 giờ – 17 giờ", []), ("Thứ 2 đến thứ 6 (8 giờ đến 17 giờ)", []),
      ("7 giờ 30 phút - 16 giờ 30 phút", []),
      ("từ thứ 2 đến thứ 7, 8 giờ/ngày", [StatedDuration(count: 8, unit: .hour)]),
      (
        "từ 24 giờ đến 48 giờ, trả vào thứ Hai",
        [StatedDuration(count: 24, unit: .hour), StatedDuration(count: 48, unit: .hour)]
      ),
      (
        "từ 2 giờ đến 4 giờ (trừ thứ bảy, chủ nhật), theo thứ tự",
        [StatedDuration(count: 2, unit: .hour), StatedDuration(count: 4, unit: .hour)]
      ),
      ("từ 4 đến 8 giờ hành chính", [StatedDuration(count: 8, unit: .hour)]),
      ("từ 24 giờ đến 48 giờ", [StatedDuration(count: 24, unit: .hour), StatedDuration(count: 48, unit: .hour)]),
      ("trong giờ hành chính, không quá 4 giờ", [StatedDuration(count: 4, unit: .hour)]),
      ("hồ sơ nộp buổi sáng trả từ 2 đến 4 giờ làm việc", [StatedDuration(count: 4, unit: .hour)]),
      ("ngày làm việc", []),
      ("0 ngày", []), ("2026 ngày", []), ("05 bộ", []), ("12345678901234567890 ngày", []), ("10 (", []), ("", []),
    ] as [(String, [StatedDuration])])
  func durations(text: String, expected: [StatedDuration]) {
    #expect(DurationScanner.mentions(in: text).map(\.value) == expected)
  }

  @Test func rangesSpanNumberAndUnit() {
    let text = "Trong 05\u{A0}ngày làm việc, trả kết quả"
    #expect(DurationScanner.mentions(in: text).map { text.slice(utf8: $0.range) } == ["05\u{A0}ngày làm việc"])
  }
}
