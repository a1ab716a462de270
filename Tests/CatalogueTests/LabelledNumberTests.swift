import Testing

@testable import Catalogue

@Suite struct LabelledNumberTests {
  @Test(arguments: [
    ("Số lớp | 12 | 13", 2), ("Tổng số học sinh: 1.234 em", 1), ("Năm học 2020-2021", 0), ("1 | Lê Văn A", 0),
    ("Năm 2021 có 45 lớp", 1), ("05/09/2021", 0), ("45,6% đạt", 0), ("", 0),
    ("Học phí | 4.200.000/tháng | 60.000/NGÀY", 2), ("Sĩ số 25/lớp", 1),
    ("Theo QĐ số 120/QĐ ngày 05/9", 0), ("Tỉ lệ 12/15 | 45/KH-UBND", 0),
    ("Tài khoản: 109876543210 tại kho bạc", 0), ("Kinh phí: 1250000000 đồng", 1),
  ])
  func figuresAreCounted(text: String, count: Int) { #expect(LabelledNumber.count(in: text) == count) }

  @Test func whereFiguresAreMoneyLongOnesAreSums() {
    #expect(LabelledNumber.count(in: "Chi lương | 4801235611", areMoney: true) == 1)
    #expect(LabelledNumber.count(in: "Chi lương | 4801235611") == 0)
  }

  @Test(arguments: [("12", true), ("1.234 em", true), ("Số lớp", false), ("2021", false), ("", false)])
  func aCellIsANumberOrNot(cell: String, isNumber: Bool) { #expect(LabelledNumber.isNumber(cell) == isNumber) }
}
