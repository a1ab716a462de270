import Testing

@testable import Catalogue

/// A text is only folded in search of a name where it may hold it.
@Suite struct PlainWordsTests {
  @Test(arguments: [
    "Trường THCS Hoa Sen", "TRƯỜNG HOA SEN", "hoa-sen.edu.vn", "Hoa\u{301} Sen", "hoa%20sen", "“Hoa” “Sen”",
    "Hoa – Sen", "HỌA\u{A0}SẾN", "ｈｏａ sen", "Hoa, Sen", "hoa  sen",
  ])
  func aTextThatHasTheWordsMayHoldThem(text: String) { #expect(text.mayHold(plainWords: "hoa sen")) }

  @Test(arguments: ["", "Trường THCS Hoa Mai", "Hoa", "Hoasen", "Nhà trường thông báo lịch thi"])
  func mostTextsMayNot(text: String) { #expect(!text.mayHold(plainWords: "hoa sen")) }

  @Test func theMinistrysNameIsOneWord() {
    #expect("Phòng Giáo dục và Đào tạo".mayHold(plainWords: "gddt hoa"))
  }

  @Test(arguments: ["ánh đào", "Dương Áng", "an dương", "Yên Định", "Ưng Ảo"])
  func wordsOfVietnameseLettersAreFoundInTheirOwnText(name: String) {
    #expect("Trường Tiểu học \(name) kính báo".mayHold(plainWords: name.plainWords))
  }

  @Test(arguments: [
    "Ba ខ្មែរ", "ខ្មែរ Krang", "Dân tộc ខ្មែ", "h\u{1DC4}oa sen", "h\u{180E}oa sen", "Þór", "Straße ẞ", "Bøn Ðà",
    "a×b ĳs",
  ])
  func wordsOfOtherLettersAreFoundInTheirOwnText(name: String) {
    #expect("Trường Tiểu học \(name) kính báo".mayHold(plainWords: name.plainWords))
  }
}
