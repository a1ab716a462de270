import Testing
import VietnameseText

@Suite struct YearScannerTests {
  @Test(arguments: [
    ("Năm học 2018-2019", [2018]), ("2018–2019", [2018]), ("2018 - 2019", [2018]), ("NH 2020-2021", [2020]),
    ("2018/2019", [2018]), ("năm học 20-21", [2020]), ("NH20-21", [2020]), ("năm học: 2020-21", [2020]),
    ("2018-2019 | 2019-2020 | 2020-2021 | Sơ bộ 2022-2023", [2018, 2019, 2020, 2022]),
    ("ba-cong-khai-2020-2021/bieu-mau", [2020]), ("Năm học 2018-\r\n2019", [2018]), ("KH_2020_2021.pdf", [2020]),
    ("năm học 2020- 2021.", [2020]), ("School year 2020-2021", [2020]), ("Năm học 1999-2000", [1999]),
    ("giai đoạn 2021-2025", []), ("giai đoạn 2020-2021", []), ("nhiệm kỳ 2020-2021", []), ("© 2020-2021 Trường", []),
    ("Bản quyền 2018-2019", []), ("20-21", []), ("2018-2018", []), ("2018-2020", []), ("2021-2020", []),
    ("01/09/2020-2021", []), ("12.2020-2021", []), ("2020-2021-2022", []), ("02018-2019", []), ("2011-12", []),
    ("năm 2018 và 2019", []), ("3000-3001", []), ("", []), ("ngày 20-21/7", []), ("24.2018-2019", []),
  ])
  func schoolYears(text: String, starts: [Int]) {
    #expect(SchoolYearScanner.mentions(in: text).map(\.value.start) == starts)
  }

  @Test func schoolYearsAreOrderedAndDescribed() {
    #expect(SchoolYear(start: 2021).description == "2021-2022")
    #expect(SchoolYear(start: 2020) < SchoolYear(start: 2021))
  }

  @Test(arguments: [
    ("Năm 2021", [2021]), ("thành lập năm 1965", [1965]), ("2019 | 2020 | 2021", [2019, 2020, 2021]),
    ("từ năm 2018 đến năm 2020", [2018, 2020]), ("Thống kê năm 2021.", [2021]), ("(1951)", [1951]), ("“2014”", [2014]),
    ("thong-ke-2021.pdf", [2021]), ("năm 2000 học sinh", [2000]), ("Năm: 2022, 2023", [2022, 2023]),
    ("05/09/2021", []), ("ngày 5 tháng 9 năm 2021", []), ("tháng 9 năm 2021", [2021]), ("tháng 9/2021", []),
    ("9-2021", []),
    ("2018-2019", []), ("giai đoạn 2021 - 2025", []), ("12/2021/TT-BGDĐT", []), ("2000 học sinh", []),
    ("2000 đồng", []),
    ("1.2021", []), ("2021,5", []), ("1900 1234", []), ("© 2021 Trường", []), ("Copyright (c) by X 2021", []),
    ("19651", []), ("1899", []), ("2101", []), ("2021m", []), ("2021%", []), ("A2021", []), ("?p=1906", []), ("", []),
    ("0912 2021 345", [2021]), ("ĐT: 0912 202 199", []), ("2021/QĐ", []), ("QĐ số 15/2021", []),
  ])
  func singleYears(text: String, years: [Int]) {
    #expect(YearScanner.mentions(in: text).map(\.value) == years)
  }

  @Test func rangesAreThoseOfTheOriginal() {
    let text = "🎓 Năm học\u{A0}2018 – 2019; năm 2021"
    #expect(SchoolYearScanner.mentions(in: text).map { text.slice(utf8: $0.range) } == ["2018 – 2019"])
    #expect(YearScanner.mentions(in: text).map { text.slice(utf8: $0.range) } == ["2021"])
  }
}
