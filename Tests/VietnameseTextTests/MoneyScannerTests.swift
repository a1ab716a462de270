import Testing
import VietnameseText

@Suite struct MoneyScannerTests {
  @Test(
    arguments: [
      ("50.000 đồng", [50_000]), ("50.000đ", [50_000]), ("1,5 triệu đồng", [1_500_000]), ("30.000 VNĐ", [30_000]),
      ("2 nghìn đồng", [2000]), ("30 ngàn đồng", [30_000]), ("1.200.000 VND", [1_200_000]),
      ("50,000đ/hs/tháng", [50_000]),
      ("5 450 000 đ", [5_450_000]), ("1.500 triệu đồng", [1_500_000_000]), ("2,75 tỷ đồng", [2_750_000_000]),
      ("20,624 triệu đồng", [20_624_000]), ("0 đồng", [0]), ("3000đ", [3000]),
      ("từ 50.000 đồng đến 100.000 đồng", [50_000, 100_000]),
      ("Lệ phí: 20.000đ.", [20_000]), ("60.000\u{A0}đ\u{1ED3}ng", [60_000]), ("50000 dong", [50_000]),
      ("500 nghìn đồng/người", [500_000]),
      ("03 đồng chí", []), ("500 đồng chí", []), ("8,5đ", []), ("10 đ", []), ("5 đồng", []), ("50.000", []),
      ("50.000 học sinh", []),
      ("Phí: Đồng", []), ("1,5 triệu học sinh", []), ("99999999999999999999999 đồng", []),
      ("9223372036854775807 tỷ đồng", []),
      ("", []), ("đồng", []), ("50.000 đồng hồ", []), ("50.000 đi", []), ("A50.000 đồng", []),
    ] as [(String, [Int])])
  func sums(text: String, expected: [Int]) {
    #expect(MoneyScanner.mentions(in: text).map(\.value) == expected)
  }

  @Test func rangesSpanSumAndUnit() {
    let text = "🎓 Mức thu: 50.000\u{A0}đồng/tháng"
    #expect(MoneyScanner.mentions(in: text).map { text.slice(utf8: $0.range) } == ["50.000\u{A0}đồng"])
  }
}
