import Testing

@testable import Catalogue

@Suite struct DocumentNumberTests {
  @Test(arguments: [
    "Số: 633/TB-UBND", "37/2020/TT-BGDĐT", "04/KH-THCS", "Quyết định 595/QĐ-SGDĐT", "31/ THNQ".replacing(" ", with: ""),
  ])
  func numbersOfDocumentsAreSeen(text: String) { #expect(DocumentNumber.occurs(in: text)) }

  @Test(arguments: ["05/09/2021", "1/2 học kỳ", "24/7", "điểm 9/10", "", "/", "12/", "2020/"])
  func otherStrokesAreNot(text: String) { #expect(!DocumentNumber.occurs(in: text)) }
}
