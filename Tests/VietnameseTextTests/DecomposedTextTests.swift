import Testing
import VietnameseText

@Suite struct DecomposedTextTests {
  @Test(arguments: [
    ("ế", "e\u{302}\u{301}"), ("ộ", "o\u{323}\u{302}"), ("Ự", "U\u{31B}\u{323}"), ("ặ", "a\u{323}\u{306}"),
    ("ở", "o\u{31B}\u{309}"), ("à", "a\u{300}"), ("Ỹ", "Y\u{303}"), ("đ", "đ"), ("abc 1", "abc 1"), ("ư", "u\u{31B}"),
  ])
  func aLetterIsItsParts(composed: String, parts: String) {
    #expect(Array(DecomposedText.decompose(composed).unicodeScalars) == Array(parts.unicodeScalars))
  }

  @Test func whatWasTakenApartIsPutTogetherAgain() {
    let text = "Trường Tiểu học Nguyễn Huệ, xã Đông Hưng, tỉnh Hưng Yên – QUYẾT ĐỊNH số 12/QĐ"
    let apart = DecomposedText.decompose(text)
    #expect(!ComposedText.isComposed(apart))
    #expect(ComposedText.compose(apart) == text)
  }
}
