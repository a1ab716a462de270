import AuditModel
import Testing

@testable import Reporting

struct TextFragmentTests {
  @Test(arguments: [
    ("Hiệu trưởng: Nguyễn Văn A", "Hiệu trưởng: Nguyễn Văn A"),
    // A run stays within a cell, and figures tell one row from another.
    ("Trần Văn Đức | Phó Hiệu trưởng | 0987 654 321 |", "0987 654 321"),
    // What stands before an ellipsis may be cut.
    ("Dự thảo quy chế chi tiêu bị cắ… sau", "Dự thảo quy chế chi tiêu bị"),
    ("…ắt đầu từ đây trở đi", "đầu từ đây trở đi"),
    ("Kế hoạch ... tuyển sinh lớp sáu", "tuyển sinh lớp sáu"),
    // The heaviest eight words.
    ("một hai ba bốn năm sáu bảy tám 2026 mười", "ba bốn năm sáu bảy tám 2026 mười"),
    ("– “Thông báo số 12/TB-THCS” –", "Thông báo số 12/TB-THCS"),
    ("  nhiều \n khoảng \t trắng  ", "nhiều khoảng trắng"),
    ("", ""), ("|", ""), ("– … !", ""),
  ])
  func theWordsToFindAreAShortRunOfTheQuote(_ quote: String, _ words: String) {
    #expect(TextFragment.words(of: quote) == words)
  }

  @Test func theLastWordOfAQuoteThatFillsItsLimitIsLeftOut() {
    let quote = String(repeating: "a ", count: 147) + "99999999"
    #expect(quote.count == 302)
    #expect(!TextFragment.words(of: quote).contains("9"))
  }

  @Test(arguments: [
    ("a-b, c&d", "a%2Db%2C%20c%26d"), ("Đủ", "%C4%90%E1%BB%A7"), ("100%", "100%25"),
    ("x#:~:text=y", "x%23%3A%7E%3Atext%3Dy"),
    ("\"<>'", "%22%3C%3E%27"),
  ])
  func everythingButLettersAndDigitsIsEncoded(_ text: String, _ encoded: String) {
    #expect(TextFragment.percentEncoded(text) == encoded)
  }

  @Test(arguments: [
    (Evidence.Kind.text, "#:~:text=Nguy%E1%BB%85n"), (.link, "#:~:text=Nguy%E1%BB%85n"),
    (.table, "#:~:text=Nguy%E1%BB%85n"), (.metadata, ""), (.image, ""), (.form, ""), (.address, ""), (.feed, ""),
    (.document, ""),
  ])
  func onlyWordsThatAPageShowsAreLookedFor(_ kind: Evidence.Kind, _ suffix: String) {
    #expect(TextFragment.suffix(for: .sample("Nguyễn", kind: kind)) == suffix)
  }

  @Test func aPageOfADocumentIsNamed() {
    #expect(TextFragment.suffix(for: .sample("Nguyễn", kind: .document, page: 3)) == "#page=3")
  }
}
