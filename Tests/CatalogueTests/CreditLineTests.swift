import Testing

@testable import Catalogue

/// Lines that credit a publication, and marks of software that were never carried out.
@Suite struct CreditLineTests {
  @Test(arguments: [
    "Theo Báo Mới", "(Theo Pháp luật Cuối tuần)", "AV (theo: Cổng thông tin điện tử của tỉnh)", "baomoi.com.vn",
    "Theo Baomoi.vn",
  ])
  func aCreditIsOne(line: String) { #expect(line.isCreditLine) }

  @Test(arguments: [
    "Theo kế hoạch năm học", "Theo Quyết định số 12/QĐ-UBND",
    "Theo Sở, các trường phải báo cáo trước ngày quy định này.",
    "Theo Phòng:", "Theo", "", "12.5", "Mai Hoa", "Nội dung (theo phụ lục)", "v.v.", "a..b",
  ])
  func aSentenceIsNone(line: String) { #expect(!line.isCreditLine) }

  @Test(arguments: [
    (#"[gview file=”/tep/ke-hoach.doc” save=”1″]"#, true), ("[gallery ids=\"1,2\"]", true), ("[Hình 1]", false),
    ("Bảng 1 [a=b]", false),
  ])
  func aMarkOfSoftwareIsTold(text: String, isMark: Bool) { #expect(text.isShortcode == isMark) }
}
