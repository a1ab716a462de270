import Testing
import VietnameseText

@Suite struct ComposedTextTests {
  @Test(arguments: [
    ("", ""), ("  Trươ\u{300}ng \n\t THCS  ", "Trường THCS"), ("ÐẢM BAỎ hoà", "ÐẢM BAỎ hoà"),
    ("A\u{302}\u{323}N", "ẬN"), ("a\u{200B}b\u{AD}c", "abc"), ("“a” – b…", "“a” – b…"), ("hê ̣thống", "hệ thống"),
    ("u\u{308}ber n\u{303}", "über ñ"), ("x\u{301}", "x\u{301}"), ("\u{301}a", "\u{301}a"), ("a\0b\u{1}", "ab"),
    ("👨‍👩‍👧 🇻🇳", "👨👩👧 🇻🇳"), ("\u{FEFF}Số", "Số"), ("a\u{A0}b\u{2028}c", "a b c"), (" \u{200B} ", ""),
  ])
  func composing(source: String, composed: String) {
    #expect(Array(ComposedText.compose(source).utf8) == Array(composed.utf8))
  }

  @Test(arguments: [
    ("", true), ("Trường THCS", true), ("Trươ\u{300}ng", false), ("Truo\u{31B}\u{300}ng", false), ("x\u{301}", true),
    ("\u{301}", true), ("n\u{303}", false), ("a\u{332}\u{323}", false), ("ế\u{323}", true),
  ])
  func telling(text: String, isComposed: Bool) {
    #expect(ComposedText.isComposed(text) == isComposed)
  }

  @Test func composingTwiceChangesNothing() {
    let source = "  So\u{31B}\u{309} Gia\u{301}o du\u{323}c \u{A0}– hê ̣thống \r\n"
    let once = ComposedText.compose(source)
    #expect(ComposedText.compose(once) == once)
    #expect(ComposedText.isComposed(once))
  }
}
