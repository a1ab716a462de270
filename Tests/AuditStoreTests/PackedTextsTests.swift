import Testing

@testable import AuditStore

struct PackedTextsTests {
  @Test(arguments: [[], [""], ["Giới thiệu"], ["", "a", "", String(repeating: "ữ", count: 70_000), "e\u{301}", "\0"]])
  func textsComeBackByteForByte(texts: [String]) {
    let read = PackedTexts.texts(in: PackedTexts.bytes(of: texts))
    #expect(read.map { $0.map { Array($0.utf8) } } == texts.map { Array($0.utf8) })
  }

  @Test(arguments: 1..<16)
  func whatIsCutOffIsDamage(length: Int) {
    let bytes = PackedTexts.bytes(of: ["Hiệu trưởng"])
    #expect(PackedTexts.texts(in: Array(bytes.prefix(length))) == nil)
  }
}
