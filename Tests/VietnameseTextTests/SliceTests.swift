import Testing
import VietnameseText

@Suite struct SliceTests {
  @Test(arguments: [
    ("Trường", 0..<2, "Tr"), ("Trường", 2..<3, "ư"), ("Trường", 3..<4, "ư"), ("Trường", 3..<5, "ườ"),
    ("abc", 1..<99, "bc"),
    ("abc", 50..<60, ""), ("", 0..<1, ""), ("e\u{301}x", 1..<2, "e\u{301}"), ("👨‍👩‍👧!", 5..<6, "👨‍👩‍👧"),
    ("a\r\nb", 1..<2, "\r\n"),
    ("abc", 1..<1, ""),
  ])
  func slicing(text: String, range: Range<Int>, expected: String) {
    #expect(text.slice(utf8: range) == expected)
  }

  @Test(arguments: [
    ("một hai ba bốn năm", "ba", 100, "một hai ba bốn năm"), ("một hai ba bốn năm", "ba", 12, "…hai ba bốn…"),
    ("một hai ba bốn năm", "một", 9, "một hai…"), ("một hai ba bốn năm", "năm", 9, "…bốn năm"),
    ("một hai ba bốn năm", "hai ba bốn", 8, "hai ba…"), ("abcdefghij", "abcdefghij", 5, "abcd…"),
    ("một hai", "hai", 0, ""), ("một hai", "hai", 1, "…"), ("một hai ba", "hai", 4, "hai…"),
  ])
  func excerpts(text: String, part: String, limit: Int, expected: String) {
    let match = PhraseSet([part]).firstMatch(in: text)
    let excerpt = text.excerpt(around: match?.range ?? 0..<0, limit: limit)
    #expect(excerpt == expected)
    #expect(excerpt.count <= limit)
  }

  @Test func anExcerptKeepsToItsLimitWhereverItIsTaken() {
    let text = String(repeating: "Hiệu trưởng 🎓 nhà\r\ntrường e\u{301}, ", count: 20)
    for start in stride(from: 0, to: text.utf8.count, by: 7) {
      for limit in [1, 2, 3, 10, 40, 5000] {
        #expect(text.excerpt(around: start..<start + 11, limit: limit).count <= limit)
      }
    }
    #expect(text.excerpt(around: 5000..<6000, limit: 30).count <= 30)
  }
}
