import AuditModel
import Testing

@Suite struct TextTableTests {
  @Test func aTextIsKeptOnceAndFoundAgain() {
    var table = TextTable()
    let texts = (0..<5000).map { "Dòng \($0) của trang" } + ["", "a", "12345678", "123456789"]
    for (number, text) in texts.enumerated() { #expect(table.number(of: text) == number) }
    for (number, text) in texts.enumerated().reversed() { #expect(table.number(of: text) == number) }
    #expect(table.texts == texts)
  }

  @Test func whatIsLookedUpIsNotAdded() {
    var table = TextTable()
    #expect(table.known("Lịch công tác") == nil)
    let number = table.number(of: "Lịch công tác")
    #expect(table.known("Lịch công tác") == number)
    #expect(table.known("Lịch công tác tuần") == nil)
    #expect(table.count == 1)
  }

  @Test func composedAndDecomposedLettersAreTwoTexts() {
    var table = TextTable()
    #expect(table.number(of: "\u{E9}") != table.number(of: "e\u{301}"))
  }
}
