import Testing
import VietnameseText

@Suite struct FormsOfAddressTests {
  @Test(arguments: [
    ("Thầy ", true), ("PGS.TS. ", true), ("Nhà giáo ưu tú ", true), ("Đ/c ", true), ("ĐỒNG CHÍ: ", true),
    ("BS.CKII ", true), ("Th.S ", true), ("", true), ("1. ", false), ("Tổ trưởng ", false), ("Cô hiệu trưởng ", false),
  ])
  func whatMakesThemUp(text: String, expected: Bool) { #expect(FormsOfAddress.makeUp(text) == expected) }

  @Test(arguments: [
    ("Thầy Sộc Kha", true), ("ĐỒNG CHÍ SỘC KHA", true), ("Đồng Nai", false), ("Nhà Trường", false), ("Cô", false),
  ])
  func whatOpensWithThem(text: String, expected: Bool) { #expect(FormsOfAddress.open(text) == expected) }
}
